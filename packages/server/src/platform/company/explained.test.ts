import { expect, test } from "vitest";
import { makeExplained } from "./explained.ts";

test("what a thread of our own committed is told once, a stranger's commit at once, and in doubt all of it now and then", () => {
  let now = 0;
  const { heard, isOwn } = makeExplained(() => now);
  expect(isOwn(["*"])).toBe(false); // a stranger
  heard();
  expect(isOwn(["*"])).toBe(true);
  expect(isOwn(["*"])).toBe(false); // nothing was heard since
  now = 14_999;
  heard();
  expect(isOwn(["*"])).toBe(true);
  now = 15_000;
  heard();
  expect(isOwn(["*"])).toBe(false); // a command may have written beside the thread
  heard();
  expect(isOwn(["*"])).toBe(true);
});

test("a base that names the tables is always passed on", () => {
  const { heard, isOwn } = makeExplained(() => 0);
  heard();
  expect(isOwn(["orders"])).toBe(false);
});
