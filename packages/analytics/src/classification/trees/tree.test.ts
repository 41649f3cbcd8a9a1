import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Matrix, matrixOf, zeros } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { fitTree, predictTree, type TreeModel, type TreeOptions } from "./tree.ts";

const of = (...values: number[]) => Float64Array.from(values);
const column = (...values: number[]) => matrixOf(values.map((value) => [value]));

function fitted(features: Matrix, targets: Float64Array, options: TreeOptions, seed = 1): TreeModel {
  const model = fitTree(features, targets, options, randomFrom(seed));
  if (model.kind !== "tree") throw new Error(`Too few ${model.of}.`);
  return model;
}

const noChance = () => {
  throw new Error("Something was drawn.");
};

test("two of each class and one border between them: the worked example", () => {
  const model = fitTree(column(1, 2, 3, 4), of(0, 0, 1, 1), { leastRows: 1, price: 0 }, noChance);
  expect(model).toEqual({
    kind: "tree",
    loss: "logistic",
    columns: 1,
    price: 0,
    tree: {
      feature: [0, -1, -1],
      threshold: [2.5, 0, 0],
      left: [1, -1, -1],
      right: [2, -1, -1],
      missingLeft: [1, 0, 0],
      value: [0.5, 0, 1],
      rows: [4, 2, 2],
      gain: [1, 0, 0],
    },
  });
  expect([...predictTree(model as TreeModel, column(2.5, 2.6, NaN, Infinity, -9))]).toEqual([0, 1, 0, 0, 0]);
});

test("either this or that, but not both, takes two questions", () => {
  const corners = matrixOf([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  const deep = fitted(corners, of(0, 1, 1, 0), { leastRows: 1, price: 0, mostDepth: 2 });
  expect([...predictTree(deep, corners)]).toEqual([0, 1, 1, 0]);
  const flat = fitted(corners, of(0, 1, 1, 0), { leastRows: 1, price: 0, mostDepth: 1 });
  expect([...predictTree(flat, corners)]).toEqual([0.5, 0.5, 0.5, 0.5]);
});

test("by default a leaf holds 20 rows and no more than six questions are asked in a row", () => {
  const steps = Float64Array.from({ length: 1400 }, (_, i) => Math.floor(i / 5));
  const features = column(...steps);
  const { tree } = fitted(features, steps, { loss: "squared", price: 0 });
  expect(tree).toEqual(fitted(features, steps, { loss: "squared", price: 0, leastRows: 20, mostDepth: 6 }).tree);
  expect(Math.min(...tree.rows)).toBeGreaterThanOrEqual(20);
  expect(tree.feature.filter((f) => f < 0)).toHaveLength(64);
});

describe("the price of a leaf", () => {
  const xs = [1, 2, 3, 4, 5, 6, 7, 8];
  const learnt = [0, 0, 1, 1, 20, 20, 30, 30];
  const choosing: TreeOptions = { loss: "squared", leastRows: 1, validationRows: "last", validationShare: 0.5 };
  const fitWith = (kept: number[]) => fitted(column(...xs, ...xs), of(...learnt, ...kept), choosing);

  test("is what the rows kept aside choose: here the lowest steps are not worth theirs", () => {
    // The tree of the first half changes at 0, 1, 100 and 1200.5; between 1 and 100 it is right: √(1 × 100) / 8 rows.
    const model = fitWith([0.5, 0.5, 0.5, 0.5, 20, 20, 30, 30]);
    expect(model.price).toBe(1.25);
    expect([...predictTree(model, column(1, 4, 5, 8))]).toEqual([0.5, 0.5, 20, 30]);
  });

  test("is the higher of two that do as well", () => {
    expect(fitWith([0.25, 0.25, 0.75, 0.75, 20, 20, 30, 30]).price).toBe(1.25);
  });

  test("is nothing where every step is there again", () => {
    const model = fitWith(learnt);
    expect(model.price).toBe(0);
    expect(model.tree.feature.filter((f) => f < 0)).toHaveLength(4);
  });

  test("is high where nothing of it is there again", () => {
    const model = fitWith(learnt.toReversed());
    expect(model.price).toBe(1200.5 / 8);
    expect(model.tree.feature).toEqual([-1]);
  });

  test("is given in squared error for each row", () => {
    const leaves = (price: number) => {
      const { tree } = fitted(column(...xs), of(...learnt), { loss: "squared", leastRows: 1, price });
      return tree.feature.filter((f) => f < 0).length;
    };
    expect([0, 1 / 8, 12.4, 12.5, 151].map(leaves)).toEqual([4, 3, 3, 2, 1]);
  });

  test("is nothing where no row is kept aside", () => {
    expect(fitTree(column(...xs), of(...learnt), { ...choosing, validationShare: 0 }, noChance)).toMatchObject({
      price: 0,
    });
  });
});

describe("too little", () => {
  test.each([
    ["no row", zeros(0, 1), of(), { of: "rows", found: 0, needed: 40 }],
    ["a single row", column(1), of(1), { of: "rows", found: 1, needed: 40 }],
    ["five customers", column(1, 2, 3, 4, 5), of(0, 1, 0, 1, 1), { of: "rows", found: 5, needed: 40 }],
    ["one class", column(...Array(40).keys()), new Float64Array(40), { of: "classes", found: 1, needed: 2 }],
    [
      "a constant column",
      zeros(40, 1),
      Float64Array.from({ length: 40 }, (_, i) => i % 2),
      { of: "varying columns", found: 0, needed: 1 },
    ],
  ])("%s is said in words", (_, features, targets, expected) => {
    expect(fitTree(features, targets, {}, randomFrom(1))).toEqual({ kind: "too-little-data", ...expected });
  });

  test("noise leaves no tree", () => {
    const random = randomFrom(7);
    const features = matrixOf(Array.from({ length: 300 }, () => [random(), random(), random()]));
    const targets = Float64Array.from({ length: 300 }, () => Number(random() < 0.3));
    const { tree } = fitted(features, targets, {});
    expect(tree.feature.filter((f) => f < 0).length).toBeLessThanOrEqual(3);
  });
});

test("equal seeds give equal trees", () => {
  const random = randomFrom(8);
  const features = matrixOf(Array.from({ length: 200 }, () => [random(), random()]));
  const targets = Float64Array.from({ length: 200 }, (_, i) => features.values[2 * i]! + random());
  const options: TreeOptions = { loss: "squared", leastRows: 5 };
  expect(fitted(features, targets, options, 3)).toEqual(fitted(features, targets, options, 3));
  expect(fitted(features, targets, options, 4).price).not.toBe(fitted(features, targets, options, 3).price);
});

test("rows with other columns are refused", () => {
  const model = fitted(column(1, 2), of(0, 1), { leastRows: 1, price: 0 });
  expect(() => predictTree(model, zeros(1, 2))).toThrow("The model learnt from 1 columns and is asked about 2.");
});

const rows = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 5 })), {
  minLength: 12,
  maxLength: 40,
});

test("a growing transform of the features, and JSON, leave the predictions as they are", () => {
  fc.assert(
    fc.property(rows, fc.nat(99), (rows, seed) => {
      const targets = Float64Array.from(rows, ([x, y]) => Math.sign(x) + y);
      if (new Set(targets).size < 2) return;
      const plain = matrixOf(rows);
      const bent = matrixOf(rows.map(([x, y]) => [Math.exp(x / 7), y ** 3 - 1e6]));
      if (new Set(rows.map(String)).size < 2) return;
      const options: TreeOptions = { loss: "squared", leastRows: 2, price: 0.02 };
      const model = fitted(plain, targets, options, seed);
      expect(predictTree(fitted(bent, targets, options, seed), bent)).toEqual(predictTree(model, plain));
      const again = JSON.parse(JSON.stringify(model)) as TreeModel;
      expect(predictTree(again, plain)).toEqual(predictTree(model, plain));
    }),
    { numRuns: 20 },
  );
});
