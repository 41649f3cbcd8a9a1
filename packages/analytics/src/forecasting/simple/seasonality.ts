import { mean } from "../../statistics/summaries.ts";

/** One-sided 5 % of a standard normal variable, rounded as the M competitions do. */
const critical = 1.645;
const fewestSeasons = 3;

/**
 * **Question:** does the series repeat itself from season to season?
 *
 * **Formula:** |rₘ| > 1.645·√((1 + 2·Σ_{k<m} rₖ²) / n) with rₖ the autocorrelation at lag k: yes at 10 %.
 *
 * **Source:** the M3 and M4 competitions (S. Makridakis, E. Spiliotis, V. Assimakopoulos, 2020), after M. S. Bartlett (1946).
 * **Units:** `season` m in periods. **Complexity:** O(n·m).
 * **Too little data:** fewer than three seasons, no season, or values that never vary: no (false), as nothing shows one.
 *
 * @example isSeasonal(Float64Array.of(1, 2, 3, 9, 1, 2, 3, 9, 1, 2, 3, 9), 4) // true
 */
export function isSeasonal(values: Float64Array, season: number): boolean {
  const n = values.length;
  if (season < 2 || n < fewestSeasons * season) return false;
  const r = autocorrelations(values, season);
  if (!r) return false;
  let squares = 0;
  for (let lag = 1; lag < season; lag++) squares += r[lag]! ** 2;
  return Math.abs(r[season]!) > critical * Math.sqrt((1 + 2 * squares) / n);
}

/** Autocorrelations at lags 0 to `most`; undefined where the values do not vary. */
export function autocorrelations(values: Float64Array, most: number): Float64Array | undefined {
  const centre = mean(values);
  const from = values.map((value) => value - centre);
  const found = new Float64Array(most + 1);
  for (let lag = 0; lag <= most; lag++) {
    for (let t = lag; t < from.length; t++) found[lag]! += from[t]! * from[t - lag]!;
  }
  const whole = found[0]!;
  const noise = (1e-12 * Math.abs(centre)) ** 2 * values.length;
  return whole > noise ? found.map((sum) => sum / whole) : undefined;
}
