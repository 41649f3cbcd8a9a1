import { describe, expect, test } from "vitest";
import { type Matrix, matrixOf, takeRows, zeros } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { type BoostingModel, type BoostingOptions, fitBoosting, predictBoosting, rawBoosting } from "./boosting.ts";

const of = (...values: number[]) => Float64Array.from(values);
const four = matrixOf([[1], [2], [3], [4]]);
const small: BoostingOptions = { leastRows: 1, validationShare: 0 };

function fitted(features: Matrix, targets: Float64Array, options: BoostingOptions, seed = 1): BoostingModel {
  const model = fitBoosting(features, targets, options, randomFrom(seed));
  if (model.kind !== "boosting") throw new Error(`Too few ${model.of}.`);
  return model;
}

/** Rows whose first column raises the chance, and whose second is noise. */
function made(count: number, seed = 9) {
  const random = randomFrom(seed);
  const rows = Array.from({ length: count }, () => [random(), random()]);
  return { features: matrixOf(rows), targets: Float64Array.from(rows, ([x]) => Number(random() < 0.1 + 0.8 * x!)) };
}

describe("by hand", () => {
  const squared: BoostingOptions = { ...small, loss: "squared", learningRate: 0.5, l2: 0 };

  test("1, 1, 5, 5: the mean is 3, and each round takes half of what is left", () => {
    const one = fitted(four, of(1, 1, 5, 5), { ...squared, mostRounds: 1 });
    expect(one).toMatchObject({ kind: "boosting", loss: "squared", columns: 1, base: 3, validation: [] });
    expect(one.trees).toHaveLength(1);
    expect(one.trees[0]).toMatchObject({
      feature: [0, -1, -1],
      threshold: [2.5, 0, 0],
      value: [0, -1, 1],
      gain: [16, 0, 0],
    });
    expect([...predictBoosting(one, four)]).toEqual([2, 2, 4, 4]);
    const two = fitted(four, of(1, 1, 5, 5), { ...squared, mostRounds: 2 });
    expect([...predictBoosting(two, four)]).toEqual([1.5, 1.5, 4.5, 4.5]);
  });

  test("chances: g = ±0.5, h = 0.25, so that a leaf of two answers 1 / (0.5 + l2)", () => {
    const model = fitted(four, of(0, 0, 1, 1), { ...small, mostRounds: 1 });
    expect(model.base).toBe(0);
    expect(model.trees[0]!.value).toEqual([0, expect.closeTo(-0.1 / 1.5, 12), expect.closeTo(0.1 / 1.5, 12)]);
    expect(model.trees[0]!.gain[0]).toBeCloseTo(2 / 1.5, 12);
    expect(rawBoosting(model, four)[3]).toBeCloseTo(1 / 15, 12);
    expect(predictBoosting(model, four)[3]).toBeCloseTo(1 / (1 + Math.exp(-1 / 15)), 12);
  });

  test("least hessian, l2, depth and leaves bind", () => {
    const trees = (options: BoostingOptions) => fitted(four, of(0, 0, 1, 1), { ...small, ...options }).trees;
    expect(trees({ leastHessian: 0.5, mostRounds: 1 })).toHaveLength(1);
    expect(trees({ leastHessian: 0.51 })).toEqual([]);
    expect(trees({ mostDepth: 0 })).toEqual([]);
    expect(trees({ mostLeaves: 1 })).toEqual([]);
    expect(trees({ l2: 0, mostRounds: 1 })[0]!.value[2]).toBeCloseTo(0.2, 12);
  });

  test("a missing value goes where it did best", () => {
    const rows = matrixOf([[1], [2], [NaN], [Infinity]]);
    const model = fitted(rows, of(0, 8, 8, 8), { ...squared, learningRate: 1, mostRounds: 1 });
    expect([...predictBoosting(model, rows)]).toEqual([0, 8, 8, 8]);
  });
});

test.each([1e-80, 1e80])("values of the size of %d are learnt as others are", (unit) => {
  const targets = of(1, 1, 5, 5).map((y) => unit * y);
  const model = fitted(four, targets, { ...small, loss: "squared", learningRate: 0.5, l2: 0, mostRounds: 2 });
  expect(predictBoosting(model, four)[3]! / unit).toBeCloseTo(4.5, 9);
});

test("without a split that gains it stops", () => {
  // Either this or that, but not both, evenly: no single question gains.
  const corners = matrixOf([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  expect(fitted(corners, of(0, 1, 1, 0), small).trees).toEqual([]);
});

describe("the defaults are those written at the options", () => {
  const { features, targets } = made(160);
  const given: BoostingOptions = {
    loss: "logistic",
    mostRounds: 200,
    learningRate: 0.1,
    mostLeaves: 15,
    mostDepth: Infinity,
    leastRows: 20,
    leastHessian: 0.001,
    l2: 1,
    rowShare: 1,
    columnShare: 1,
    validationShare: 0.2,
    validationRows: "random",
    patience: 20,
  };

  test("taken together", () => {
    const model = fitted(features, targets, {});
    expect(fitted(features, targets, given)).toEqual(model);
    for (const other of [{ leastRows: 19 }, { patience: 19 }, { l2: 1.01 }, { validationShare: 0.21 }]) {
      expect(fitted(features, targets, { ...given, ...other })).not.toEqual(model);
    }
  });

  test("15 leaves", () => {
    const leaves = fitted(features, targets, { leastRows: 2, mostRounds: 1, validationShare: 0 }).trees[0]!.feature;
    expect(leaves.filter((f) => f < 0)).toHaveLength(15);
  });

  test("200 rounds", () => {
    const few = made(40);
    expect(fitted(few.features, few.targets, { ...small, l2: 2, mostLeaves: 2 }).trees).toHaveLength(200);
  });
});

describe("rows kept aside", () => {
  const { features, targets } = made(120);
  const options: BoostingOptions = { leastRows: 5, validationRows: "last", validationShare: 0.25, patience: 7 };
  const model = fitted(features, targets, options);
  const best = model.validation.indexOf(Math.min(...model.validation));

  test("tell which round was best, and how long it went on after that", () => {
    expect(best).toBeGreaterThan(0);
    expect(model.trees).toHaveLength(best);
    expect(model.validation).toHaveLength(best + 1 + 7);
    expect(fitted(features, targets, { ...options, mostRounds: best + 2 }).validation).toHaveLength(best + 3);
  });

  test("are judged by the log loss after each round, from none on", () => {
    const last = takeRows(
      features,
      Int32Array.from({ length: 30 }, (_, i) => 90 + i),
    );
    for (const rounds of [0, 1, best]) {
      const chances = predictBoosting({ ...model, trees: model.trees.slice(0, rounds) }, last);
      const losses = chances.map((p, i) => -Math.log(targets[90 + i] === 1 ? p : 1 - p));
      expect(model.validation[rounds]).toBeCloseTo(losses.reduce((sum, each) => sum + each, 0) / 30, 10);
    }
  });

  test("leave next to no tree where everything was chance", () => {
    const random = randomFrom(21);
    const noise = Float64Array.from({ length: 300 }, () => Number(random() < 0.5));
    const fast = { learningRate: 0.5, mostLeaves: 40, patience: 5 };
    expect(fitted(made(300).features, noise, fast).trees.length).toBeLessThanOrEqual(3);
  });
});

test("each tree grows from a share of the rows, and all rows hear its answer", () => {
  const { features, targets } = made(80);
  const options: BoostingOptions = { loss: "squared", rowShare: 0.6, validationShare: 0, mostRounds: 4, leastRows: 5 };
  const model = fitted(features, targets, options, 4);
  const random = randomFrom(4);
  for (const [round, tree] of model.trees.entries()) {
    const before = predictBoosting({ ...model, trees: model.trees.slice(0, round) }, features);
    const drawn = targets.map(() => Number(random() < 0.6));
    const gradient = before.reduce((sum, answer, i) => sum + drawn[i]! * (answer - targets[i]!), 0);
    const count = drawn.reduce((sum, each) => sum + each, 0);
    expect(tree.rows[0]).toBe(count);
    expect(tree.value[0]).toBeCloseTo((-0.1 * gradient) / (count + 1), 12);
  }
});

test("with a share of the rows, those kept aside are judged as before", () => {
  const { features, targets } = made(100);
  const model = fitted(features, targets, { rowShare: 0.5, validationRows: "last", leastRows: 5, patience: 3 });
  const last = takeRows(
    features,
    Int32Array.from({ length: 20 }, (_, i) => 80 + i),
  );
  const losses = predictBoosting(model, last).map((p, i) => -Math.log(targets[80 + i] === 1 ? p : 1 - p));
  expect(model.validation[model.trees.length]).toBeCloseTo(losses.reduce((sum, each) => sum + each, 0) / 20, 10);
});

test("each tree asks about a share of the columns, at least one", () => {
  const { features, targets } = made(200);
  const askedBy = (columnShare: number) =>
    fitted(features, targets, { columnShare, validationShare: 0, mostRounds: 30 }).trees.map(
      ({ feature }) => new Set(feature.filter((f) => f >= 0)),
    );
  for (const share of [0.5, 0.1]) {
    const asked = askedBy(share);
    expect(Math.max(...asked.map((set) => set.size))).toBe(1);
    expect(asked.some((set) => set.has(0)) && asked.some((set) => set.has(1))).toBe(true);
  }
  expect(Math.max(...askedBy(0.9).map((set) => set.size))).toBe(2);
});

test("equal seeds give equal models, and a model survives JSON", () => {
  const { features, targets } = made(200);
  const options = { rowShare: 0.7, columnShare: 0.5 };
  const model = fitted(features, targets, options, 8);
  expect(fitted(features, targets, options, 8)).toEqual(model);
  expect(fitted(features, targets, options, 9)).not.toEqual(model);
  const again = JSON.parse(JSON.stringify(model)) as BoostingModel;
  expect(predictBoosting(again, features)).toEqual(predictBoosting(model, features));
});

test.each([
  ["no row", zeros(0, 1), of(), { of: "rows", found: 0, needed: 40 }],
  ["five customers", matrixOf([[1], [2], [3], [4], [5]]), of(0, 1, 0, 1, 1), { of: "rows", found: 5, needed: 40 }],
  [
    "one class",
    matrixOf(Array.from({ length: 40 }, (_, i) => [i])),
    new Float64Array(40),
    { of: "classes", found: 1, needed: 2 },
  ],
  [
    "a constant column",
    zeros(40, 1),
    Float64Array.from({ length: 40 }, (_, i) => i % 2),
    { of: "varying columns", found: 0, needed: 1 },
  ],
])("%s is said in words", (_, features, targets, expected) => {
  expect(fitBoosting(features, targets, {}, randomFrom(1))).toEqual({ kind: "too-little-data", ...expected });
});

test("rows with other columns are refused", () => {
  const model = fitted(four, of(0, 0, 1, 1), { ...small, mostRounds: 1 });
  expect(() => predictBoosting(model, zeros(1, 3))).toThrow("The model learnt from 1 columns and is asked about 3.");
});
