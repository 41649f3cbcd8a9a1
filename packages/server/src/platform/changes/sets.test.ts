import fc from "fast-check";
import { expect, test } from "vitest";
import { setHolds, takenBack } from "./sets.ts";

const lists = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
const text = (list: readonly string[]) => JSON.stringify(list);

test("an update of a list is taken back to the letter while nobody changed it", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      expect(setHolds(text(after), text(before), text(after))).toBe(true);
      expect(takenBack(text(after), text(before), text(after))).toBe(text(before));
    }),
  );
});

test("what came into a list later stays, and what an update took out comes back", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const now = text([...after, "later"]);
      expect(setHolds(now, text(before), text(after))).toBe(true);
      expect(new Set(JSON.parse(takenBack(now, text(before), text(after))) as string[])).toEqual(
        new Set([...before, "later"]),
      );
    }),
  );
});

test("an element that was taken away later, or put back later, stands in the way", () => {
  expect(setHolds(text(["a"]), text(["a"]), text(["a", "b"]))).toBe(false);
  expect(setHolds(text(["a", "b"]), text(["a", "b"]), text(["a"]))).toBe(false);
});
