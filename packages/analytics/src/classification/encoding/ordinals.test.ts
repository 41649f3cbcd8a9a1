import { expect, test } from "vitest";
import { rowOf } from "../../statistics/matrix.ts";
import { featureOf } from "./feature.ts";
import { encodeOrdinals, learnOrdinals } from "./ordinals.ts";

const column = (cells: (string | number | null)[], outcomes: number[], train: number[], asked: number[]) => {
  const features = [featureOf("size", cells)];
  const matrix = encodeOrdinals(learnOrdinals(features, outcomes, train), features, asked);
  return [...matrix.values];
};

test("levels stand in the order of their share of buyers", () => {
  expect(learnOrdinals([featureOf("size", ["L", "M", "L", "M"])], [0, 1, 0, 1], [0, 1, 2, 3]).orders).toEqual([
    Float64Array.of(0, 1),
  ]);
  expect(column(["L", "M", "L", "M"], [1, 0, 1, 0], [0, 1, 2, 3], [0, 1])).toEqual([1, 0]);
});

test("a few rows do not carry a level past a frequent one", () => {
  // A: 1 of 1 → (1 + 10·b) / 11 = 0.6212; B: 14 of 18 → (14 + 10·b) / 28 = 0.7088; C: 2 of 11 → 0.3740; b = 17/30.
  const cells = ["A", ...Array.from({ length: 18 }, () => "B"), ...Array.from({ length: 11 }, () => "C")];
  const outcomes = [
    1,
    ...Array.from({ length: 18 }, (_, i) => Number(i < 14)),
    ...Array.from({ length: 11 }, (_, i) => Number(i < 2)),
  ];
  const all = cells.map((_, i) => i);
  expect(column(cells, outcomes, all, [0, 1, 20])).toEqual([1, 2, 0]);
});

test("numbers stay; missing cells and unknown levels are missing", () => {
  expect(column([4, null, 7], [0, 1, 1], [0, 1], [0, 1, 2])).toEqual([4, NaN, 7]);
  expect(column(["a", "", "b", "c"], [0, 1, 1, 1], [0, 1, 2], [0, 1, 2, 3])).toEqual([0, NaN, 1, NaN]);
});

test("rare levels are one level", () => {
  const cells = [...Array.from({ length: 12 }, () => "x"), ..."abcdef"];
  const outcomes = cells.map((cell) => Number(cell !== "x"));
  expect(
    column(
      cells,
      outcomes,
      cells.map((_, i) => i),
      [0, 12, 13, 17],
    ),
  ).toEqual([0, 1, 1, 1]);
});

test("only the training rows teach the order", () => {
  expect(column(["a", "b", "a", "b"], [0, 1, 1, 0], [0, 1], [2, 3])).toEqual([0, 1]);
  expect(column(["a", "b", "a", "b"], [0, 1, 1, 0], [2, 3], [0, 1])).toEqual([1, 0]);
});

test("features stand side by side, and another number of them is refused", () => {
  const features = [featureOf("a", [1, 2]), featureOf("b", ["x", "y"])];
  const encoding = learnOrdinals(features, [0, 1], [0, 1]);
  expect([...rowOf(encodeOrdinals(encoding, features, [1, 0]), 0)]).toEqual([2, 1]);
  expect(() => encodeOrdinals(encoding, [], [0])).toThrow("The encoding knows 2 columns, not 0.");
  expect(learnOrdinals(features, [], []).orders[1]).toEqual(Float64Array.of(NaN, NaN));
});
