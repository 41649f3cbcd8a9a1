import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/** A chance of 0 or 1 that was wrong costs this much and not infinitely: −ln 1e-15 = 34.5. */
const certain = 1e-15;

/** What a chance costs when the outcome is known: −ln of the chance it gave to what happened. @example costOf(0.5, 1) // ln 2 */
export function costOf(chance: number, outcome: number): number {
  const given = outcome === 1 ? chance : 1 - chance;
  return -Math.log(Math.min(1 - certain, Math.max(certain, given)));
}

/**
 * **Question:** how surprised are these chances by what happened?
 *
 * **Formula:** the mean of −ln(chance given to the outcome), chances kept within 1e-15 of 0 and 1.
 * **Source:** I. J. Good, Rational decisions (1952). **Units:** nats per row; ln 2 = 0.693 is a coin, 0 is to know it.
 * **Complexity:** O(rows). **Too little data:** no rows.
 *
 * @example logLoss([0.9, 0.2], [1, 0]) // −(ln 0.9 + ln 0.8) / 2 = 0.1643
 */
export function logLoss(chances: ArrayLike<number>, outcomes: ArrayLike<number>): number | TooLittleData {
  if (chances.length !== outcomes.length)
    throw new RangeError(`There are ${chances.length} chances but ${outcomes.length} outcomes.`);
  if (chances.length === 0) return tooLittle("rows", 0, 1);
  let cost = 0;
  for (let i = 0; i < chances.length; i++) cost += costOf(chances[i]!, outcomes[i]!);
  return cost / chances.length;
}
