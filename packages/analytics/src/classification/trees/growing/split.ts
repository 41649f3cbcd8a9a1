import type { Bins } from "./bins.ts";
import { sumsPerBin } from "./histogram.ts";

/** What a node holds: Σ gradients, Σ hessians, number of rows. */
export type Sums = { readonly gradient: number; readonly hessian: number; readonly rows: number };

/** Rows in a bin up to `bin` go left, the others right, missing ones as `missingLeft` says. */
export type Split = {
  readonly feature: number;
  readonly bin: number;
  readonly missingLeft: boolean;
  readonly gain: number;
  readonly left: Sums;
  readonly right: Sums;
};

export type SplitLimits = {
  readonly leastRows: number;
  readonly leastHessian: number;
  readonly l2: number;
  /** A split must gain at least this. */
  readonly leastGain: number;
};

/** The answer of a node that is asked no further: −G / (H + l2), and 0 rather than −0. */
export const valueOf = ({ gradient, hessian }: Sums, l2: number): number => 0 - gradient / (hessian + l2);

const scoreOf = (gradient: number, hessian: number, l2: number) => (gradient * gradient) / (hessian + l2);

const difference = (a: Sums, b: Sums): Sums => ({
  gradient: a.gradient - b.gradient,
  hessian: a.hessian - b.hessian,
  rows: a.rows - b.rows,
});

/**
 * **Question:** which single question about one feature parts the rows of this node best?
 *
 * **Formula:** gain = G_L² / (H_L + l2) + G_R² / (H_R + l2) − G² / (H + l2), the largest over all borders between bins; missing
 * rows are tried on either side, and alone against all others. With g = −y, h = 1 and l2 = 0 it is the fall of the squared
 * error, which for 0 and 1 is half the fall of Gini's impurity times the rows. Of equal gains the first feature and the lowest
 * border count. Where the node has no missing row, later ones go to the side with more rows, the left when even.
 *
 * **Source:** T. Chen, C. Guestrin, XGBoost (2016), equations 5 to 7 and algorithm 3.
 * **Complexity:** O(bins of the features). **Too little data:** undefined where no split keeps the limits.
 */
export function bestSplit(
  histogram: Float64Array,
  { thresholds }: Bins,
  offsets: Int32Array,
  chosen: Int32Array,
  node: Sums,
  limits: SplitLimits,
): Split | undefined {
  const { leastRows, leastHessian, l2, leastGain } = limits;
  const { gradient: G, hessian: H, rows: N } = node;
  const whole = scoreOf(G, H, l2);
  let [bestFeature, bestBin, bestMissingLeft, bestGain] = [-1, 0, false, -Infinity];
  let [leftG, leftH, leftN] = [0, 0, 0];
  for (let c = 0; c < chosen.length; c++) {
    const f = chosen[c]!;
    const begin = offsets[f]! * sumsPerBin;
    const borders = thresholds[f]!.length;
    const none = begin + (borders + 1) * sumsPerBin;
    const [missingG, missingH, missingN] = [histogram[none]!, histogram[none + 1]!, histogram[none + 2]!];
    let [g, h, n] = [0, 0, 0];
    // The border after the last bin parts the rows with a value from those without.
    const last = missingN > 0 ? borders : borders - 1;
    for (let b = 0; b <= last; b++) {
      const at = begin + b * sumsPerBin;
      if (histogram[at + 2] === 0) continue; // the same parting as at the border before
      g += histogram[at]!;
      h += histogram[at + 1]!;
      n += histogram[at + 2]!;
      if (n >= leastRows && N - n >= leastRows && h >= leastHessian && H - h >= leastHessian) {
        const gain = scoreOf(g, h, l2) + scoreOf(G - g, H - h, l2) - whole;
        if (gain > bestGain) {
          [bestFeature, bestBin, bestGain] = [f, b, gain];
          bestMissingLeft = missingN === 0 && n >= N - n;
          [leftG, leftH, leftN] = [g, h, n];
        }
      }
      if (missingN === 0 || b === borders) continue;
      const [withG, withH, withN] = [g + missingG, h + missingH, n + missingN];
      if (withN >= leastRows && N - withN >= leastRows && withH >= leastHessian && H - withH >= leastHessian) {
        const gain = scoreOf(withG, withH, l2) + scoreOf(G - withG, H - withH, l2) - whole;
        if (gain > bestGain) {
          [bestFeature, bestBin, bestGain, bestMissingLeft] = [f, b, gain, true];
          [leftG, leftH, leftN] = [withG, withH, withN];
        }
      }
    }
  }
  if (bestFeature < 0 || bestGain < leastGain) return undefined;
  const left = { gradient: leftG, hessian: leftH, rows: leftN };
  return {
    feature: bestFeature,
    bin: bestBin,
    missingLeft: bestMissingLeft,
    gain: bestGain,
    left,
    right: difference(node, left),
  };
}
