import { lengthen, partialsOf } from "./partial-correlations.ts";

/**
 * **Question:** how do the values of a stationary autoregression with noise of variance 1 vary together over time?
 *
 * **Formula:** γ(0) = 1 / Π(1 − r_k²) by its partial autocorrelations r; γ(k) for k ≤ p by the Durbin-Levinson steps, each with
 * the autoregression of order k − 1 and its error variance; then γ(k) = Σ φᵢ·γ(k − i).
 *
 * **Source:** P. J. Brockwell, R. A. Davis, Time Series: Theory and Methods, 2nd ed., 3.4 and 5.2 (1991).
 * **Complexity:** O(p² · p + lags · p). **Limits:** RangeError where the autoregression is not stationary.
 *
 * @example autocovariances([0.5], 2) // 1 / (1 − 0.25) = 4/3, then 2/3 and 1/3
 */
export function autocovariances(phi: ArrayLike<number>, lags: number): Float64Array {
  const partials = partialsOf(phi);
  if (!partials) throw new RangeError("An autoregression that is not stationary has no autocovariances.");
  const found = new Float64Array(lags + 1);
  found[0] = partials.reduce((variance, r) => variance / (1 - r * r), 1);
  let error = found[0];
  const shorter = new Float64Array(phi.length);
  for (let k = 1; k <= lags; k++) {
    const r = partials[k - 1];
    const order = Math.min(k - 1, phi.length);
    let sum = r === undefined ? 0 : r * error;
    for (let i = 0; i < order; i++) sum += shorter[i]! * found[k - 1 - i]!;
    found[k] = sum;
    if (r === undefined) continue;
    error *= 1 - r * r;
    lengthen(shorter, k - 1, r);
  }
  return found;
}

/**
 * The autocovariances of an autoregressive moving average: those of the autoregression, weighted by the moving average on
 * both sides, γ(k) = Σᵢ Σⱼ θᵢ·θⱼ·γ_u(k + i − j) with θ₀ = 1.
 *
 * @example mixedAutocovariances([], [0.5], 2) // [1.25, 0.5, 0]
 */
export function mixedAutocovariances(phi: ArrayLike<number>, theta: ArrayLike<number>, lags: number): Float64Array {
  const weights = Float64Array.of(1, ...Array.from(theta));
  const pure = autocovariances(phi, lags + theta.length);
  // Σ over pairs at the same distance first: O(q²) once rather than for each lag.
  const found = new Float64Array(lags + 1);
  for (let distance = -theta.length; distance <= theta.length; distance++) {
    let weight = 0;
    for (let i = Math.max(0, distance); i < weights.length && i - distance < weights.length; i++) {
      weight += weights[i]! * weights[i - distance]!;
    }
    for (let k = 0; k <= lags; k++) found[k]! += weight * pure[Math.abs(k + distance)]!;
  }
  return found;
}
