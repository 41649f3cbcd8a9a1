import type { Values } from "../../statistics/summaries.ts";
import { checkPairs } from "./absolute-error.ts";

/**
 * **Question:** how far off is the forecast, large misses counted more?
 *
 * **Formula:** mean (actual − forecast)². **Units:** those of the values, squared. **Complexity:** O(n).
 * **Too little data:** no pair at all is the caller's mistake (RangeError).
 *
 * @example meanSquaredError([5, 6], [4, 4]) // (1 + 4) / 2 = 2.5
 */
export function meanSquaredError(actual: Values, forecast: Values): number {
  checkPairs(actual, forecast);
  let total = 0;
  for (let i = 0; i < actual.length; i++) total += (actual[i]! - forecast[i]!) ** 2;
  return total / actual.length;
}

/** Its root, in the units of the values. @example rootMeanSquaredError([5, 6], [4, 4]) // 1.5811388300841898 */
export const rootMeanSquaredError = (actual: Values, forecast: Values): number =>
  Math.sqrt(meanSquaredError(actual, forecast));
