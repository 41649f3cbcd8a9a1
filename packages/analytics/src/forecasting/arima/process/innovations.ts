import { mixedAutocovariances } from "./autocovariances.ts";
import { psiWeights } from "./psi-weights.ts";

/** The pure form of a process: w_t = Σ φᵢ·w_{t−i} + ε_t + Σ θⱼ·ε_{t−j}, seasons multiplied out. */
export type Process = { readonly phi: Float64Array; readonly theta: Float64Array };

/** The covariance of the first `rows` values over σ², as L·D·Lᵀ, after the autoregression is taken off all but the first p. */
export type Innovations = Process & {
  rows: number;
  /** How many lags each row of `weights` has room for. */
  band: number;
  /** Row t holds L's entries left of the diagonal: that of lag j at t · band + j − 1. */
  weights: Float64Array;
  /** D: the variance of each value's surprise over σ². */
  variances: Float64Array;
};

/**
 * **Question:** what does each value of a process tell that those before it did not?
 *
 * **Formula:** z_t = w_t for t < p, else w_t − Σ φᵢ·w_{t−i}, has a covariance that is full for the first p values and a band of
 * width q afterwards: among the first p it is γ(i − j), between them and later ones Σ θ_k·ψ_{k−lag}, among later ones
 * Σ θ_k·θ_{k+lag}. Its Cholesky factors L·D·Lᵀ within that band are the innovations algorithm.
 *
 * **Source:** C. F. Ansley, An algorithm for the exact likelihood of a mixed autoregressive-moving average process,
 * Biometrika 66 (1979); P. J. Brockwell, R. A. Davis, Time Series, 2nd ed., 5.3 and 8.7 (1991).
 * **Complexity:** O(p³ + rows · q²); exact, the same likelihood as a Kalman filter gives.
 */
export function innovations({ phi, theta }: Process, rows: number): Innovations {
  const [p, q] = [phi.length, theta.length];
  const band = Math.max(1, p - 1, q);
  const weights = new Float64Array(rows * band);
  const variances = new Float64Array(rows);
  const early = mixedAutocovariances(phi, theta, p);
  const between = crossCovariances(phi, theta);
  const late = mixedAutocovariances([], theta, q);
  for (let t = 0; t < rows; t++) {
    const first = t < p ? 0 : Math.max(0, t - q);
    let rest = t < p ? early[0]! : late[0]!;
    for (let i = first; i < t; i++) {
      const lag = t - i;
      let entry = t < p ? early[lag]! : i < p ? between[lag]! : late[lag]!;
      const from = i < p ? first : Math.max(first, i - q);
      for (let k = from; k < i; k++) {
        entry -= weights[t * band + t - k - 1]! * weights[i * band + i - k - 1]! * variances[k]!;
      }
      const weight = entry / variances[i]!;
      weights[t * band + lag - 1] = weight;
      rest -= weight * entry;
    }
    variances[t] = rest;
  }
  return { phi, theta, rows, band, weights, variances };
}

/** Between a value and the moving average `lag` periods later: Σ_{k ≥ lag} θ_k·ψ_{k−lag}. */
function crossCovariances(phi: Float64Array, theta: Float64Array): Float64Array {
  const psi = psiWeights(phi, theta, theta.length + 1);
  return Float64Array.from({ length: theta.length + 1 }, (_, lag) => {
    let sum = 0;
    for (let k = Math.max(1, lag); k <= theta.length; k++) sum += theta[k - 1]! * psi[k - lag]!;
    return sum;
  });
}

/** The surprises of a series: each value less what was to be expected from those before it. As many rows as values, or more. */
export function surprises({ phi, band, theta, weights }: Innovations, values: Float64Array): Float64Array {
  const [p, q] = [phi.length, theta.length];
  const found = new Float64Array(values.length);
  for (let t = 0; t < values.length; t++) {
    let surprise = values[t]!;
    if (t >= p) for (let i = 1; i <= p; i++) surprise -= phi[i - 1]! * values[t - i]!;
    const lags = t < p ? t : Math.min(t, q);
    for (let lag = 1; lag <= lags; lag++) surprise -= weights[t * band + lag - 1]! * found[t - lag]!;
    found[t] = surprise;
  }
  return found;
}

/** The values to be expected next after a series with these surprises; the factors need rows for these too. */
export function expectNext(
  { phi, theta, rows, band, weights }: Innovations,
  values: Float64Array,
  surprises: Float64Array,
): Float64Array {
  const [n, p] = [values.length, phi.length];
  const all = new Float64Array(rows);
  all.set(values);
  for (let t = n; t < rows; t++) {
    let expected = 0;
    if (t >= p) for (let i = 1; i <= p; i++) expected += phi[i - 1]! * all[t - i]!;
    const lags = t < p ? t : Math.min(t, theta.length);
    for (let lag = t - n + 1; lag <= lags; lag++) expected += weights[t * band + lag - 1]! * surprises[t - lag]!;
    all[t] = expected;
  }
  return all.subarray(n);
}
