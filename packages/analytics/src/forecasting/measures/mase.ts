import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Values } from "../../statistics/summaries.ts";
import { meanAbsoluteError } from "./absolute-error.ts";

/**
 * **Question:** how far off is "the same as a season ago" within the history, as a yardstick?
 *
 * **Formula:** the mean of |yₜ − yₜ₋ₘ| over t = m + 1 … n. **Source:** R. J. Hyndman, A. B. Koehler, Another look at
 * measures of forecast accuracy (2006). **Units:** those of the values; `season` m in periods, 1 for none.
 * **Complexity:** O(n).
 *
 * **Too little data:** no more than m values, or none that differs from a season ago: there is no yardstick.
 *
 * @example seasonalNaiveError([1, 2, 4, 4], 2) // (|4 − 1| + |4 − 2|) / 2 = 2.5
 */
export function seasonalNaiveError(history: Values, season: number): number | TooLittleData {
  if (history.length <= season) return tooLittle("values", history.length, season + 1);
  let total = 0;
  for (let t = season; t < history.length; t++) total += Math.abs(history[t]! - history[t - season]!);
  return total > 0 ? total / (history.length - season) : tooLittle("varying columns", 0, 1);
}

/**
 * **Question:** how far off was the forecast, measured by what "the same as a season ago" costs in the history?
 *
 * **Formula:** mean |actual − forecast| / seasonalNaiveError(history, season). Below 1 it beats that plain rule.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler (2006). **Units:** none. **Complexity:** O(n).
 *
 * **Too little data:** as `seasonalNaiveError`.
 *
 * @example mase([5, 6], [4, 4], [1, 2, 4, 4], 2) // 1.5 / 2.5 = 0.6
 */
export function mase(actual: Values, forecast: Values, history: Values, season: number): number | TooLittleData {
  const scale = seasonalNaiveError(history, season);
  return typeof scale === "number" ? meanAbsoluteError(actual, forecast) / scale : scale;
}
