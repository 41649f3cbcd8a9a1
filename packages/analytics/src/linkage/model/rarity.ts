/** What a value is worth at least that nobody else has, in records. */
const leastAlone = 0.02;

/**
 * **Question:** how likely does a stranger have just this value? To agree on a rare name says more than to agree on a common one.
 *
 * **Formula:** (max(c − 2, 0) + κ) / n for a value that c of n filled records have: the two that are compared do not count. κ,
 * what a value is worth that nobody else has, makes the mean over all records the field's own chance u = `mean`, and lies
 * between 0.02 and 1: a list of n cannot show that a value is much rarer than 1/n.
 *
 * **Source:** weights by frequency after H. B. Newcombe (1959) and W. E. Winkler (1989).
 *
 * **Units:** a chance a value, above 0 and at most 1. **Complexity:** O(values).
 * **Too little data:** with few records u is mostly belief, and so is κ.
 *
 * @example chancesOf([1, 1, 4], 0.3) // κ = 6·0.3 − (4/6)·2 = 0.467, over 6: [0.078, 0.078, 0.411]
 */
export function chancesOf(counts: ArrayLike<number>, mean: number): Float64Array {
  const { alone, filled } = loneWorthOf(counts, mean);
  return Float64Array.from(counts, (count) => Math.min(1, (Math.max(0, count - 2) + alone) / filled));
}

/** κ of `chancesOf`: what a value is worth that nobody else has, in records; and how many records are filled. */
export function loneWorthOf(counts: ArrayLike<number>, mean: number): { alone: number; filled: number } {
  let [filled, others] = [0, 0];
  for (let i = 0; i < counts.length; i++) filled += counts[i]!;
  for (let i = 0; i < counts.length; i++) others += (counts[i]! / filled) * Math.max(0, counts[i]! - 2);
  return { alone: Math.min(1, Math.max(leastAlone, mean * filled - others)), filled };
}
