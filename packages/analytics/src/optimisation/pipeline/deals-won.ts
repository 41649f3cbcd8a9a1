import { convolve } from "../convolution.ts";

/** How many deals will be won: `chances[k]` for k of them, from 0 to all. */
export type DealsWon = { readonly chances: Float64Array; readonly mean: number; readonly sd: number };

/**
 * **Question:** how many of these deals will be won?
 *
 * **Formula:** the Poisson-binomial distribution, the number of successes of independent trials with unequal chances, exactly: deal
 * after deal m'(k) = (1 − p)·m(k) + p·m(k − 1). Mean Σp, variance Σp(1 − p).
 *
 * **Source:** R. Barlow, K. Heidtmann, Computing k-out-of-n system reliability (1984); the tests compare it with the discrete
 * Fourier form of M. Fernández, S. Williams (2010).
 *
 * **Units:** chances 0 to 1; deals. **Complexity:** O(deals × numbers that are not negligible): 50,000 deals take less than a second.
 *
 * **Too little:** without deals none is won for certain: look at their number before telling it.
 *
 * @example dealsWon([0.5, 0.25]) // chances 0.375, 0.5, 0.125; mean 0.75, sd 0.6614
 */
export function dealsWon(probabilities: readonly number[]): DealsWon {
  if (!probabilities.every((p) => p >= 0 && p <= 1)) throw new RangeError("A chance lies between 0 and 1.");
  const { first, mass } = convolve(probabilities.map((probability) => ({ probability, cells: 1, over: 0 })));
  const chances = new Float64Array(probabilities.length + 1);
  chances.set(mass, first);
  const mean = probabilities.reduce((sum, p) => sum + p, 0);
  const variance = probabilities.reduce((sum, p) => sum + p * (1 - p), 0);
  return { chances, mean, sd: Math.sqrt(variance) };
}

/** The smallest number k with P(won ≤ k) ≥ share, a share above 0. */
export function numberWon({ chances }: DealsWon, share: number): number {
  let sum = 0;
  const at = chances.findIndex((chance) => (sum += chance) >= share - 1e-12);
  return at < 0 ? chances.length - 1 : at;
}
