import { describe, expect, test } from "vitest";
import { matrixOf } from "../../../statistics/matrix.ts";
import { binFeatures } from "./bins.ts";
import { fillHistogram, offsetsOf, subtractHistogram, sumsPerBin } from "./histogram.ts";
import { bestSplit, type SplitLimits, valueOf } from "./split.ts";

const free: SplitLimits = { leastRows: 1, leastHessian: 0, l2: 0, leastGain: 0 };

/** The best split of squared error: gradients −y, hessians 1. */
function splitOf(rows: number[][], targets: number[], limits: Partial<SplitLimits> = {}, chosen?: number[]) {
  const features = matrixOf(rows);
  const bins = binFeatures(features);
  const offsets = offsetsOf(bins);
  const columns = Int32Array.from(chosen ?? Array.from({ length: features.columns }, (_, f) => f));
  const histogram = new Float64Array(offsets.at(-1)! * sumsPerBin);
  const gradients = Float64Array.from(targets, (y) => -y);
  const hessians = new Float64Array(targets.length).fill(1);
  fillHistogram(histogram, bins, offsets, columns, Int32Array.from(targets.keys()), gradients, hessians);
  const node = {
    gradient: gradients.reduce((sum, g) => sum + g, 0),
    hessian: targets.length,
    rows: targets.length,
  };
  return bestSplit(histogram, bins, offsets, columns, node, { ...free, ...limits });
}

const ones = [[1], [2], [3], [4]];

describe("the best split", () => {
  test("of 1, 1, 5, 5 parts the ones from the fives and gains 2²/2 + 10²/2 − 12²/4 = 16", () => {
    expect(splitOf(ones, [1, 1, 5, 5])).toEqual({
      feature: 0,
      bin: 1,
      missingLeft: true,
      gain: 16,
      left: { gradient: -2, hessian: 2, rows: 2 },
      right: { gradient: -10, hessian: 2, rows: 2 },
    });
  });

  test("is shrunk by l2: 2²/3 + 10²/3 − 12²/5", () => {
    expect(splitOf(ones, [1, 1, 5, 5], { l2: 1 })?.gain).toBeCloseTo(104 / 3 - 28.8, 12);
  });

  test("keeps the least rows on both sides", () => {
    expect(splitOf(ones, [0, 0, 0, 4])).toMatchObject({ bin: 2, gain: 12, missingLeft: true });
    expect(splitOf(ones, [4, 0, 0, 0])).toMatchObject({ bin: 0, gain: 12, missingLeft: false });
    for (const targets of [
      [0, 0, 0, 4],
      [4, 0, 0, 0],
    ]) {
      expect(splitOf(ones, targets, { leastRows: 2 })).toMatchObject({ bin: 1, gain: 4 });
      expect(splitOf(ones, targets, { leastHessian: 2 })).toMatchObject({ bin: 1, gain: 4 });
      expect(splitOf(ones, targets, { leastRows: 3 })).toBeUndefined();
      expect(splitOf(ones, targets, { leastHessian: 2.01 })).toBeUndefined();
    }
  });

  test("gains at least what is asked for", () => {
    expect(splitOf(ones, [1, 1, 5, 5], { leastGain: 16 })?.gain).toBe(16);
    expect(splitOf(ones, [1, 1, 5, 5], { leastGain: 16.001 })).toBeUndefined();
  });

  test("of equals is that of the feature that comes first, at its lowest border", () => {
    const twice = ones.map(([x]) => [x!, x!]);
    expect(splitOf(twice, [1, 1, 5, 5])?.feature).toBe(0);
    expect(splitOf(twice, [1, 1, 5, 5], {}, [1, 0])?.feature).toBe(1);
    expect(splitOf(ones, [2, 0, 0, 2])).toMatchObject({ bin: 0 });
  });

  test("is sought only among the features chosen", () => {
    const mixed = [
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 1],
    ];
    expect(splitOf(mixed, [1, 1, 5, 5])).toMatchObject({ feature: 0, gain: 16 });
    expect(splitOf(mixed, [1, 1, 5, 5], {}, [1])).toMatchObject({ feature: 1, bin: 0, gain: 49 / 3 + 25 - 36 });
  });

  test("is none where nothing varies", () => {
    expect(splitOf([[7], [7], [7]], [1, 2, 3])).toBeUndefined();
  });
});

describe("missing values", () => {
  const some = [[1], [2], [3], [NaN]];

  test("go left where they are like those below", () => {
    expect(splitOf(some, [5, 0, 0, 5])).toMatchObject({
      bin: 0,
      missingLeft: true,
      gain: 25,
      left: { gradient: -10, hessian: 2, rows: 2 },
      right: { rows: 2 },
    });
  });

  test("go right where they are like those above", () => {
    expect(splitOf(some, [0, 0, 5, 5])).toMatchObject({ bin: 1, missingLeft: false, gain: 25, left: { rows: 2 } });
  });

  test("stand alone where they are like none", () => {
    expect(splitOf(some, [0, 0, 0, 8])).toMatchObject({ bin: 2, missingLeft: false, gain: 48, left: { rows: 3 } });
  });

  test("count as rows and hessians of their side", () => {
    expect(splitOf(some, [5, 0, 0, 5], { leastRows: 2 })).toMatchObject({ bin: 0, missingLeft: true, gain: 25 });
    expect(splitOf(some, [5, 0, 0, 5], { leastHessian: 2 })).toMatchObject({ bin: 0, missingLeft: true, gain: 25 });
    expect(splitOf(some, [5, 0, 0, 5], { leastRows: 3 })).toBeUndefined();
    expect(splitOf(some, [5, 0, 0, 5], { leastHessian: 2.5 })).toBeUndefined();
    // With the missing row three lie left and one right: one too few.
    expect(splitOf(some, [5, 5, 0, 5])).toMatchObject({ bin: 1, missingLeft: true, gain: 18.75 });
    expect(splitOf(some, [5, 5, 0, 5], { leastRows: 2 })).toMatchObject({ gain: 6.25 });
    expect(splitOf(some, [5, 5, 0, 5], { leastHessian: 2 })).toMatchObject({ gain: 6.25 });
  });
});

test("a node's answer is −G / (H + l2)", () => {
  expect(valueOf({ gradient: -6, hessian: 2, rows: 2 }, 0)).toBe(3);
  expect(valueOf({ gradient: -6, hessian: 2, rows: 2 }, 1)).toBe(2);
});

test("one child's histogram is the parent's less the other's; bins of other columns stay as they are", () => {
  const bins = binFeatures(
    matrixOf([
      [1, 9],
      [2, 8],
      [NaN, 8],
    ]),
  );
  const offsets = offsetsOf(bins);
  expect([...offsets]).toEqual([0, 3, 6]);
  const [g, h] = [Float64Array.of(1, 2, 4), Float64Array.of(0.5, 0.25, 0.125)];
  const count = (rows: number[], columns: number[], start = 0) => {
    const histogram = new Float64Array(18).fill(start);
    fillHistogram(histogram, bins, offsets, Int32Array.from(columns), Int32Array.from(rows), g, h);
    return histogram;
  };
  const parent = count([0, 1, 2], [0, 1], 7);
  expect([...parent]).toEqual([1, 0.5, 1, 2, 0.25, 1, 4, 0.125, 1, 6, 0.375, 2, 1, 0.5, 1, 0, 0, 0]);
  subtractHistogram(parent, count([0], [0, 1]));
  expect(parent).toEqual(count([1, 2], [0, 1]));
  expect([...count([1], [1], 7)]).toEqual([7, 7, 7, 7, 7, 7, 7, 7, 7, 2, 0.25, 1, 0, 0, 0, 0, 0, 0]);
});
