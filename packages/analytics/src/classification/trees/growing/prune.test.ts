import { expect, test } from "vitest";
import { matrixOf } from "../../../statistics/matrix.ts";
import { randomFrom } from "../../../statistics/random.ts";
import type { Tree } from "../shapes.ts";
import { binFeatures } from "./bins.ts";
import { growTree } from "./grow.ts";
import { pricesOf, pruneTree } from "./prune.ts";

function grown(rows: number[][], targets: number[]): Tree {
  const features = matrixOf(rows);
  const ground = {
    rows: Int32Array.from(targets.keys()),
    columns: Int32Array.from(rows[0]!.keys()),
    gradients: Float64Array.from(targets, (y) => -y),
    hessians: new Float64Array(targets.length).fill(1),
  };
  const limits = { leastRows: 1, leastHessian: 0, l2: 0, leastGain: -Infinity, mostDepth: 9 };
  const all = { ...limits, mostLeaves: Infinity, featuresPerSplit: Infinity };
  return growTree(binFeatures(features), ground, all, randomFrom(1)).tree;
}

// Gains 1200.5 at the root, 1 on its left and 100 on its right.
const steps = grown(
  [1, 2, 3, 4, 5, 6, 7, 8].map((x) => [x]),
  [0, 0, 1, 1, 20, 20, 30, 30],
);
const leaves = ({ feature }: Tree) => feature.filter((f) => f < 0).length;

test("a branch goes when it gains no more than its leaves cost", () => {
  expect([0, 0.99, 1, 99, 100, 1200, 1200.5].map((price) => leaves(pruneTree(steps, price)))).toEqual([
    4, 4, 3, 3, 2, 2, 1,
  ]);
});

test("gains of any size count", () => {
  const small = { ...steps, gain: steps.gain.map((gain) => gain * 1e-12) };
  expect([0, 1e-12, 1e-10, 2e-9].map((price) => leaves(pruneTree(small, price)))).toEqual([4, 3, 2, 1]);
});

test("what is left is numbered anew", () => {
  expect(pruneTree(steps, 1)).toEqual({
    feature: [0, -1, 0, -1, -1],
    threshold: [4.5, 0, 6.5, 0, 0],
    left: [1, -1, 3, -1, -1],
    right: [2, -1, 4, -1, -1],
    missingLeft: [1, 0, 1, 0, 0],
    value: [12.75, 0.5, 25, 20, 30],
    rows: [8, 4, 4, 2, 2],
    gain: [1200.5, 0, 100, 0, 0],
  });
});

test("the tree changes at the price of each branch", () => {
  expect(pricesOf(steps)).toEqual([0, 1, 100, 1200.5]);
});

test("a split that gains nothing stays for what it makes possible, and is weighed with it", () => {
  const xor = grown(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [0, 1, 1, 0],
  );
  // Gains 0 at the root and 0.5 in each branch: three splits for 1.
  expect(leaves(pruneTree(xor, 0))).toBe(4);
  expect(pricesOf(xor)).toEqual([0, 1 / 3]);
  expect(leaves(pruneTree(xor, 0.33))).toBe(4);
  expect(leaves(pruneTree(xor, 0.34))).toBe(1);
});

test("a branch that gained nothing at all goes at no price", () => {
  const useless = grown([[1], [1], [2], [2]], [0, 4, 0, 4]);
  expect(leaves(useless)).toBe(2);
  expect(pruneTree(useless, 0)).toMatchObject({ feature: [-1], value: [2], rows: [4] });
  expect(pricesOf(useless)).toEqual([0]);
});
