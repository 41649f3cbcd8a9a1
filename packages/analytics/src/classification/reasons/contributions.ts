import type { LogisticWeights } from "../logistic-probability.ts";

/**
 * **Question:** which features made this record's chance higher or lower than that of a typical one?
 *
 * **Formula:** βj · (xj − meanj): they sum to the record's score less that of a record with mean features.
 * **Source:** the linear case of L. Shapley's value: E. Štrumbelj, I. Kononenko (2014). **Units:** log-odds.
 * **Shapes:** one value per feature in each. **Complexity:** O(features).
 *
 * @example logisticContributions({ intercept: 1, coefficients: [2, -1] }, [3, 4], [1, 5]) // [4, 1]
 */
export function logisticContributions(
  { coefficients }: LogisticWeights,
  features: ArrayLike<number>,
  means: ArrayLike<number>,
): Float64Array {
  if (features.length !== coefficients.length || means.length !== coefficients.length)
    throw new RangeError(`The model knows ${coefficients.length} features.`);
  return Float64Array.from(coefficients, (coefficient, j) => coefficient * (features[j]! - means[j]!));
}
