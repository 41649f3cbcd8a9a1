import { explained, type Regression } from "./ar1-regression.ts";

/** The values to expect and the standard deviations around them. */
export type RegressionPrediction = { mean: Float64Array; sd: Float64Array };

/**
 * **Question:** what do known causes let expect of the periods to come?
 *
 * **Formula:** x_{n+h}·β + ρʰ·e_n. Variance σ²·(1 − ρ²ʰ) / (1 − ρ²) + dᵀ·Cov β·d with d = x_{n+h} − ρʰ·x_n: what is new in the errors, and
 * that the coefficients are estimated.
 *
 * **Source:** A. S. Goldberger, Best linear unbiased prediction in the generalized linear regression model, JASA 57 (1962).
 * **Units:** those of the values. **Complexity:** O(horizon · k²). The columns have to hold the horizon too, else RangeError.
 *
 * @example predictRegression(regress(y, [constant(8)]), 2) // the mean, and its errors' memory
 */
export function predictRegression(
  { columns, coefficients, covariance, rho, sigma2, unit, residuals }: Regression,
  horizon: number,
): RegressionPrediction {
  const [n, k] = [residuals.length, columns.length];
  for (const { name, values } of columns) {
    if (values.length < n + horizon) throw new RangeError(`Column “${name}” ends before the horizon.`);
  }
  const mean = new Float64Array(horizon);
  const sd = new Float64Array(horizon);
  for (let h = 1; h <= horizon; h++) {
    const left = rho ** h;
    const moved = columns.map(({ values }) => values[n + h - 1]! - left * values[n - 1]!);
    let unsure = 0;
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) unsure += moved[i]! * covariance[i * k + j]! * moved[j]!;
    mean[h - 1] = explained(coefficients, columns, n + h - 1) + left * residuals[n - 1]!;
    sd[h - 1] = unit * Math.sqrt((sigma2 * (1 - left * left)) / (1 - rho * rho) + Math.max(0, unsure));
  }
  return { mean, sd };
}

/** What was expected of each value one period before: the columns' part and what was left of the error before it. */
export function fittedRegression({ columns, coefficients, rho, residuals }: Regression): Float64Array {
  return residuals.map((_, t) => explained(coefficients, columns, t) + (t === 0 ? 0 : rho * residuals[t - 1]!));
}
