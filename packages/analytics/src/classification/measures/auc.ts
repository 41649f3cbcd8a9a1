import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/**
 * **Question:** if one buyer and one other are drawn, how often does the score put the buyer first?
 *
 * **Formula:** (Σ ranks of the positives − P(P + 1)/2) / (P · N), tied scores with their mean rank, so that a tie counts half.
 * **Source:** H. Mann, D. Whitney (1947); J. Hanley, B. McNeil (1982). **Shapes:** a score and an outcome (1 or 0) per row.
 * **Units:** 0.5 is chance, 1 is perfect, 0 perfectly the wrong way round. **Complexity:** O(rows · log rows).
 * **Too little data:** without a positive or without a negative row.
 *
 * @example auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // 0.75
 */
export function auc(scores: ArrayLike<number>, outcomes: ArrayLike<number>): number | TooLittleData {
  return aucOfRanks(ranksOf(scores), outcomes);
}

/** The same where the ranks are known already, for many outcomes of the same scores: O(rows). */
export function aucOfRanks(ranks: Float64Array, outcomes: ArrayLike<number>): number | TooLittleData {
  if (ranks.length !== outcomes.length)
    throw new RangeError(`There are ${ranks.length} scores but ${outcomes.length} outcomes.`);
  let [positives, sum] = [0, 0];
  for (let i = 0; i < ranks.length; i++) {
    if (outcomes[i] !== 1) continue;
    positives += 1;
    sum += ranks[i]!;
  }
  const negatives = ranks.length - positives;
  if (positives === 0 || negatives === 0) return tooLittle("classes", ranks.length === 0 ? 0 : 1, 2);
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The place of each score from 1 up, tied ones with the mean of their places. @example ranksOf([5, 1, 5]) // [2.5, 1, 2.5] */
export function ranksOf(scores: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const ranks = new Float64Array(scores.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to += 1;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
