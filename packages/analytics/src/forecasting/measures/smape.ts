import type { Values } from "../../statistics/summaries.ts";
import { checkPairs } from "./absolute-error.ts";

/**
 * **Question:** by how many percent is the forecast off, too high and too low counted alike?
 *
 * **Formula:** mean of 200·|a − f| / (|a| + |f|); a pair of zeros is a perfect forecast and counts 0.
 *
 * **Source:** S. Makridakis, M. Hibon, The M3-Competition (2000). **Units:** percent, 0 to 200. **Complexity:** O(n).
 * **Too little data:** no pair at all is the caller's mistake (RangeError).
 *
 * @example smape([100, 50], [110, 50]) // (200·10 / 210 + 0) / 2 = 4.761904761904762
 */
export function smape(actual: Values, forecast: Values): number {
  checkPairs(actual, forecast);
  let total = 0;
  for (let i = 0; i < actual.length; i++) {
    const size = Math.abs(actual[i]!) + Math.abs(forecast[i]!);
    if (size > 0) total += Math.abs(actual[i]! - forecast[i]!) / size;
  }
  return (200 * total) / actual.length;
}
