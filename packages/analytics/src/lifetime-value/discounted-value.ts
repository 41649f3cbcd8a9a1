import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";

/**
 * **Question:** what are these future revenues worth today?
 *
 * **Formula:** Σ E[revenueₜ] / (1 + rate)ᵗ for t = 1 … n: each period's revenue arrives at its end.
 *
 * **Source:** present value of an annuity, any textbook of finance. **Units:** `rate` per period, 0.05 for 5 %; money in, money
 * out. **Complexity:** O(periods).
 *
 * **Too little data:** without a period there is no value. A revenue that is no number, or a rate ≤ −1, is refused.
 *
 * @example discountedValue([1000, 1000, 1000], 0.05) // 2723.25 (often misprinted as 2325.19)
 */
export function discountedValue(revenues: ArrayLike<number>, rate: number): number | TooLittleData {
  if (!(rate > -1 && rate < Infinity)) throw new RangeError("A discount rate is a number above −1.");
  if (revenues.length === 0) return tooLittle("periods", 0, 1);
  let [value, growth] = [0, 1];
  for (let i = 0; i < revenues.length; i++) {
    if (!Number.isFinite(revenues[i])) throw new RangeError(`Revenue ${i + 1} is no number.`);
    growth *= 1 + rate;
    value += revenues[i]! / growth;
  }
  return value;
}
