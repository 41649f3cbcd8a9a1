import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { forwardFolds, stratifiedFolds } from "./folds.ts";
import { partsOf, thinned } from "./parts.ts";

const rowsUpTo = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

test("each row is tested once, by what the others teach, and each fold has its share of both classes", () => {
  const outcomes = rowsUpTo(40).map((row) => Number(row % 4 === 0));
  const rows = rowsUpTo(40).slice(1); // 39 rows, 9 of them positive
  const folds = stratifiedFolds(rows, outcomes, 3, randomFrom(1));
  expect(folds.map(({ test }) => test.length)).toEqual([13, 13, 13]);
  expect(folds.map(({ test }) => test.filter((row) => outcomes[row] === 1).length)).toEqual([3, 3, 3]);
  expect(folds.flatMap(({ test }) => [...test]).sort((a, b) => a - b)).toEqual([...rows]);
  for (const { train, test } of folds) {
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...rows]);
    expect([...test]).toEqual([...test].sort((a, b) => a - b));
  }
});

test("chance decides which rows, and a seed repeats it", () => {
  const deal = (seed: number) =>
    stratifiedFolds(
      rowsUpTo(20),
      rowsUpTo(20).map((row) => row % 2),
      2,
      randomFrom(seed),
    );
  expect(deal(1)).toEqual(deal(1));
  expect(deal(1)).not.toEqual(deal(2));
});

test("fewer rows than folds make fewer folds", () => {
  expect(stratifiedFolds(rowsUpTo(2), [0, 1], 5, randomFrom(1)).map(({ test }) => test.length)).toEqual([1, 1]);
  expect(stratifiedFolds(rowsUpTo(0), [], 5, randomFrom(1))).toEqual([]);
});

test("in an order of time only the past teaches", () => {
  const folds = forwardFolds(rowsUpTo(6), 2).map(({ train, test }) => [[...train], [...test]]);
  expect(folds).toEqual([
    [
      [0, 1],
      [2, 3],
    ],
    [
      [0, 1, 2, 3],
      [4, 5],
    ],
  ]);
  expect(forwardFolds(rowsUpTo(2), 4).every(({ train, test }) => train.length > 0 && test.length > 0)).toBe(true);
  expect(forwardFolds(rowsUpTo(0), 4)).toEqual([]);
});

test("the three ways to part a table", () => {
  const outcomes = rowsUpTo(11).map((row) => Number(row < 5));
  const parts = (kind: "mod5" | "last20" | "random", numbers = rowsUpTo(11)) =>
    partsOf(kind, { numbers, outcomes, random: randomFrom(1) });
  expect(parts("mod5")).toEqual({
    train: Int32Array.of(1, 2, 3, 4, 6, 7, 8, 9),
    test: Int32Array.of(0, 5, 10),
    ordered: false,
  });
  // ⌊0.8 · 11⌋ = 8
  expect(parts("last20")).toMatchObject({ test: Int32Array.of(8, 9, 10), ordered: true });
  expect(parts("last20").train.length).toBe(8);
  const random = parts("random");
  expect(random.ordered).toBe(false);
  expect(random.test.length).toBe(3);
  expect([...random.train, ...random.test].sort((a, b) => a - b)).toEqual([...rowsUpTo(11)]);
  expect(random.test.filter((row) => outcomes[row] === 1).length).toBe(1);
});

test("a row keeps its number in the file where rows before it were left out", () => {
  const numbers = Int32Array.of(0, 2, 5, 7, 10);
  expect(partsOf("mod5", { numbers, outcomes: numbers, random: randomFrom(1) }).test).toEqual(Int32Array.of(0, 2, 4));
});

test("no rows make empty parts", () => {
  const nothing = { train: Int32Array.of(), test: Int32Array.of() };
  for (const kind of ["mod5", "last20", "random"] as const)
    expect(partsOf(kind, { numbers: [], outcomes: [], random: randomFrom(1) })).toMatchObject(nothing);
});

test("a table is thinned to so many rows exactly, in their order", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(60), fc.integer({ min: 1, max: 60 }), (seed, rows, most) => {
      const thin = [...thinned(rowsUpTo(rows), most, randomFrom(seed))];
      expect(thin.length).toBe(Math.min(rows, most));
      expect(thin).toEqual([...new Set(thin)].sort((a, b) => a - b));
    }),
  );
});
