import { different, levelCount, missing, same } from "../kinds/levels.ts";

/** How often a field's levels occur in pairs of one person (m) and of two (u); place 0, "missing", is not used. */
export type Rates = { readonly m: Float64Array; readonly u: Float64Array };

/** How many pairs the expected chance of a kind of field is worth beside what the file shows. */
const doubt = 20;

/** How often two records agree by chance: those that do of all that could, beside what is expected of such fields. */
export const chanceOf = (samePairs: number, filledPairs: number, expected: number): number =>
  Math.min(1 - 1e-9, (Math.max(0, samePairs) + doubt * expected) / (Math.max(0, filledPairs) + doubt));

/**
 * **Question:** how many times likelier is each level in a pair of one person than in a pair of two?
 *
 * **Formula:** m/u; it never rises from same over close and partly to different, and different is at most 1. Missing is 1: no evidence.
 *
 * **Units:** one field after the other, five levels each.
 */
export function ratiosOf(rates: readonly Rates[]): Float64Array {
  const ratios = new Float64Array(rates.length * levelCount);
  for (const [f, { m, u }] of rates.entries()) {
    const at = f * levelCount;
    ratios[at + missing] = 1;
    for (let level = same; level <= different; level++) {
      const above = level === same ? Infinity : ratios[at + level - 1]!;
      ratios[at + level] = Math.min(m[level]! / u[level]!, above);
    }
    ratios[at + different] = Math.min(1, ratios[at + different]!);
  }
  return ratios;
}
