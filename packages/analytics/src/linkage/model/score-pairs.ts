import type { Pairs } from "../blocking/pair-set.ts";
import { type Column, countsOf } from "../columns.ts";
import { kinds } from "../kinds/field-kinds.ts";
import { levelCount, same } from "../kinds/levels.ts";
import { doorAfter } from "./doors.ts";
import { type Agreement, believedKin } from "./fit-agreement.ts";
import { ratiosOf } from "./rates.ts";
import { chancesOf } from "./rarity.ts";

/** How many times likelier each field's comparison is for one person than for two. */
export type Judge = (pair: number, field: number) => number;

/** Copies of one record count as at most one row in so many. */
const mostCopies = 10;

/**
 * The judge of these pairs: m/u of the level, and where both cells are the same, m against the chance of just that value. Never
 * less than what close cells are worth: that a common value is shared does not make it speak against the pair.
 */
export function judgeOf(
  columns: readonly Column[],
  copies: Int32Array,
  agreement: Agreement,
  pairs: Pairs,
  levels: Uint8Array,
): Judge {
  const ratios = ratiosOf(agreement.rates);
  const fields = columns.length;
  const counted = countedOnce(copies);
  const chances = columns.map((column, f) => chancesOf(countsOf(column, counted), agreement.rates[f]!.u[same]!));
  return (pair, f) => {
    const level = levels[pair * fields + f]!;
    const ratio = ratios[f * levelCount + level]!;
    if (level !== same) return ratio;
    const { ids } = columns[f]!;
    const chance = chances[f]!;
    const common = Math.max(chance[ids[pairs.first[pair]!]!]!, chance[ids[pairs.second[pair]!]!]!);
    return Math.max(1, agreement.rates[f]!.m[same]! / common);
  };
}

/** How often each record counts: one that is copied all over the list does not make its values common. */
export function countedOnce(copies: Int32Array): Int32Array {
  const rows = copies.reduce((sum, count) => sum + count, 0);
  return copies.map((count) => Math.min(count, Math.max(2, rows / mostCopies)));
}

/** The probability of each pair to be one person, and how many of them to expect. */
export type Scores = { readonly scores: Float64Array; readonly matches: number; readonly kin: number };

const mostSteps = 30;

/**
 * **Question:** how likely is each pair one person, now that rare values count for more?
 *
 * **Formula:** as in `fitAgreement`, with the judge's ratios; the numbers of matches and of kin are brought in step with them.
 *
 * **Complexity:** O(pairs · (fields + steps)).
 */
export function scorePairs(
  columns: readonly Column[],
  levels: Uint8Array,
  agreement: Agreement,
  judge: Judge,
  { weights, pairs: allPairs }: { readonly weights: Uint8Array; readonly pairs: number },
): Scores {
  const count = weights.length;
  const one = new Float64Array(count).fill(1);
  const near = new Float64Array(count).fill(1);
  const shut = new Int8Array(count);
  for (const [f, { kind }] of columns.entries()) {
    const { shared, door } = kinds[kind];
    for (let pair = 0; pair < count; pair++) {
      const ratio = judge(pair, f);
      one[pair]! *= ratio;
      near[pair]! *= shared * ratio + 1 - shared;
      shut[pair] = doorAfter(shut[pair]!, door, levels[pair * columns.length + f]!);
    }
  }
  const kinAt = (pair: number) => (shut[pair]! > 0 ? 0 : near[pair]!);
  let { matches, kin } = agreement;
  let [match, relative] = [0, 0];
  for (let step = 0; step < mostSteps; step++) {
    [match, relative] = [matches / allPairs, kin / allPairs];
    let [sumOne, sumNear] = [0, 0];
    for (let pair = 0; pair < count; pair++) {
      const ofMatch = match * one[pair]!;
      const ofKin = relative * kinAt(pair);
      const all = ofMatch + ofKin + 1 - match - relative;
      sumOne += (weights[pair]! * ofMatch) / all;
      sumNear += (weights[pair]! * ofKin) / all;
    }
    const still = Math.abs(sumOne - matches) < 1e-6 * Math.max(1, matches);
    matches = Math.min(Math.max(0.05, sumOne), allPairs / 2);
    kin = Math.min(sumNear + believedKin, allPairs / 4);
    if (still) break;
  }
  // In the place of what they are made of: there are millions.
  const scores = one;
  for (let pair = 0; pair < count; pair++) {
    const ofMatch = match * one[pair]!;
    const ofKin = relative * kinAt(pair);
    scores[pair] = ofMatch / (ofMatch + ofKin + 1 - match - relative);
  }
  return { scores, matches, kin };
}
