import { mean, variance } from "../../../statistics/summaries.ts";

/**
 * **Question:** how much of what moves a series around its trend is the season?
 *
 * **Formula:** F = max(0, 1 − Var(R) / Var(S + R)). The trend is a centred average over one season; S, the mean of what is left
 * at each place of the season, may drift: it is taken over the nearest two seasons on either side and the own one. R is the
 * rest, times √(c / (c − 1)) for the c values averaged, so that chance alone is no season.
 *
 * **Source:** X. Wang, K. Smith, R. J. Hyndman, Characteristic-based clustering for time series data (2006); the decomposition
 * is the classical one of W. M. Persons (1919). **Units:** 0 to 1. **Complexity:** O(n · season).
 * **Too little data:** 0, no season seen, under three seasons.
 *
 * @example seasonalStrength([1, 3, 1, 3, 1, 3, 1, 3], 2) // 1
 */
export function seasonalStrength(values: ArrayLike<number>, season: number): number {
  const n = values.length;
  if (n < 3 * season) return 0;
  const half = Math.floor(season / 2);
  const around = Float64Array.from(
    { length: n - 2 * half },
    (_, i) => values[i + half]! - trendAt(values, i + half, season),
  );
  const all = variance(around);
  const level = mean(Float64Array.from(values, Math.abs));
  // Rounding alone leaves some 1e-16 of the level.
  if (!(all > 1e-24 * level ** 2)) return 0;
  return Math.max(0, 1 - variance(around.map((_, i) => restAt(around, i, season))) / all);
}

/** The average over one season around t; an even season takes half of each end. */
function trendAt(values: ArrayLike<number>, t: number, season: number): number {
  const half = Math.floor(season / 2);
  let total = 0;
  for (let i = -half; i <= half; i++) {
    total += values[t + i]! * (season % 2 === 0 && Math.abs(i) === half ? 0.5 : 1);
  }
  return total / season;
}

function restAt(around: Float64Array, at: number, season: number): number {
  let [total, count] = [0, 0];
  for (let i = at - 2 * season; i <= at + 2 * season; i += season) {
    const value = around[i];
    if (value === undefined) continue;
    total += value;
    count += 1;
  }
  return (around[at]! - total / count) * Math.sqrt(count / (count - 1));
}
