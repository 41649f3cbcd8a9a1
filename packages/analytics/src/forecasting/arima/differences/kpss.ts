import { mean } from "../../../statistics/summaries.ts";

/** The value that a level-stationary series exceeds in 5 of 100 cases. */
const critical = 0.463;

/**
 * **Question:** does a series wander, rather than return to one level?
 *
 * **Formula:** η = Σ S_t² / (n²·s²), S_t the running sums of the deviations from the mean, s² their variance with Bartlett's
 * weights for the first ⌊3·√n / 13⌋ autocovariances.
 *
 * **Source:** D. Kwiatkowski, P. Phillips, P. Schmidt, Y. Shin, Testing the null hypothesis of stationarity, Journal of Econometrics
 * 54 (1992). **Complexity:** O(n·√n). **Too little data:** 0, no sign of wandering, where the series does not vary.
 *
 * @example kpss([1, 2, 3, 4]) // deviations −1.5 −0.5 0.5 1.5, sums −1.5 −2 −1.5 0: 8.5 / (16 · 1.25) = 0.425
 */
export function kpss(values: ArrayLike<number>): number {
  const n = values.length;
  if (n === 0) return 0;
  const centre = mean(values);
  const off = Float64Array.from(values, (value) => value - centre);
  const lags = Math.floor((3 * Math.sqrt(n)) / 13);
  let [running, squares] = [0, 0];
  for (const value of off) {
    running += value;
    squares += running ** 2;
  }
  let spread = 0;
  for (let lag = 0; lag <= lags; lag++) {
    let products = 0;
    for (let t = lag; t < n; t++) products += off[t]! * off[t - lag]!;
    spread += (lag === 0 ? 1 : 2 * (1 - lag / (lags + 1))) * (products / n);
  }
  // Rounding alone leaves some 1e-16 of the level in each deviation.
  return spread > 1e-24 * centre ** 2 ? squares / (n * n * spread) : 0;
}

/**
 * **Question:** how often must a series be differenced until it stops wandering?
 *
 * **Formula:** as often as `kpss` exceeds its 5 % value of 0.463, at most `most` times; five values or fewer never do.
 *
 * **Source:** R. J. Hyndman, Y. Khandakar, Automatic time series forecasting, Journal of Statistical Software 27 (2008).
 *
 * @example differencesNeeded(Float64Array.from({ length: 100 }, (_, t) => t), 2) // 1
 */
export function differencesNeeded(values: ArrayLike<number>, most: number): number {
  let left = Float64Array.from(values);
  for (let taken = 0; taken < most; taken++) {
    if (kpss(left) <= critical) return taken;
    left = left.subarray(1).map((value, t) => value - left[t]!);
  }
  return most;
}
