/**
 * **Question:** how is an autoregression kept stationary while its coefficients are searched?
 *
 * **Formula:** any partial autocorrelations r₁ … rₚ within (−1, 1) belong to one stationary autoregression, by the Durbin-Levinson
 * steps φ(k, k) = r_k, φ(k, i) = φ(k − 1, i) − r_k·φ(k − 1, k − i). With the signs turned the same keeps a moving average invertible.
 *
 * **Source:** J. F. Monahan, A note on enforcing stationarity in autoregressive-moving average models, Biometrika 71 (1984).
 * **Complexity:** O(p²).
 *
 * @example coefficientsOf([0.5, 0.2]) // [0.5 − 0.2·0.5, 0.2] = [0.4, 0.2]
 */
export function coefficientsOf(partials: ArrayLike<number>): Float64Array {
  const found = new Float64Array(partials.length);
  for (let k = 0; k < partials.length; k++) lengthen(found, k, partials[k]!);
  return found;
}

/** One step, in place: an autoregression of order k becomes one of order k + 1, whose last coefficient is r. */
export function lengthen(coefficients: Float64Array, k: number, r: number): void {
  fold(coefficients, k, r);
  coefficients[k] = r;
}

/** Takes r times its mirror image off the first k coefficients: φᵢ − r·φ_{k−1−i}. */
function fold(coefficients: Float64Array, k: number, r: number): void {
  for (let i = 0, j = k - 1; i <= j; i++, j--) {
    const [low, high] = [coefficients[i]!, coefficients[j]!];
    coefficients[i] = low - r * high;
    coefficients[j] = high - r * low;
  }
}

/**
 * The way back: the partial autocorrelations of an autoregression, or undefined where it is not stationary.
 *
 * @example partialsOf([0.4, 0.2]) // [0.5, 0.2]
 */
export function partialsOf(coefficients: ArrayLike<number>): Float64Array | undefined {
  const found = Float64Array.from(coefficients);
  for (let k = found.length - 1; k >= 0; k--) {
    const r = found[k]!;
    if (!(Math.abs(r) < 1)) return undefined;
    fold(found, k, -r);
    for (let i = 0; i < k; i++) found[i]! /= 1 - r * r;
  }
  return found;
}

/**
 * Whether every root of 1 − φ₁z − … − φₚzᵖ lies farther than `radius` from 0: at 1 the autoregression is stationary, a
 * little above 1 it is so with room to spare. z → z·radius turns the one question into the other.
 *
 * @example hasRootsBeyond(1.01, [0.995]) // false: the root is 1.005
 */
export function hasRootsBeyond(radius: number, coefficients: ArrayLike<number>): boolean {
  return partialsOf(Float64Array.from(coefficients, (value, i) => value * radius ** (i + 1))) !== undefined;
}
