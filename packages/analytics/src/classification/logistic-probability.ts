import { type Matrix, rowOf } from "../statistics/matrix.ts";

/** A weighed sum of features that stands for a chance: what a logistic regression learns. */
export type LogisticWeights = { readonly intercept: number; readonly coefficients: ArrayLike<number> };

/**
 * **Question:** which chance does a score on the logistic scale stand for?
 *
 * **Formula:** 1 / (1 + e^−score), for a score below 0 as e^score / (1 + e^score), so that no exponential overflows.
 * **Source:** P. F. Verhulst (1838). **Units:** log-odds in, a chance from 0 to 1 out. **Complexity:** O(1).
 * **Limits:** 0 at −∞ and 1 at ∞; beyond a score of 37 it is 1 to double precision.
 *
 * @example chanceOf(Math.log(3)) // 0.75: three to one
 */
export function chanceOf(score: number): number {
  if (score >= 0) return 1 / (1 + Math.exp(-score));
  const odds = Math.exp(score);
  return odds / (1 + odds);
}

/**
 * **Question:** which log-odds does a chance stand for?
 *
 * **Formula:** ln(p / (1 − p)), p kept within 1e-15 of 0 and 1, so that a certain model has a finite score (± 34.5).
 * **Source:** J. Berkson (1944). **Units:** a chance in, log-odds out. **Complexity:** O(1).
 *
 * @example scoreOf(0.75) // ln 3 = 1.0986
 */
export function scoreOf(chance: number): number {
  const kept = Math.min(1 - 1e-15, Math.max(1e-15, chance));
  return Math.log(kept / (1 - kept));
}

/** The score of one record on the logistic scale: β0 + Σ βj·xj. */
export function logisticScore({ intercept, coefficients }: LogisticWeights, features: ArrayLike<number>): number {
  if (features.length !== coefficients.length)
    throw new RangeError(`A record has ${features.length} features, but the model knows ${coefficients.length}.`);
  let score = intercept;
  for (let j = 0; j < features.length; j++) score += coefficients[j]! * features[j]!;
  return score;
}

/**
 * **Question:** how likely is the outcome for each of these records?
 *
 * **Formula:** 1 / (1 + e^−(β0 + Σ βj·xj)). **Source:** D. R. Cox, The regression analysis of binary sequences (1958).
 * **Shapes:** records in rows, features in columns as the model was fitted with; one chance per row out.
 * **Complexity:** O(rows × columns). **Too little data:** no rows give no chances.
 *
 * @example logisticChances({ intercept: 2.5, coefficients: [0.1, 0.05] }, matrixOf([[35, 50000]])) // [1]: saturated, not overflown
 */
export function logisticChances(weights: LogisticWeights, records: Matrix): Float64Array {
  const chances = new Float64Array(records.rows);
  for (let i = 0; i < records.rows; i++) chances[i] = chanceOf(logisticScore(weights, rowOf(records, i)));
  return chances;
}
