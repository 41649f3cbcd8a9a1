import { type Random, shuffle } from "../../statistics/random.ts";

/**
 * **Question:** would this figure be as good if the outcomes had nothing to do with the rows?
 *
 * **Formula:** outcomes are shuffled `rounds` times and the figure is measured anew (it may fit a model anew to do so);
 * p = (1 + rounds in which it was at least as large) / (1 + rounds): the true order counts among them.
 * **Source:** R. A. Fisher (1935); B. Phipson, G. Smyth, Permutation p-values should never be zero (2010).
 * **Units:** `statistic` is large where there is a signal. **Complexity:** (1 + rounds) × that of the statistic.
 * **Too little data:** without rows, or with one class, every order is alike and p is 1.
 *
 * @example permutationTest((outcomes) => auc(scores, outcomes), outcomes, 999, randomFrom(1)).p // 0.001 at best
 */
export function permutationTest(
  statistic: (outcomes: Float64Array) => number,
  outcomes: ArrayLike<number>,
  rounds: number,
  random: Random,
): { readonly statistic: number; readonly p: number; readonly rounds: number } {
  const own = statistic(Float64Array.from(outcomes));
  const shuffled = Float64Array.from(outcomes);
  // Sums in another order differ by rounding, and a figure that is equal but for rounding is as large.
  const least = own - 1e-12 * Math.abs(own);
  let asLarge = 1;
  for (let round = 0; round < rounds; round++) {
    if (statistic(shuffle(shuffled, random)) >= least) asLarge += 1;
  }
  return { statistic: own, p: asLarge / (rounds + 1), rounds };
}
