import { normalQuantile } from "../../statistics/distributions.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { ranksOf } from "./auc.ts";

export type AucInterval = {
  readonly kind: "auc";
  readonly auc: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
};

/**
 * **Question:** between which limits does the true AUC lie?
 *
 * **Formula:** DeLong: each positive has its share of negatives below it, each negative its share of positives above it; the
 * variance is that of the ones over P plus that of the others over N. Limits on the log-odds of the AUC, so that they stay
 * within 0 and 1. Where the sample is perfectly parted the variance is 0 and says nothing: then the half-case correction
 * AUC = 1 − 1 / (2·P·N) with Hanley and McNeil's variance.
 * **Source:** E. DeLong, D. DeLong, D. Clarke-Pearson (1988), by ranks as X. Sun, W. Xu (2014); Hanley, McNeil (1982).
 * **Units:** `confidence` from 0 to 1. **Complexity:** O(rows · log rows).
 * **Too little data:** fewer than two rows of either class.
 *
 * @example aucInterval([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // auc 0.75 with error √(1/8) = 0.3536
 */
export function aucInterval(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  confidence = 0.95,
): AucInterval | TooLittleData {
  if (scores.length !== outcomes.length)
    throw new RangeError(`There are ${scores.length} scores but ${outcomes.length} outcomes.`);
  const [inside, outside] = [placesOf(1), placesOf(0)];
  const fewest = Math.min(inside.length, outside.length);
  if (fewest < 2) return tooLittle("cases of each class", fewest, 2);
  const [positives, negatives] = [inside.length, outside.length];
  const all = ranksOf(scores);
  const below = overOwn(inside, negatives);
  const above = overOwn(outside, positives).map((share) => 1 - share);
  const area = below.reduce((sum, share) => sum + share, 0) / positives;
  const variance = spread(below, area) / positives + spread(above, area) / negatives;
  const { auc, standardError } = variance > 0 ? { auc: area, standardError: Math.sqrt(variance) } : cautious(area);
  const kept = Math.min(1 - 1e-12, Math.max(1e-12, auc));
  const reach = (normalQuantile((1 + confidence) / 2) * standardError) / (kept * (1 - kept));
  const centre = Math.log(kept / (1 - kept));
  const limit = (score: number) => 1 / (1 + Math.exp(-score));
  return { kind: "auc", auc: area, standardError, low: limit(centre - reach), high: limit(centre + reach) };

  function placesOf(outcome: number) {
    const places: number[] = [];
    for (let i = 0; i < outcomes.length; i++) if ((outcomes[i] === 1) === (outcome === 1)) places.push(i);
    return places;
  }
  /** For each row of a class the share of the other class that it outranks: its rank among all less that among its own. */
  function overOwn(places: readonly number[], others: number) {
    const own = ranksOf(places.map((i) => scores[i]!));
    return places.map((i, k) => (all[i]! - own[k]!) / others);
  }
  function cautious(area: number) {
    const half = 1 / (2 * positives * negatives);
    const auc = Math.min(1 - half, Math.max(half, area));
    const [q1, q2] = [auc / (2 - auc), (2 * auc ** 2) / (1 + auc)];
    const squares = auc * (1 - auc) + (positives - 1) * (q1 - auc ** 2) + (negatives - 1) * (q2 - auc ** 2);
    return { auc, standardError: Math.sqrt(squares / (positives * negatives)) };
  }
}

const spread = (shares: readonly number[], centre: number) =>
  shares.reduce((sum, share) => sum + (share - centre) ** 2, 0) / (shares.length - 1);
