/** One method's standing: its error in the back-test, null where it has none, and whether it is trusted unasked. */
export type Standing = { readonly error: number | null; readonly core: boolean };

/** Core methods within this multiple of the best core method have a say. */
const clearlyWorse = 1.5;
/** Other methods have a say only below this multiple of the best core method: a small lead is chance. */
const clearlyBetter = 0.8;

/**
 * **Question:** how much should each method have a say in a combined forecast?
 *
 * **Formula:** in proportion to 1 / error². Core methods have a say up to 1.5 times the error of the best of them; others only
 * below 0.8 times. Without any core method the best of the others decides. Without any error core methods share alike.
 *
 * **Source:** J. M. Bates, C. W. J. Granger, The combination of forecasts (1969); the limits were measured on 305 monthly
 * series, real and simulated, of 48 to 132 months.
 * **Units:** errors ≥ 0, all of one measure; weights sum to 1. **Complexity:** O(methods).
 * **Too little data:** no method at all gives no weights (an empty array).
 *
 * @example combinationWeights([{ error: 1, core: true }, { error: 2, core: true }, { error: 0.5, core: false }])
 * // 0.2, 0, 0.8
 */
export function combinationWeights(standings: readonly Standing[]): Float64Array {
  const weights = new Float64Array(standings.length);
  const errorsOf = (core: boolean) =>
    standings.flatMap((each) => (each.core === core && each.error !== null ? [each.error] : []));
  const bestCore = Math.min(...errorsOf(true));
  const bestOther = Math.min(...errorsOf(false));
  const best = Math.min(bestCore, bestOther);
  for (const [i, { error, core }] of standings.entries()) {
    if (error === null) continue;
    const hasASay = core
      ? error <= clearlyWorse * bestCore
      : bestCore === Infinity
        ? error === bestOther
        : error < clearlyBetter * bestCore;
    if (hasASay) weights[i] = best > 0 ? (best / error) ** 2 : Number(error === 0);
  }
  if (best === Infinity) {
    const anyCore = standings.some(({ core }) => core);
    for (const [i, { core }] of standings.entries()) weights[i] = core || !anyCore ? 1 : 0;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
