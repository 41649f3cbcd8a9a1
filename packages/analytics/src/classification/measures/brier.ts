import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/**
 * **Question:** how far are the chances from what happened?
 *
 * **Formula:** the mean of (chance − outcome)². **Source:** G. W. Brier, Verification of forecasts (1950).
 * **Units:** 0 is to know it; always saying the base rate r gives r(1 − r). **Complexity:** O(rows).
 * **Too little data:** no rows.
 *
 * @example brier([0.9, 0.2], [1, 0]) // (0.01 + 0.04) / 2 = 0.025
 */
export function brier(chances: ArrayLike<number>, outcomes: ArrayLike<number>): number | TooLittleData {
  if (chances.length !== outcomes.length)
    throw new RangeError(`There are ${chances.length} chances but ${outcomes.length} outcomes.`);
  if (chances.length === 0) return tooLittle("rows", 0, 1);
  let squares = 0;
  for (let i = 0; i < chances.length; i++) squares += (chances[i]! - outcomes[i]!) ** 2;
  return squares / chances.length;
}
