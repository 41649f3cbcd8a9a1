import { inverse, Matrix as Dense } from "ml-matrix";
import type { Matrix } from "../../statistics/matrix.ts";

/** Coefficients and their covariances, k × k. */
export type RobustFit = { readonly coefficients: Float64Array; readonly covariances: Matrix };

/**
 * **Question:** which line fits a series best, and how sure are its figures when one period hangs on the one before?
 *
 * **Formula:** β = (XᵀX)⁻¹·Xᵀy; covariance (XᵀX)⁻¹·S·(XᵀX)⁻¹ · n / (n − k), S = Γ₀ + Σ_{l=1..lags} (1 − l / (lags + 1))·(Γ_l + Γ_lᵀ),
 * Γ_l = Σ_t u_t·u_{t−l}·x_t·x_{t−l}ᵀ, u the residuals.
 *
 * **Source:** W. Newey, K. West, A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance
 * matrix, Econometrica 55 (1987). **Shapes:** X n × k of full rank, y n. **Complexity:** O(lags × n × k²).
 *
 * @example robustRegression(matrixOf([[1, 0], [1, 1], [1, 2]]), Float64Array.of(1, 3, 5), 0).coefficients // [1, 2]
 */
export function robustRegression(x: Matrix, y: Float64Array, lags: number): RobustFit {
  const { rows: n, columns: k } = x;
  const design = Dense.from1DArray(n, k, Array.from(x.values));
  const bread = inverse(design.transpose().mmul(design));
  const coefficients = bread.mmul(design.transpose()).mmul(Dense.columnVector(Array.from(y)));
  const fitted = design.mmul(coefficients).to1DArray();
  // Row t: residual × the row of X. Sums of their products are the meat.
  const scores = Dense.from1DArray(
    n,
    k,
    Array.from(x.values, (value, at) => value * residualOf(at)),
  );
  function residualOf(at: number): number {
    const row = Math.floor(at / k);
    return y[row]! - fitted[row]!;
  }
  const meat = scores.transpose().mmul(scores);
  for (let lag = 1; lag <= Math.min(lags, n - 1); lag++) {
    const later = scores.subMatrix(lag, n - 1, 0, k - 1);
    const earlier = scores.subMatrix(0, n - 1 - lag, 0, k - 1);
    const crossed = later.transpose().mmul(earlier);
    meat.add(
      crossed
        .clone()
        .add(crossed.transpose())
        .mul(1 - lag / (lags + 1)),
    );
  }
  const covariances = bread
    .mmul(meat)
    .mmul(bread)
    .mul(n / (n - k));
  return {
    coefficients: Float64Array.from(coefficients.to1DArray()),
    covariances: { rows: k, columns: k, values: Float64Array.from(covariances.to1DArray()) },
  };
}
