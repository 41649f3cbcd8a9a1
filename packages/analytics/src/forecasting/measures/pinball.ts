import type { Values } from "../../statistics/summaries.ts";
import { checkPairs } from "./absolute-error.ts";

/**
 * **Question:** how good is a forecast of the value that is not exceeded with probability `share`?
 *
 * **Formula:** mean of share·(a − q) where a ≥ q, else (1 − share)·(q − a): least for the true quantile.
 *
 * **Source:** R. Koenker, G. Bassett, Regression quantiles (1978). **Units:** those of the values. **Complexity:** O(n).
 * **Too little data:** no pair at all is the caller's mistake (RangeError).
 *
 * @example pinball([10, 10], [8, 14], 0.9) // (0.9·2 + 0.1·4) / 2 = 1.1
 */
export function pinball(actual: Values, quantile: Values, share: number): number {
  checkPairs(actual, quantile);
  let total = 0;
  for (let i = 0; i < actual.length; i++) {
    const over = actual[i]! - quantile[i]!;
    total += over >= 0 ? share * over : (share - 1) * over;
  }
  return total / actual.length;
}
