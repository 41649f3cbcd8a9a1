import { studentBelow, studentQuantile } from "../../statistics/distributions.ts";
import { mean, variance } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { checkConfidence, type Estimate, type Verdict, verdictOf } from "./estimate.ts";
import { knownValues } from "./known-values.ts";

export type MeanComparison = {
  readonly kind: "mean-comparison";
  readonly meanA: number;
  readonly meanB: number;
  /** B − A, in the unit of the values. */
  readonly difference: Estimate;
  /** B / A − 1; null where the mean of A is not surely above 0, as the ratio then has no limits. */
  readonly lift: Estimate | null;
  readonly degreesOfFreedom: number;
  /** Chance of a difference at least this large were there none. */
  readonly p: number;
  readonly verdict: Verdict;
};

/** A group in three figures: how many, their mean, and the squared standard error of it. */
type Group = { readonly count: number; readonly mean: number; readonly error: number };

/**
 * **Question:** do customers of B spend more than those of A, by how much, and how sure is that?
 *
 * **Formula:** Welch: t = (b̄ − ā) / √(s_a²/n_a + s_b²/n_b), Student's t with (e_a + e_b)² / (e_a²/(n_a − 1) + e_b²/(n_b − 1)) degrees of
 * freedom, e = s² / n. The lift's limits after Fieller, with the same t.
 *
 * **Source:** B. L. Welch, The generalization of 'Student's' problem, Biometrika 34 (1947); E. C. Fieller (1954).
 *
 * **Units:** as the values. Values that are not finite numbers are left out. Valid for one look at a size fixed beforehand; who
 * looks more often uses `sequentialMeans`. **Complexity:** O(values).
 *
 * **Too little data:** fewer than two values in a group, or no two different values in either.
 *
 * @example compareMeans([10, 12, 14], [13, 15, 17]) // difference 3, between −1.53 and 7.53: "undecided"; p 0.14
 */
export function compareMeans(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  confidence = 0.95,
): MeanComparison | TooLittleData {
  checkConfidence(confidence);
  const [knownA, knownB] = [knownValues(a), knownValues(b)];
  const fewest = Math.min(knownA.length, knownB.length);
  if (fewest < 2) return tooLittle("customers", fewest, 2);
  const [groupA, groupB] = [groupOf(knownA), groupOf(knownB)];
  const squared = groupA.error + groupB.error;
  if (squared === 0) return tooLittle("values", 1, 2);
  const part = groupA.error / squared;
  const degreesOfFreedom = 1 / (part ** 2 / (groupA.count - 1) + (1 - part) ** 2 / (groupB.count - 1));
  const t = studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  const value = groupB.mean - groupA.mean;
  const margin = t * Math.sqrt(squared);
  const difference = { value, low: value - margin, high: value + margin };
  return {
    kind: "mean-comparison",
    meanA: groupA.mean,
    meanB: groupB.mean,
    difference,
    lift: liftOf(groupA, groupB, t),
    degreesOfFreedom,
    p: 2 * studentBelow(-Math.abs(value) / Math.sqrt(squared), degreesOfFreedom),
    verdict: verdictOf(difference),
  };
}

const groupOf = (values: Float64Array): Group => ({
  count: values.length,
  mean: mean(values),
  error: variance(values, 1) / values.length,
});

/** The ratios r for which b̄ − r·ā is no further from 0 than t of its standard errors. */
function liftOf(a: Group, b: Group, t: number): Estimate | null {
  const unsure = (t ** 2 * a.error) / a.mean ** 2;
  if (!(a.mean > 0 && unsure < 1)) return null;
  const ratio = b.mean / a.mean;
  const spread = (t / a.mean) * Math.sqrt(b.error * (1 - unsure) + ratio ** 2 * a.error);
  return {
    value: ratio - 1,
    low: (ratio - spread) / (1 - unsure) - 1,
    high: (ratio + spread) / (1 - unsure) - 1,
  };
}
