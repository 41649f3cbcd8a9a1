import { expect, test } from "vitest";
import { highestOf, offer } from "./highest.ts";
import { nearestRows } from "./nearest-rows.ts";
import { type SparseRows, sparseRows, valueAt } from "./sparse-rows.ts";

const table = (rows: number[][], columns = 4): SparseRows =>
  sparseRows({
    rows: rows.length,
    columns,
    row: Int32Array.from(rows.flatMap((row, i) => row.map(() => i))),
    column: Int32Array.from(rows.flat()),
  });
const [x, y, z] = [0, 1, 2];

test("a and b share x, and c shares nothing: the worked example", () => {
  const near = nearestRows(table([[x, y], [x], [z]]), { most: 5 });
  expect([...near.starts]).toEqual([0, 1, 2, 2]);
  expect([...near.columnOf]).toEqual([1, 0]);
  expect(near.values[0]).toBeCloseTo(Math.SQRT1_2, 15);
  expect(near.values[1]).toBeCloseTo(Math.SQRT1_2, 15);
});

test("shrinkage makes a likeness of few columns count less", () => {
  const near = nearestRows(table([[x, y], [x]]), { most: 5, shrinkage: 2 });
  expect(valueAt(near, 0, 1)).toBeCloseTo(1 / (Math.SQRT2 + 2), 15);
});

test("columns weigh what they are said to", () => {
  const weights = Float64Array.of(0.5, 3, 1, 1);
  const near = nearestRows(table([[x, y], [x, y], [x]]), { most: 5, weights });
  expect([valueAt(near, 0, 1), valueAt(near, 0, 2)]).toEqual([
    expect.closeTo(3.5 / 2, 14),
    expect.closeTo(0.5 / Math.SQRT2, 14),
  ]);
});

test("only so many neighbours are kept, the likest, and of equal ones the lower number", () => {
  const near = nearestRows(table([[x, y], [x], [x], [x, y]]), { most: 2, wanted: Int32Array.of(0) });
  expect([...near.starts]).toEqual([0, 2, 2, 2, 2]);
  expect([...near.columnOf]).toEqual([1, 3]);
});

test("where there is too much to look at, the fullest columns are passed over", () => {
  const rows = [[x, y], [x, y], [x], [x]];
  const all = nearestRows(table(rows), { most: 5, mostPairs: 20 });
  expect(valueAt(all, 0, 2)).toBeGreaterThan(0);
  const fewer = nearestRows(table(rows), { most: 5, mostPairs: 19 });
  expect(valueAt(fewer, 0, 2)).toBeUndefined();
  expect(valueAt(fewer, 0, 1)).toBeCloseTo(0.5, 15);
  expect(nearestRows(table(rows), { most: 5, mostPairs: 3 }).columnOf.length).toBe(0);
});

test("the highest are kept in order, the first offered before its equals", () => {
  const list = highestOf(3);
  for (const [id, value] of [2, 5, 2, 9, 5].entries()) offer(list, id, value);
  expect([[...list.ids], [...list.values], list.size]).toEqual([[3, 1, 4], [9, 5, 5], 3]);
  const none = highestOf(0);
  offer(none, 1, 1);
  expect(none.size).toBe(0);
});
