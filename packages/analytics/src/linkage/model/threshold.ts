/** From which score on pairs are called one person's, and what to expect of those that are. */
export type Threshold = {
  readonly threshold: number;
  /** The share of the pairs called so that are; null where none is. */
  readonly expectedPrecision: number | null;
  /** The share of one person's pairs among the candidates that are called so; null where none is to be expected. */
  readonly expectedRecall: number | null;
};

/** A pair that is likelier two persons than one is never called a duplicate. */
const lowest = 0.5;
/** A wrong merge costs more than a missed one: precision counts as much as recall twice over (β = ½). */
const beta2 = 0.25;

/**
 * **Question:** from which probability on should two records be called one person, when no answer is known to learn it from?
 *
 * **Formula:** the probabilities themselves say what to expect. Of the k likeliest pairs with sum S_k of all with sum S, precision is S_k/k and
 * recall S_k/S; the k with the largest F½ = 1.25·S_k / (k + 0.25·S) is chosen, and the threshold is the least of these k, but
 * not below 0.5.
 *
 * **Source:** expected F measures; D. D. Lewis, SIGIR (1995). **Complexity:** O(n log n).
 *
 * **Too little data:** where no pair reaches 0.5 the threshold is 0.5 and there is nothing to expect (null).
 *
 * @example thresholdOf([0.9, 0.8, 0.1]) // threshold 0.8, precision 0.85, recall 0.944
 */
export function thresholdOf(scores: Float64Array, given?: number): Threshold {
  // Millions of pairs are unlikely: only the few that could be called one are put in order.
  const least = Math.min(lowest, given ?? lowest);
  const sorted = scores
    .filter((score) => score >= least)
    .sort()
    .reverse();
  const all = scores.reduce((sum, score) => sum + score, 0);
  let [sum, best, threshold] = [0, 0, lowest];
  for (const [i, score] of sorted.entries()) {
    if (score < lowest) break;
    sum += score;
    const gain = sum / (i + 1 + beta2 * all);
    if (gain < best) continue;
    best = gain;
    threshold = score;
  }
  return expectedAt(sorted, all, given ?? threshold);
}

function expectedAt(sorted: Float64Array, all: number, threshold: number): Threshold {
  let [sum, count] = [0, 0];
  for (const score of sorted) {
    if (score < threshold) break;
    sum += score;
    count++;
  }
  return {
    threshold,
    expectedPrecision: count > 0 ? sum / count : null,
    expectedRecall: all > 0 ? sum / all : null,
  };
}
