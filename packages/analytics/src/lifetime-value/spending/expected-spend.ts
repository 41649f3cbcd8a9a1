import type { SpendingModel } from "./fit-spending.ts";

/**
 * **Question:** how much will this customer spend on a purchase?
 *
 * **Formula:** p·(γ + x·z) / (p·x + q − 1): their own mean z, drawn to that of the base, the less the more often they bought (x).
 * Where q < 1 the base has no mean, and it counts as 1. x = 0: `newcomerSpend`.
 *
 * **Source:** P. Fader, B. Hardie, The Gamma-Gamma model of monetary value (2013), eq. 5. **Units:** money. **Complexity:** O(1).
 * **Too little data:** does not occur; of one who never came back the base speaks.
 *
 * @example expectedSpend({ p: 6.2496, q: 3.7442, gamma: 15.4435, newcomerSpend: 35.17 }, 2, 22.345) // 24.65
 */
export function expectedSpend({ p, q, gamma, newcomerSpend }: SpendingModel, x: number, mean: number): number {
  if (!(x >= 0 && mean >= 0 && x < Infinity && mean < Infinity)) {
    throw new RangeError("A customer has a frequency and a mean amount, both numbers ≥ 0.");
  }
  return x === 0 ? newcomerSpend : (p * (gamma + x * mean)) / (p * x + Math.max(0, q - 1));
}
