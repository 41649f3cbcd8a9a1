import { expect, test } from "vitest";
import { columnOf } from "./columns.ts";
import { comparePairs } from "./compare-pairs.ts";
import type { Field } from "./kinds/field-kinds.ts";
import { close, different, missing, same } from "./kinds/levels.ts";

const field = (kind: Field["kind"], ...cells: string[]): Field => ({ name: kind, kind, cells });

/** The levels of record 0 against record 1, field by field. */
function levelsOf(...fields: Field[]): number[] {
  const pairs = { first: Int32Array.from([0]), second: Int32Array.from([1]) };
  return [...comparePairs(fields.map(columnOf), pairs)];
}

test("a first name in the place of the family name, and the reverse, are close", () => {
  expect(levelsOf(field("given-name", "martin", "peters"), field("family-name", "peters", "martin"))).toEqual([
    close,
    close,
  ]);
});

test("what agrees in its own place was not exchanged, though it would agree in the other's too", () => {
  expect(levelsOf(field("given-name", "martin", "martin"), field("family-name", "martin", "martin"))).toEqual([
    same,
    same,
  ]);
  // The given names agree, the family name of one is missing: nothing was exchanged.
  expect(levelsOf(field("given-name", "martin", "martin"), field("family-name", "", "martin"))).toEqual([
    same,
    missing,
  ]);
  // Only the second field agrees in its own place.
  expect(levelsOf(field("given-name", "", "martin"), field("family-name", "martin", "martin"))).toEqual([
    missing,
    same,
  ]);
  // Close in its own place is agreement as well.
  expect(levelsOf(field("given-name", "stephen", "stephan"), field("family-name", "stephan", "stephen"))).toEqual([
    close,
    close,
  ]);
});

test("where a cell of the exchanged fields is missing, the agreement counts once", () => {
  expect(levelsOf(field("given-name", "martin", ""), field("family-name", "", "martin"))).toEqual([close, missing]);
  expect(levelsOf(field("given-name", "martin", "peters"), field("family-name", "", "martin"))).toEqual([
    close,
    missing,
  ]);
  expect(levelsOf(field("given-name", "", "peters"), field("family-name", "peters", "martin"))).toEqual([
    close,
    missing,
  ]);
});

test("fields before and after the exchanged ones keep their own comparison, pair by pair", () => {
  const columns = [
    field("date", "1980-01-02", "1980-01-02", "1999-12-31"),
    field("given-name", "martin", "peters", "martin"),
    field("family-name", "peters", "martin", "peters"),
    field("date", "2001-05-06", "1970-02-03", "2001-05-06"),
  ].map(columnOf);
  const pairs = { first: Int32Array.from([0, 0, 1]), second: Int32Array.from([1, 2, 2]) };
  const levels = [...comparePairs(columns, pairs)];
  expect(levels.slice(0, 4)).toEqual([same, close, close, different]);
  expect(levels.slice(4, 8)).toEqual([different, same, same, same]);
  expect(levels.slice(8)).toEqual([different, close, close, different]);
});

test("no pair, no level", () => {
  const none = { first: new Int32Array(0), second: new Int32Array(0) };
  expect(comparePairs([columnOf(field("date", "1980-01-02"))], none)).toEqual(new Uint8Array(0));
});
