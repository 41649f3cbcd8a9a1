import type { Values } from "../../statistics/summaries.ts";
import { checkPairs } from "./absolute-error.ts";

/**
 * **Question:** how often did the truth fall into the interval?
 *
 * **Formula:** the share of values with low ≤ actual ≤ high. **Units:** a share, 0 to 1. **Complexity:** O(n).
 * **Too little data:** no value at all is the caller's mistake (RangeError).
 *
 * @example coverage([1, 5, 9], [0, 6, 9], [2, 7, 9]) // 2 of 3
 */
export function coverage(actual: Values, low: Values, high: Values): number {
  checkPairs(actual, low);
  checkPairs(actual, high);
  let inside = 0;
  for (let i = 0; i < actual.length; i++) if (actual[i]! >= low[i]! && actual[i]! <= high[i]!) inside++;
  return inside / actual.length;
}
