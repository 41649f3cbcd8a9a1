import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rowOf } from "../../statistics/matrix.ts";
import { encodeDummies, learnDummies } from "./dummies.ts";
import { type Cell, featureOf } from "./feature.ts";

const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => i);
function encoded(columns: Record<string, Cell[]>, train: number[], asked = train) {
  const features = Object.entries(columns).map(([name, cells]) => featureOf(name, cells));
  const encoding = learnDummies(features, train);
  const matrix = encodeDummies(encoding, features, asked);
  return {
    ...encoding,
    names: encoding.columns.map(({ name }) => name),
    rows: rowsOf(asked.length).map((i) => [...rowOf(matrix, i)]),
  };
}

const sizes = ["S", "M", "L"];
test("a category is compared with its first level", () => {
  const { columns, rows } = encoded({ size: [...sizes, ...sizes, ...sizes] }, rowsOf(9), [0, 1, 2]);
  expect(columns).toEqual([
    { name: "size_M", column: "size", level: "M" },
    { name: "size_S", column: "size", level: "S" },
  ]);
  expect(rows).toEqual([
    [0, 1],
    [1, 0],
    [0, 0],
  ]);
});

test("numbers are measured from the mean of the training rows, in their deviations", () => {
  // 1 and 5 in training: mean 3, population deviation 2.
  const { columns, rows } = encoded({ age: [1, 5, 9, 3] }, [0, 1], [0, 1, 2, 3]);
  expect(columns).toEqual([{ name: "age", column: "age", level: null }]);
  expect(rows).toEqual([[-1], [1], [3], [0]]);
});

test("a missing number is the mean, and marked", () => {
  const { names, rows } = encoded({ age: [1, 5, null, 3] }, [0, 1, 2], [0, 2, 3]);
  expect(names).toEqual(["age", "age_(missing)"]);
  expect(rows).toEqual([
    [-1, 0],
    [0, 1],
    [0, 0],
  ]);
});

test("a number that is missing only later is the mean", () => {
  expect(encoded({ age: [1, 5, null] }, [0, 1], [2])).toMatchObject({ names: ["age"], rows: [[0]] });
});

test("one number, or nothing: only whether there is one can tell", () => {
  expect(encoded({ paid: [7, null, 7] }, [0, 1, 2])).toMatchObject({
    names: ["paid_(missing)"],
    rows: [[0], [1], [0]],
    dropped: [],
  });
});

test("a missing text is a level of its own, and one that only later is missing counts as the first", () => {
  const { names, rows } = encoded({ size: ["S", "M", ""] }, [0, 1, 2]);
  expect(names).toEqual(["size_S", "size_(missing)"]);
  expect(rows).toEqual([
    [1, 0],
    [0, 0],
    [0, 1],
  ]);
  expect(encoded({ size: ["S", "M", "", "L"] }, [0, 1], [2, 3]).rows).toEqual([[0], [0]]);
});

test("columns that say nothing are dropped, and named with the reason", () => {
  const { names, dropped } = encoded(
    {
      same: [3, 3, 3, 3, 3],
      word: ["a", "a", "a", "a", "a"],
      nothing: ["", null, "", "", ""],
      id: ["k1", "k2", "k3", "k4", "k5"],
      kept: [1, 2, 3, 4, 5],
    },
    rowsOf(5),
  );
  expect(names).toEqual(["kept"]);
  expect(dropped).toEqual([
    { name: "same", why: "constant" },
    { name: "word", why: "constant" },
    { name: "nothing", why: "missing" },
    { name: "id", why: "too-many-levels" },
  ]);
});

test("a text that holds nothing in the training rows is missing", () => {
  expect(encoded({ size: ["", "", "S"] }, [0, 1]).dropped).toEqual([{ name: "size", why: "missing" }]);
});

test("rare levels share a place", () => {
  const { names, rows } = encoded({ job: [...rowsOf(12).map(() => "x"), ..."abcdef"] }, rowsOf(18), [0, 12, 17]);
  expect(names).toEqual(["job_(other)"]);
  expect(rows).toEqual([[0], [1], [1]]);
});

test("several columns stand side by side", () => {
  const { names, rows } = encoded({ a: [1, 3], gone: [1, 1], b: ["x", "y"], c: [0, 2] }, [0, 1]);
  expect(names).toEqual(["a", "b_y", "c"]);
  expect(rows).toEqual([
    [-1, 0, -1],
    [1, 1, 1],
  ]);
});

test("huge numbers keep finite, and noise of rounding is constant", () => {
  const [[low], [high]] = encoded({ big: [1e200, 3e200] }, [0, 1]).rows as [[number], [number]];
  expect(low).toBeCloseTo(-1, 12);
  expect(high).toBeCloseTo(1, 12);
  expect(encoded({ same: [1e9, 1e9 + 1e-6] }, [0, 1]).dropped).toEqual([{ name: "same", why: "constant" }]);
  expect(encoded({ zero: [0, 0] }, [0, 1]).dropped).toEqual([{ name: "zero", why: "constant" }]);
});

test("another table than the one learnt from is refused", () => {
  const size = featureOf("size", ["S", "M"]);
  const encoding = learnDummies([size], [0, 1]);
  expect(() => encodeDummies(encoding, [], [0])).toThrow("The encoding knows 1 columns, not 0.");
  expect(() => encodeDummies(encoding, [featureOf("size", [1, 2])], [0])).toThrow(
    "The column size is of another kind than when the encoding was learnt.",
  );
});

test("whatever the cells, training columns have mean 0 and deviation 1, and no value is not a number", () => {
  const cell = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant(null));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 3, maxLength: 30 }), (cells) => {
      const { names, rows } = encoded({ x: cells }, rowsOf(cells.length));
      expect(rows.flat().every(Number.isFinite)).toBe(true);
      if (names[0] !== "x") return;
      const known = rows.filter((_, i) => cells[i] !== null).map(([value]) => value!);
      expect(known.reduce((sum, value) => sum + value, 0) / known.length).toBeCloseTo(0, 6);
      expect(known.reduce((sum, value) => sum + value ** 2, 0) / known.length).toBeCloseTo(1, 6);
    }),
  );
});
