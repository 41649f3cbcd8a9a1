import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codesOf } from "./codes.ts";
import { namedLines } from "./named-lines.ts";
import { columnsIn, type SparseRows, sizeOf, sparseRows, transposed, valueAt } from "./sparse-rows.ts";

const plain = ({ starts, columnOf, values }: SparseRows) => [[...starts], [...columnOf], [...values]];
const ints = (...values: number[]) => Int32Array.from(values);

test("equal texts share a number, and an empty one has none", () => {
  expect(codesOf(["tea", "", "cup", "tea"])).toEqual({ codes: ints(0, -1, 1, 0), names: ["tea", "cup"] });
  expect(codesOf([])).toEqual({ codes: ints(), names: [] });
});

test("a second list keeps the numbers of the first, and its new names follow", () => {
  expect(codesOf(["milk", "cup"], ["tea", "cup"])).toEqual({ codes: ints(2, 1), names: ["tea", "cup", "milk"] });
});

test("a line without owner or item is left out and counted", () => {
  const found = namedLines(["K1", "", "K2", "K1"], ["tea", "tea", "", "cup"]);
  expect(found).toEqual({
    owners: ["K1"],
    items: ["tea", "cup"],
    owner: ints(0, 0),
    item: ints(0, 1),
    kept: ints(0, 3),
    noOwner: 1,
    noItem: 1,
  });
  expect(namedLines(["K3"], ["cup"], found)).toMatchObject({ owners: ["K1", "K3"], owner: ints(1), item: ints(1) });
  expect(() => namedLines(["K1"], [])).toThrow(new RangeError("Each line needs an owner and an item."));
});

test("lines become rows with their columns in order", () => {
  const lines = { rows: 2, columns: 3, row: ints(1, 0, 1, 1, -1, 0), column: ints(2, 1, 2, 0, 1, -1) };
  expect(plain(sparseRows(lines))).toEqual([
    [0, 1, 3],
    [1, 0, 2],
    [1, 1, 2],
  ]);
});

test("of two ratings in one place the last one stands, where it is asked for", () => {
  const lines = { rows: 1, columns: 2, row: ints(0, 0, 0), column: ints(1, 0, 1), value: [4, 3, 2] };
  expect(plain(sparseRows(lines, "last"))[2]).toEqual([3, 2]);
  expect(plain(sparseRows(lines))[2]).toEqual([3, 6]);
});

test("the same column in two rows is two places", () => {
  const lines = { rows: 2, columns: 1, row: ints(0, 1), column: ints(0, 0) };
  expect(plain(sparseRows(lines))).toEqual([
    [0, 1, 2],
    [0, 0],
    [1, 1],
  ]);
});

test("codes beyond the table and lists that differ in length are mistakes", () => {
  const lines = { rows: 1, columns: 1, row: ints(0), column: ints(0) };
  expect(() => sparseRows({ ...lines, row: ints(1) })).toThrow("beyond");
  expect(() => sparseRows({ ...lines, column: ints(1) })).toThrow("A code lies beyond the rows or columns.");
  expect(() => sparseRows({ ...lines, row: ints() })).toThrow("Each line needs a row, a column and a value.");
  expect(() => sparseRows({ ...lines, value: [] })).toThrow("Each line needs a row, a column and a value.");
});

test("turning twice gives the same table, and each value is found where it stands", () => {
  const lines = fc.array(fc.tuple(fc.nat(5), fc.nat(7), fc.integer({ min: 1, max: 9 })), { maxLength: 60 });
  fc.assert(
    fc.property(lines, (all) => {
      const wanted = new Map(all.map(([row, column]) => [`${row} ${column}`, 0]));
      for (const [row, column, value] of all) wanted.set(`${row} ${column}`, wanted.get(`${row} ${column}`)! + value);
      const made = sparseRows({
        rows: 6,
        columns: 8,
        row: Int32Array.from(all, (line) => line[0]),
        column: Int32Array.from(all, (line) => line[1]),
        value: all.map((line) => line[2]),
      });
      expect(made.values.length).toBe(wanted.size);
      expect(transposed(transposed(made))).toEqual(made);
      const turned = transposed(made);
      for (let row = 0; row < 6; row++) {
        expect([...columnsIn(made, row)]).toEqual([...columnsIn(made, row)].toSorted((a, b) => a - b));
        expect(sizeOf(made, row)).toBe(columnsIn(made, row).length);
        for (let column = 0; column < 8; column++) {
          expect(valueAt(made, row, column)).toBe(wanted.get(`${row} ${column}`));
          expect(valueAt(turned, column, row)).toBe(wanted.get(`${row} ${column}`));
        }
      }
    }),
    { numRuns: 50 },
  );
});
