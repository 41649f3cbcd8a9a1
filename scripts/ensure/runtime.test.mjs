import { expect, test } from "vitest";
import { isNewEnough } from "./runtime.mjs";

test.each([
  ["20.19.0", false],
  ["22.13.1", false],
  ["22.14.0", true],
  ["23.0.0", true],
  ["24.21.0", true],
])("Node %s runs the product itself: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
