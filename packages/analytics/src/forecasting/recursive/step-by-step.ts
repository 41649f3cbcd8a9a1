/** What a model expects of place t of a series, from the values before it alone. */
export type NextValue = (series: Float64Array, t: number) => number;

/**
 * **Question:** what does a model that only ever looks one period ahead expect of many?
 *
 * **Formula:** each expected value is put behind the series as if it had come, and the next is asked for.
 *
 * **Source:** S. Ben Taieb et al., Strategies for multi-step ahead time series forecasting, Expert Systems with Applications 39 (2012).
 * **Complexity:** one question for each period.
 *
 * @example stepByStep(Float64Array.of(1, 2), 2, (series, t) => series[t - 1]! + series[t - 2]!) // [3, 5]
 */
export function stepByStep(series: Float64Array, horizon: number, next: NextValue): Float64Array {
  const all = new Float64Array(series.length + horizon);
  all.set(series);
  for (let t = series.length; t < all.length; t++) all[t] = next(all, t);
  return all.subarray(series.length);
}
