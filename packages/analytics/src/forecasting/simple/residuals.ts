import type { Values } from "../../statistics/summaries.ts";

/**
 * **Question:** how far off is a method one step ahead within the history?
 *
 * **Formula:** √(Σ (yₜ − fittedₜ)² / (n − freedom)) over the last `fitted.length` values; the divisor is at least 1.
 *
 * **Units:** those of the values; `freedom` counts what was estimated. **Complexity:** O(n).
 * **Too little data:** nothing fitted is the caller's mistake (RangeError).
 *
 * @example residualDeviation([1, 2, 4], [1, 2], 1) // √(((2 − 1)² + (4 − 2)²) / 1) = √5
 */
export function residualDeviation(values: Values, fitted: Values, freedom = 0): number {
  const count = fitted.length;
  if (count === 0) throw new RangeError("A deviation needs at least one fitted value.");
  const skipped = values.length - count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (values[skipped + i]! - fitted[i]!) ** 2;
  return Math.sqrt(squares / Math.max(1, count - freedom));
}
