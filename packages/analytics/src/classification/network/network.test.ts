import { describe, expect, test } from "vitest";
import { type Matrix, matrixOf, takeRows, zeros } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { fitNetwork, type NetworkModel, type NetworkOptions, predictNetwork } from "./network.ts";

function fitted(features: Matrix, targets: Float64Array, options: NetworkOptions, seed = 1): NetworkModel {
  const model = fitNetwork(features, targets, options, randomFrom(seed));
  if (model.kind !== "network") throw new Error(`Too few ${model.of}.`);
  return model;
}

/** 40 rows: the chance rises with the first column; the second is noise. */
function made(count = 40) {
  const random = randomFrom(9);
  const rows = Array.from({ length: count }, () => [100 * random(), random()]);
  return { features: matrixOf(rows), targets: Float64Array.from(rows, ([x]) => Number(100 * random() < x!)) };
}

test.each(["tanh", "relu"] as const)("either this or that, but not both, is learnt (%s)", (activation) => {
  const corners = matrixOf(Array.from({ length: 20 }, (_, i) => [i & 1, (i >> 1) & 1]));
  const targets = Float64Array.from({ length: 20 }, (_, i) => (i & 1) ^ ((i >> 1) & 1));
  const options: NetworkOptions = { activation, validationShare: 0, learningRate: 0.05, l2: 0, mostEpochs: 150 };
  const answers = predictNetwork(fitted(corners, targets, options), corners);
  for (const [i, answer] of answers.entries()) expect(Math.abs(answer - targets[i]!)).toBeLessThan(0.1);
});

test("a curve is learnt in its own units, however large", () => {
  const xs = Array.from({ length: 60 }, (_, i) => [i / 10]);
  const targets = Float64Array.from(xs, ([x]) => 5e6 + 1e6 * Math.sin(x!));
  const options: NetworkOptions = {
    loss: "squared",
    validationShare: 0,
    learningRate: 0.03,
    l2: 0,
    mostEpochs: 300,
    batch: 20,
  };
  const model = fitted(matrixOf(xs), targets, options);
  const error = predictNetwork(model, matrixOf(xs)).reduce((sum, y, i) => sum + (y - targets[i]!) ** 2, 0) / 60;
  expect(Math.sqrt(error)).toBeLessThan(1e5);
  expect(model.targetCentre).toBeCloseTo(targets.reduce((sum, y) => sum + y, 0) / 60, 3);
});

test("the defaults are those written at the options", () => {
  const { features, targets } = made();
  const given: NetworkOptions = {
    loss: "logistic",
    hidden: 8,
    activation: "tanh",
    learningRate: 0.01,
    l2: 0.001,
    batch: 64,
    mostEpochs: 200,
    patience: 10,
    validationShare: 0.2,
    validationRows: "random",
  };
  const model = fitted(features, targets, {});
  expect(fitted(features, targets, given)).toEqual(model);
  const others: NetworkOptions[] = [
    { hidden: 7 },
    { learningRate: 0.011 },
    { l2: 0.002 },
    { batch: 31 },
    { patience: 0 },
  ];
  for (const other of others) expect(fitted(features, targets, { ...given, ...other })).not.toEqual(model);
  // A step can be counted where nothing stops it: the weights of 200 passes are those asked for by name.
  const unstopped = { validationShare: 0, hidden: 1 };
  expect(fitted(features, targets, unstopped)).toEqual(fitted(features, targets, { ...unstopped, mostEpochs: 200 }));
});

test("before the first pass it knows the share, up to what chance began with", () => {
  const { features, targets } = made();
  const model = fitted(features, targets, { mostEpochs: 0, validationShare: 0 });
  const share = targets.reduce((sum, y) => sum + y, 0) / 40;
  expect(model.weights.at(-1)).toBeCloseTo(Math.log(share / (1 - share)), 12);
  expect(model.weights.slice(16, 24)).toEqual(Array<number>(8).fill(0));
  expect(model.validation).toEqual([]);
});

test("weights begin with variance 1 / columns (relu: 2 / columns) and 1 / hidden", () => {
  const random = randomFrom(3);
  const features = matrixOf(Array.from({ length: 20 }, () => Array.from({ length: 50 }, random)));
  const targets = Float64Array.from({ length: 20 }, (_, i) => i % 2);
  const spread = (weights: readonly number[]) => Math.hypot(...weights) / Math.sqrt(weights.length);
  const begun = (activation: "tanh" | "relu") =>
    fitted(features, targets, { activation, hidden: 200, mostEpochs: 0, validationShare: 0 }).weights;
  expect(spread(begun("tanh").slice(0, 10_000))).toBeCloseTo(Math.sqrt(1 / 50), 2);
  expect(spread(begun("relu").slice(0, 10_000))).toBeCloseTo(Math.sqrt(2 / 50), 2);
  expect(Math.abs(spread(begun("tanh").slice(10_200, 10_400)) / Math.sqrt(1 / 200) - 1)).toBeLessThan(0.1);
  expect(begun("tanh")).toHaveLength(10_401);
});

describe("rows kept aside", () => {
  const { features, targets } = made(200);
  const options: NetworkOptions = {
    validationRows: "last",
    validationShare: 0.25,
    learningRate: 0.02,
    patience: 4,
    batch: 16,
  };
  const model = fitted(features, targets, options);
  const best = model.validation.indexOf(Math.min(...model.validation));

  test("choose the pass whose weights are the answer", () => {
    expect(best).toBeGreaterThan(0);
    expect(model.validation).toHaveLength(best + 1 + 4);
    const last = takeRows(
      features,
      Int32Array.from({ length: 50 }, (_, i) => 150 + i),
    );
    const losses = predictNetwork(model, last).map((p, i) => -Math.log(targets[150 + i] === 1 ? p : 1 - p));
    expect(model.validation[best]).toBeCloseTo(losses.reduce((sum, each) => sum + each, 0) / 50, 10);
    expect(fitted(features, targets, { ...options, mostEpochs: best + 1 }).validation).toHaveLength(best + 2);
  });

  test("do not count in the scale", () => {
    const learnt = Array.from({ length: 150 }, (_, i) => features.values[2 * i]!);
    expect(model.scale.centres[0]).toBeCloseTo(learnt.reduce((sum, x) => sum + x, 0) / 150, 10);
  });
});

test("a missing value counts as the mean of its column", () => {
  const { features, targets } = made();
  const model = fitted(features, targets, {});
  const mean = model.scale.centres[0]!;
  const asked = matrixOf([
    [NaN, 0.5],
    [mean, 0.5],
    [Infinity, 0.5],
  ]);
  const answers = predictNetwork(model, asked);
  expect([answers[0], answers[2]]).toEqual([answers[1], answers[1]]);
});

test("equal seeds give equal models, and a model survives JSON", () => {
  const { features, targets } = made();
  const model = fitted(features, targets, { batch: 8 }, 5);
  expect(fitted(features, targets, { batch: 8 }, 5)).toEqual(model);
  expect(fitted(features, targets, { batch: 8 }, 6)).not.toEqual(model);
  const again = JSON.parse(JSON.stringify(model)) as NetworkModel;
  expect(predictNetwork(again, features)).toEqual(predictNetwork(model, features));
});

test.each([
  ["no row", zeros(0, 1), [], { of: "rows", found: 0, needed: 20 }],
  ["five customers", matrixOf([[1], [2], [3], [4], [5]]), [0, 1, 0, 1, 1], { of: "rows", found: 5, needed: 20 }],
  [
    "one class",
    matrixOf(Array.from({ length: 20 }, (_, i) => [i])),
    Array<number>(20).fill(1),
    { of: "classes", found: 1, needed: 2 },
  ],
  [
    "a constant column",
    zeros(20, 1),
    Array.from({ length: 20 }, (_, i) => i % 2),
    { of: "varying columns", found: 0, needed: 1 },
  ],
])("%s is said in words", (_, features, targets, expected) => {
  const answer = fitNetwork(features, Float64Array.from(targets), {}, randomFrom(1));
  expect(answer).toEqual({ kind: "too-little-data", ...expected });
});

test("rows with other columns are refused", () => {
  const { features, targets } = made();
  const model = fitted(features, targets, { mostEpochs: 1 });
  expect(() => predictNetwork(model, zeros(1, 3))).toThrow("The model learnt from 2 columns and is asked about 3.");
});
