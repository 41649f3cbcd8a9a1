import fc from "fast-check";
import { expect, test } from "vitest";
import { type Matrix, matrixOf } from "../../../statistics/matrix.ts";
import { randomFrom } from "../../../statistics/random.ts";
import { binFeatures } from "./bins.ts";
import { type GrowingLimits, type Grown, growTree } from "./grow.ts";

const free: GrowingLimits = {
  leastRows: 1,
  leastHessian: 0,
  l2: 0,
  leastGain: -Infinity,
  mostDepth: Infinity,
  mostLeaves: Infinity,
  featuresPerSplit: Infinity,
};

function growOf(features: Matrix, targets: number[], limits: Partial<GrowingLimits> = {}, rows?: number[], seed = 1) {
  const ground = {
    rows: Int32Array.from(rows ?? targets.keys()),
    columns: Int32Array.from({ length: features.columns }, (_, f) => f),
    gradients: Float64Array.from(targets, (y) => -y),
    hessians: new Float64Array(targets.length).fill(1),
  };
  return growTree(binFeatures(features), ground, { ...free, ...limits }, randomFrom(seed));
}

const eight = matrixOf([[1], [2], [3], [4], [5], [6], [7], [8]]);
const steps = [0, 0, 1, 1, 20, 20, 30, 30];

/** Leaves from the left to the right, as the rows that lie in them. */
const leavesOf = ({ tree, order, from, to }: Grown) =>
  [...tree.feature.keys()]
    .filter((node) => tree.feature[node]! < 0)
    .toSorted((a, b) => from[a]! - from[b]!)
    .map((node) => [...order.subarray(from[node], to[node])]);

test("four steps make four leaves, with the gains of each split", () => {
  const grown = growOf(eight, steps);
  expect(leavesOf(grown)).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
  ]);
  // Σ (y − mean)² is 1301.5, which the three splits take away: 1200.5, 1 and 100.
  expect(grown.tree).toEqual({
    feature: [0, 0, 0, -1, -1, -1, -1],
    threshold: [4.5, 2.5, 6.5, 0, 0, 0, 0],
    left: [1, 3, 5, -1, -1, -1, -1],
    right: [2, 4, 6, -1, -1, -1, -1],
    missingLeft: [1, 1, 1, 0, 0, 0, 0],
    value: [12.75, 0.5, 25, 0, 1, 20, 30],
    rows: [8, 4, 4, 2, 2, 2, 2],
    gain: [1200.5, 1, 100, 0, 0, 0, 0],
  });
  expect(grown.splitBins).toEqual([3, 1, 5, -1, -1, -1, -1]);
});

test("where leaves are counted the one with the most to gain is split next", () => {
  expect(leavesOf(growOf(eight, steps, { mostLeaves: 3 }))).toEqual([
    [0, 1, 2, 3],
    [4, 5],
    [6, 7],
  ]);
  const mirrored = leavesOf(growOf(eight, steps.toReversed(), { mostLeaves: 3 }));
  expect(mirrored).toEqual([
    [0, 1],
    [2, 3],
    [4, 5, 6, 7],
  ]);
  expect(leavesOf(growOf(eight, steps, { mostLeaves: 2 }))).toHaveLength(2);
  expect(growOf(eight, steps, { mostLeaves: 1 }).tree.feature).toEqual([-1]);
  expect(leavesOf(growOf(eight, steps, { mostLeaves: 9 }))).toHaveLength(4);
});

test("depth and least rows bind", () => {
  expect(growOf(eight, steps, { mostDepth: 0 }).tree.feature).toEqual([-1]);
  expect(leavesOf(growOf(eight, steps, { mostDepth: 1 }))).toHaveLength(2);
  expect(leavesOf(growOf(eight, steps, { mostDepth: 2 }))).toHaveLength(4);
  expect(leavesOf(growOf(eight, steps, { leastRows: 2 }))).toHaveLength(4);
  expect(leavesOf(growOf(eight, steps, { leastRows: 3 }))).toHaveLength(2);
  expect(leavesOf(growOf(eight, steps, { leastRows: 5 }))).toHaveLength(1);
});

test("only the rows given count, and stay in their order", () => {
  const grown = growOf(eight, steps, {}, [1, 2, 6, 7]);
  expect(leavesOf(grown)).toEqual([[1], [2], [6, 7]]);
  expect(grown.tree.value[0]).toBe(15.25);
  expect(grown.tree.rows[0]).toBe(4);
});

test("rows of one mind are not parted", () => {
  expect(growOf(eight, [3, 3, 3, 3, 3, 3, 3, 3]).tree).toMatchObject({ feature: [-1], value: [3], rows: [8] });
});

test("a row that weighs twice counts twice", () => {
  const ground = {
    rows: Int32Array.of(0, 1),
    columns: Int32Array.of(0),
    gradients: Float64Array.of(-2 * 6, -3),
    hessians: Float64Array.of(2, 1),
  };
  const bins = binFeatures(matrixOf([[1], [2]]));
  const { value, gain } = growTree(bins, ground, free, randomFrom(1)).tree;
  expect([value, gain]).toEqual([
    [5, 6, 3],
    [6, 0, 0],
  ]);
  // Twice 6 and once 6 are of one mind.
  const alike = { ...ground, gradients: Float64Array.of(-12, -6) };
  expect(growTree(bins, alike, free, randomFrom(1)).tree.feature).toEqual([-1]);
});

test("rows without a value can be parted from all others", () => {
  const { tree } = growOf(matrixOf([[1], [NaN], [1]]), [0, 9, 0]);
  expect([tree.threshold[0], tree.missingLeft[0], tree.value]).toEqual([Number.MAX_VALUE, 0, [3, 0, 9]]);
});

test("a tree that draws its features is grown from the same leaves upwards as one that sees them all", () => {
  const both = matrixOf([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 7],
    [8, 8],
  ]);
  const drawn = growOf(both, steps, { featuresPerSplit: 1 });
  expect(leavesOf(drawn)).toEqual(leavesOf(growOf(both, steps)));
  const asked = Array.from({ length: 9 }, (_, seed) => growOf(both, steps, { featuresPerSplit: 1 }, undefined, seed));
  expect(new Set(asked.map(({ tree }) => tree.feature[0]))).toEqual(new Set([0, 1]));
  expect(growOf(both, steps, { featuresPerSplit: 2 }).tree.feature.every((f) => f <= 0)).toBe(true);
});

const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.constant(NaN));
const cases = fc.array(fc.tuple(cell, cell, fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 14 });

/** The fall of the squared error of the best question, by trying each: slow and sure. */
function bestByTrying(rows: number[][], targets: number[], leastRows: number): number {
  const error = (group: number[]) => {
    const mean = group.reduce((sum, y) => sum + y, 0) / group.length;
    return group.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  };
  let best = -Infinity;
  for (const f of [0, 1]) {
    for (const threshold of [0, 1, 2, 3, 4]) {
      for (const missingLeft of [true, false]) {
        const left = targets.filter((_, i) => (Number.isNaN(rows[i]![f]!) ? missingLeft : rows[i]![f]! <= threshold));
        const right = targets.filter((_, i) => !(Number.isNaN(rows[i]![f]!) ? missingLeft : rows[i]![f]! <= threshold));
        if (Math.min(left.length, right.length) < leastRows) continue;
        best = Math.max(best, error(targets) - error(left) - error(right));
      }
    }
  }
  return best;
}

test("no question would have been better than the one asked, at any node of any tree", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 3 }), fc.constantFrom(Infinity, 5), (cases, leastRows, mostLeaves) => {
      const rows = cases.map(([a, b]) => [a, b]);
      const targets = cases.map(([, , y]) => y);
      const { tree, order, from, to } = growOf(matrixOf(rows), targets, { leastRows, mostLeaves });
      for (const [node, f] of tree.feature.entries()) {
        const inside = [...order.subarray(from[node], to[node])];
        const here = inside.map((row) => targets[row]!);
        expect(tree.value[node]).toBeCloseTo(here.reduce((sum, y) => sum + y, 0) / here.length, 9);
        expect(tree.rows[node]).toBe(inside.length);
        const best = bestByTrying(
          inside.map((row) => rows[row]!),
          here,
          leastRows,
        );
        if (f >= 0) expect(tree.gain[node]).toBeCloseTo(best, 9);
        else if (mostLeaves === Infinity && new Set(here).size > 1) expect(best).toBe(-Infinity);
      }
    }),
    { numRuns: 30 },
  );
});
