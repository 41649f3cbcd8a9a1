/**
 * **Question:** how much of a surprise is still in the series k periods later?
 *
 * **Formula:** ψ₀ = 1, ψ_k = θ_k + Σᵢ φᵢ·ψ_{k−i}, θ_k = 0 beyond the moving average. The autoregression may hold unit roots.
 *
 * **Source:** G. E. P. Box, G. M. Jenkins, Time Series Analysis, ch. 5 (1970). **Complexity:** O(count · p).
 *
 * @example psiWeights([1], [-0.4], 4) // [1, 0.6, 0.6, 0.6]
 */
export function psiWeights(phi: ArrayLike<number>, theta: ArrayLike<number>, count: number): Float64Array {
  const found = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    let weight = k === 0 ? 1 : (theta[k - 1] ?? 0);
    for (let i = 1; i <= k && i <= phi.length; i++) weight += phi[i - 1]! * found[k - i]!;
    found[k] = weight;
  }
  return found;
}
