import { expect, test } from "vitest";
import { summary } from "./summary.mjs";
import { withCrash } from "./vitest.mjs";

const good = { passed: 3, failed: [], skipped: [] };
const lastLine = (text) => text.split("\n").at(-1);

test("all good ends with the counts and nothing else", () => {
  expect(summary([good, good])).toEqual({ text: "6 passed, 0 failed", isGood: true });
});

test("a failed test is named above the counts", () => {
  const { text, isGood } = summary([good, { ...good, failed: ["a.test.ts > adds"] }]);
  expect([text, isGood]).toEqual(["failed: a.test.ts > adds\n6 passed, 1 failed", false]);
});

test("a skipped test is named with its reason and counted at the end", () => {
  const { text, isGood } = summary([{ ...good, skipped: [{ name: "b > waits", reason: "no data" }] }]);
  expect([text, isGood]).toEqual(["skipped: b > waits (no data)\n3 passed, 0 failed, 1 skipped", true]);
});

test("nothing that ran is not good", () => {
  const { text, isGood } = summary([]);
  expect([lastLine(text), isGood]).toEqual(["0 passed, 0 failed", false]);
});

test("a run that crashed beside passing tests is counted as failed", () => {
  expect(withCrash(good, "unit", 1).failed).toEqual(["unit: vitest ended with 1"]);
  expect(withCrash(undefined, "unit", 0).failed).toEqual(["unit: vitest ended with 0"]);
});

test("a failed test is not counted a second time as a crash", () => {
  expect(withCrash({ ...good, failed: ["x"] }, "unit", 1).failed).toEqual(["x"]);
});

test("a name that ends with its reason is not given another", () => {
  const { text } = summary([{ ...good, skipped: [{ name: "b > waits (needs cdnow)", reason: "no reason given" }] }]);
  expect(text).toBe("skipped: b > waits (needs cdnow)\n3 passed, 0 failed, 1 skipped");
});
