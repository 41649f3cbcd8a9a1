import { describe, expect, test } from "vitest";
import { type Matrix, matrixOf, zeros } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { fitForest, type ForestModel, type ForestOptions, predictForest } from "./forest.ts";

const of = (...values: number[]) => Float64Array.from(values);

function fitted(features: Matrix, targets: Float64Array, options: ForestOptions, seed = 1): ForestModel {
  const model = fitForest(features, targets, options, randomFrom(seed));
  if (model.kind !== "forest") throw new Error(`Too few ${model.of}.`);
  return model;
}

/** 60 rows; the first of nine columns decides, the others are noise. */
function decided(count = 60) {
  const random = randomFrom(5);
  const rows = Array.from({ length: count }, () => Array.from({ length: 9 }, random));
  return { features: matrixOf(rows), targets: Float64Array.from(rows, ([first]) => Number(first! > 0.5)) };
}

describe("one tree of four rows", () => {
  const features = matrixOf([[1], [2], [3], [4]]);
  const targets = of(0, 0, 6, 12);
  const random = randomFrom(2);
  const times = [0, 0, 0, 0];
  for (let i = 0; i < 4; i++) times[Math.floor(random() * 4)]! += 1;
  const model = fitted(features, targets, { loss: "squared", trees: 1, leastRows: 1 }, 2);

  test("grows from rows drawn with replacement, which weigh as often as they were drawn", () => {
    const mean = times.reduce((sum, drawn, i) => sum + drawn * targets[i]!, 0) / 4;
    expect(model.trees).toHaveLength(1);
    expect(model.trees[0]!.value[0]).toBeCloseTo(mean, 12);
    expect(model.trees[0]!.rows[0]).toBe(times.filter((drawn) => drawn > 0).length);
  });

  test("answers out of the bag for those not drawn only", () => {
    const { predictions, squaredError, explained } = model.outOfBag;
    const answers = predictForest(model, features);
    expect(predictions).toEqual(times.map((drawn, i) => (drawn === 0 ? answers[i] : null)));
    expect(times.filter((drawn) => drawn === 0).length).toBeGreaterThan(0);
    const errors = targets
      .filter((_, i) => times[i] === 0)
      .map((y, j) => (y - predictions.filter((p) => p !== null)[j]!) ** 2);
    const error = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    expect(squaredError).toBeCloseTo(error, 12);
    // The variance of 0, 0, 6, 12 is 24.75.
    expect(explained).toBeCloseTo(1 - error / 24.75, 12);
  });
});

test("the worked example: the first and the last row are out of the bag", () => {
  const four = matrixOf([[1], [2], [3], [4]]);
  const model = fitted(four, of(0, 0, 6, 12), { loss: "squared", trees: 1, leastRows: 1 }, 2);
  expect([...predictForest(model, four)]).toEqual([0, 0, 6, 6]);
  expect(model.outOfBag).toMatchObject({ predictions: [0, null, null, 6], squaredError: 18 });
});

test("with no tree there is nothing out of the bag", () => {
  const { features, targets } = decided();
  expect(fitted(features, targets, { trees: 0 }).outOfBag).toMatchObject({ squaredError: null, explained: null });
});

test("the answer is the mean of the trees'", () => {
  const { features, targets } = decided();
  const model = fitted(features, targets, { trees: 3 });
  const single = model.trees.map((tree) => predictForest({ ...model, trees: [tree] }, features));
  const mean = single[0]!.map((answer, i) => (answer + single[1]![i]! + single[2]![i]!) / 3);
  for (const [i, answer] of predictForest(model, features).entries()) expect(answer).toBeCloseTo(mean[i]!, 12);
});

test("by default 100 trees look at √columns features a split and keep five rows in a leaf", () => {
  const { features, targets } = decided(20);
  const given = { loss: "logistic", leastRows: 5, featuresPerSplit: 3, trees: 3 } as const;
  const model = fitted(features, targets, { trees: 3 });
  expect(fitted(features, targets, given)).toEqual(model);
  expect(fitted(features, targets, { ...given, leastRows: 4 }).trees).not.toEqual(model.trees);
  expect(fitted(features, targets, { ...given, featuresPerSplit: 2 }).trees).not.toEqual(model.trees);
  expect(fitted(matrixOf([[1], [2]]), of(0, 1), { leastRows: 1 }).trees).toHaveLength(100);
});

test("depth binds where it is given", () => {
  const { features, targets } = decided();
  const { trees } = fitted(features, targets, { trees: 5, mostDepth: 1, leastRows: 1 });
  for (const { feature } of trees) expect(feature.length).toBeLessThanOrEqual(3);
});

test("what decides is found, told by the rows out of the bag, and again with the same seed", () => {
  const { features, targets } = decided(100);
  const model = fitted(features, targets, { trees: 20 }, 3);
  expect(model.outOfBag.explained).toBeGreaterThan(0.5);
  expect(fitted(features, targets, { trees: 20 }, 3)).toEqual(model);
  expect(fitted(features, targets, { trees: 20 }, 4)).not.toEqual(model);
  expect(predictForest(JSON.parse(JSON.stringify(model)) as ForestModel, features)).toEqual(
    predictForest(model, features),
  );
});

test("noise explains nothing", () => {
  const { features } = decided(100);
  const random = randomFrom(11);
  const targets = Float64Array.from({ length: 100 }, () => Number(random() < 0.5));
  expect(fitted(features, targets, { trees: 15 }).outOfBag.explained).toBeLessThan(0.05);
});

test.each([
  ["no row", zeros(0, 1), of(), { of: "rows", found: 0, needed: 10 }],
  ["five customers", matrixOf([[1], [2], [3], [4], [5]]), of(0, 1, 0, 1, 1), { of: "rows", found: 5, needed: 10 }],
  [
    "one class",
    matrixOf(Array.from({ length: 10 }, (_, i) => [i])),
    of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    { of: "classes", found: 1, needed: 2 },
  ],
  ["a constant column", zeros(10, 1), of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1), { of: "varying columns", found: 0, needed: 1 }],
])("%s is said in words", (_, features, targets, expected) => {
  expect(fitForest(features, targets, {}, randomFrom(1))).toEqual({ kind: "too-little-data", ...expected });
});

test("rows with other columns are refused", () => {
  const { features, targets } = decided();
  expect(() => predictForest(fitted(features, targets, { trees: 1 }), zeros(1, 2))).toThrow(
    "The model learnt from 9 columns and is asked about 2.",
  );
});
