import { studentBelow, studentQuantile } from "../../statistics/distributions.ts";
import { matrixOf } from "../../statistics/matrix.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { checkConfidence, type Estimate, type Verdict, verdictOf } from "../comparing/estimate.ts";
import { knownValues } from "../comparing/known-values.ts";
import { type RobustFit, robustRegression } from "./robust-regression.ts";

/** A change, and the chance of one at least as large were there none. */
export type Change = Estimate & { readonly p: number };

export type InterruptedSeries = {
  readonly kind: "interrupted-series";
  /** How much each period brought more than the one before, until the change. */
  readonly slopeBefore: Estimate;
  /** The jump in the first period after it. */
  readonly levelChange: Change;
  /** What the slope is more than before. */
  readonly slopeChange: Change;
  /** The last period against what the line before would have come to. */
  readonly effectAtEnd: Change;
  /** All periods after the change together, against the same. */
  readonly effectInAll: Change;
  /** Where the series would be without the change: the line before, drawn on over all periods. */
  readonly withoutChange: Float64Array;
  /** Periods over which errors were taken to hang together. */
  readonly lags: number;
  /** Of the effect in all. */
  readonly verdict: Verdict;
};

/** Periods on each side: a line through fewer says what one likes. */
const fewestOnASide = 6;

/**
 * **Question:** did the change work, where the series rose or fell already before?
 *
 * **Formula:** y = β₀ + β₁·t + β₂·after + β₃·after·t, t counted from the first period after the change: β₂ is the jump, β₃ the bend;
 * the effect in a period is β₂ + β₃·t. Least squares with errors after Newey and West over ⌊4·(n / 100)^(2/9)⌋ lags, at least one;
 * limits by Student's t with n − 4 degrees of freedom.
 *
 * **Source:** A. Wagner et al., Segmented regression analysis of interrupted time series (2002); W. Newey, K. West (1987, 1994).
 *
 * **Units:** one value for each period without a gap, `changedAt` the 0-based first period after the change. Seasons are not
 * taken out: give a series without them, or the same months on both sides. **Complexity:** O(lags × periods).
 *
 * **Too little data:** fewer than 6 periods on a side, or no two different values. A missing value is refused.
 *
 * @example interruptedSeries([10, 11, 12, 13, 14, 15, 21, 23, 25, 27, 29, 31], 6)
 * // slope before 1, jump 5, bend 1, effect at the end 10 and in all 45
 */
export function interruptedSeries(
  values: ArrayLike<number>,
  changedAt: number,
  confidence = 0.95,
): InterruptedSeries | TooLittleData {
  const y = knownValues(values);
  checkConfidence(confidence);
  if (y.length < values.length) throw new RangeError("A series has a number for each period.");
  if (!(Number.isInteger(changedAt) && changedAt >= 0 && changedAt <= y.length)) {
    throw new RangeError("The change lies within the series.");
  }
  const shorter = Math.min(changedAt, y.length - changedAt);
  if (shorter < fewestOnASide) return tooLittle("periods", shorter, fewestOnASide);
  if (y.every((value) => value === y[0])) return tooLittle("values", 1, 2);
  const rows = Array.from(y, (_, i) => {
    const [t, after] = [i - changedAt, Number(i >= changedAt)];
    return [1, t, after, after * t];
  });
  const lags = Math.max(1, Math.floor(4 * (y.length / 100) ** (2 / 9)));
  const fit = robustRegression(matrixOf(rows), y, lags);
  const estimate = (weights: readonly number[]) => changeOf(fit, weights, y.length - 4, confidence);
  const [start, slope] = [fit.coefficients[0]!, fit.coefficients[1]!];
  const periods = y.length - changedAt;
  const { value, low, high } = estimate([0, 1, 0, 0]);
  const effectInAll = estimate([0, 0, periods, (periods * (periods - 1)) / 2]);
  return {
    kind: "interrupted-series",
    slopeBefore: { value, low, high },
    levelChange: estimate([0, 0, 1, 0]),
    slopeChange: estimate([0, 0, 0, 1]),
    effectAtEnd: estimate([0, 0, 1, periods - 1]),
    effectInAll,
    withoutChange: y.map((_, i) => start + slope * (i - changedAt)),
    lags,
    verdict: verdictOf(effectInAll),
  };
}

/** A weighed sum of coefficients with its limits. */
function changeOf(
  { coefficients, covariances }: RobustFit,
  weights: readonly number[],
  degrees: number,
  confidence: number,
): Change {
  let [value, squared] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    value += weight * coefficients[i]!;
    for (const [j, other] of weights.entries()) squared += weight * other * covariances.values[i * weights.length + j]!;
  }
  const error = Math.sqrt(Math.max(0, squared));
  const margin = studentQuantile((1 + confidence) / 2, degrees) * error;
  return { value, low: value - margin, high: value + margin, p: chanceOf(value, error, degrees) };
}

function chanceOf(value: number, error: number, degrees: number): number {
  if (error > 0) return 2 * studentBelow(-Math.abs(value) / error, degrees);
  return value === 0 ? 1 : 0;
}
