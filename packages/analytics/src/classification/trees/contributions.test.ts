import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixOf, rowOf, zeros } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { type BoostingModel, fitBoosting, rawBoosting } from "./boosting.ts";
import { contributionsOf } from "./contributions.ts";
import { fitForest, type ForestModel, predictForest } from "./forest.ts";
import { importanceOf } from "./importance.ts";
import { fitTree, predictTree, type TreeModel } from "./tree.ts";

const corners = matrixOf([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const tree = fitTree(
  corners,
  Float64Array.of(0, 2, 8, 8),
  { loss: "squared", leastRows: 1, price: 0 },
  randomFrom(1),
) as TreeModel;

test("each move on the way through a tree is booked to the feature asked about", () => {
  // All: 4.5; first feature low: 1, high: 8; then second feature low: 0, high: 2.
  const { base, values } = contributionsOf(tree, corners);
  expect(base).toBe(4.5);
  expect([...values.values]).toEqual([-3.5, -1, -3.5, 1, 3.5, 0, 3.5, 0]);
  expect([...contributionsOf(tree, matrixOf([[NaN, Infinity]])).values.values]).toEqual([-3.5, -1]);
});

test("importance is the share of the gains: 49 of 51 and 2 of 51", () => {
  expect([...importanceOf(tree)]).toEqual([49 / 51, 2 / 51]);
});

test("without a split nothing is booked and nothing matters", () => {
  const root = { feature: [-1], threshold: [0], left: [-1], right: [-1], missingLeft: [0], rows: [4], gain: [0] };
  const model: TreeModel = { ...tree, tree: { ...root, value: [0.3] } };
  expect(contributionsOf(model, corners)).toEqual({ base: 0.3, values: zeros(4, 2) });
  expect([...importanceOf(model)]).toEqual([0, 0]);
});

test("a gain that rounding made negative is none", () => {
  const model: TreeModel = {
    ...tree,
    tree: { ...tree.tree, gain: tree.tree.gain.map((gain) => (gain === 2 ? -1e-16 : gain)) },
  };
  expect([...importanceOf(model)]).toEqual([1, 0]);
});

test("a forest's importance is that of all its trees together", () => {
  const twice: ForestModel = {
    kind: "forest",
    loss: "squared",
    columns: 2,
    trees: [tree.tree, { ...tree.tree, feature: [1, -1, -1], gain: [51, 0, 0], left: [1, -1, -1], right: [2, -1, -1] }],
    outOfBag: { predictions: [], squaredError: null, explained: null },
  };
  expect([...importanceOf(twice)]).toEqual([49 / 102, 53 / 102]);
});

test("base and contributions add up to what the model says, for each kind", () => {
  const cell = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(NaN));
  const row = fc.tuple(cell, cell, cell, fc.integer({ min: 0, max: 1 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 12, maxLength: 20 }), fc.nat(50), (rows, seed) => {
      const features = matrixOf(rows.map(([a, b, c]) => [a, b, c]));
      const targets = Float64Array.from(rows, ([, , , y]) => y);
      const adds = (model: TreeModel | ForestModel | BoostingModel, raw: Float64Array) => {
        const { base, values } = contributionsOf(model, features);
        for (const [i, said] of raw.entries()) {
          expect(rowOf(values, i).reduce((sum, share) => sum + share, base)).toBeCloseTo(said, 10);
        }
      };
      const one = fitTree(features, targets, { leastRows: 2, price: 0 }, randomFrom(seed));
      if (one.kind !== "tree") return;
      adds(one, predictTree(one, features));
      const forest = fitForest(features, targets, { trees: 2, leastRows: 2 }, randomFrom(seed)) as ForestModel;
      adds(forest, predictForest(forest, features));
      const options = { mostRounds: 2, leastRows: 2, validationShare: 0 };
      const boosting = fitBoosting(features, targets, options, randomFrom(seed)) as BoostingModel;
      adds(boosting, rawBoosting(boosting, features));
    }),
    { numRuns: 12 },
  );
});

test("records with other columns are refused", () => {
  expect(() => contributionsOf(tree, zeros(1, 3))).toThrow("The model learnt from 2 columns and is asked about 3.");
});
