import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./freshness.mjs";

let base;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "soloist-fresh-"));
  mkdirSync(join(base, "src"));
  writeFileSync(join(base, "src", "a.ts"), "one");
});
afterEach(() => rmSync(base, { recursive: true }));
const now = () => fingerprint(["src"], base);

test("the same sources need no second build, whatever their times say", () => {
  const before = now();
  utimesSync(join(base, "src", "a.ts"), 0, 0);
  expect(now()).toBe(before);
});

test("a changed, new or renamed file needs a build", () => {
  const first = now();
  writeFileSync(join(base, "src", "a.ts"), "two");
  const second = now();
  writeFileSync(join(base, "src", "b.ts"), "");
  expect(new Set([first, second, now()]).size).toBe(3);
});

test("a changed test needs no build", () => {
  const before = now();
  writeFileSync(join(base, "src", "a.test.ts"), "");
  expect(now()).toBe(before);
});
