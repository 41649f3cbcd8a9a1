import type { Values } from "../../statistics/summaries.ts";

/** Refuses two columns that do not belong together. */
export function checkPairs(actual: Values, forecast: Values): void {
  if (actual.length !== forecast.length) throw new RangeError("Each actual value needs one forecast.");
  if (actual.length === 0) throw new RangeError("A forecast is measured on at least one value.");
}

/**
 * **Question:** how far off is the forecast on average?
 *
 * **Formula:** mean |actual − forecast|. **Units:** those of the values. **Complexity:** O(n).
 * **Too little data:** no pair at all is the caller's mistake (RangeError).
 *
 * @example meanAbsoluteError([5, 6], [4, 4]) // 1.5
 */
export function meanAbsoluteError(actual: Values, forecast: Values): number {
  checkPairs(actual, forecast);
  let total = 0;
  for (let i = 0; i < actual.length; i++) total += Math.abs(actual[i]! - forecast[i]!);
  return total / actual.length;
}
