import { different, levelCount, same } from "../kinds/levels.ts";
import type { Patterns } from "./patterns.ts";
import { type Door, doorAfter } from "./doors.ts";
import { chanceOf, type Rates, ratiosOf } from "./rates.ts";

/** What the estimation knows of a field beforehand, and what the whole file says of it. */
export type FieldFacts = {
  /** How often two persons of one household or firm share it, beyond chance. */
  readonly shared: number;
  /** How it tells one household or firm from the next. */
  readonly door: Door;
  /** How often two records agree by chance, as long as the file says nothing. */
  readonly chance: number;
  /** The largest share of one person's pairs that may differ in it: a bound on what may be learned. */
  readonly mostDifferent: number;
  /** Of all pairs of records: how many have the field on both sides, and how many of these are the same. */
  readonly filledPairs: number;
  readonly samePairs: number;
};

export type Evidence = {
  /** The pairs that were looked at: all that can be matches. */
  readonly candidates: Patterns;
  /** A sample of all pairs, drawn without looking. */
  readonly random: Patterns;
  /** How many pairs of records there are in all. */
  readonly pairs: number;
  readonly records: number;
  readonly fields: readonly FieldFacts[];
};

/** The fitted rates and how many of all pairs are one person's, and how many are two persons' of one household. */
export type Agreement = {
  readonly rates: readonly Rates[];
  readonly matches: number;
  readonly kin: number;
  readonly steps: number;
  readonly converged: boolean;
};

/** What is believed of a match before the file speaks, as so many matches seen: same, close, partly, different. */
const believed = [0, 0.82, 0.08, 0.04, 0.06];
const believedMatches = 5;
/** Random pairs that are believed in before any is drawn. */
const believedStrangers = 5;
/** Pairs of kin that are believed in before any is seen: it keeps a short list from taking husband and wife for one. */
export const believedKin = 2;
/** As if one of so many records had a second one. */
const recordsAMatch = 10;
const kinAMatch = 1;
const mostSteps = 200;
/** So many records cannot show that a value is rarer than this share of one of them. */
const leastChance = 0.01;

/**
 * **Question:** how often do the fields of one person's two records agree, and how often do those of two persons, when nobody
 * has said which pairs are which?
 *
 * **Formula:** expectation and maximisation over a mixture of three kinds of pairs: one person (M), two persons of one
 * household or firm (K), strangers (U). Given the kind, fields are independent. Of a pair with pattern γ,
 * P(M | γ) = λ·Π m / (λ·Π m + κ·Π k + (1 − λ − κ)·Π u); a missing cell multiplies by 1. m is the mean over pairs weighted by P(M | γ), beside a belief worth
 * five matches. k is not learned: k = s·m + (1 − s)·u, s the share that households have in common, and 0 where their doors differ and none is shared (`doorAfter`). u of "same" is the file's own count of
 * equal pairs without those of M and K; u of the other levels is that of random pairs. Pairs that are no candidates count as U.
 * Agreement never speaks against a match and a difference never for it: m/u descends from same to different, and different is at most 1.
 *
 * **Source:** I. P. Fellegi, A. B. Sunter, JASA 64 (1969); EM as by W. E. Winkler (1988) and M. A. Jaro (1989). K is our own: without it relatives pass for one person, as what they
 * share (house, surname, telephone) is counted as if it were independent.
 *
 * **Complexity:** O(steps · patterns · fields), at most 200 steps.
 *
 * **Too little data:** with few records the beliefs stand: m of 0.82, the chance of each kind of field.
 */
export function fitAgreement(evidence: Evidence): Agreement {
  const { fields, pairs, records } = evidence;
  let rates: readonly Rates[] = fields.map((field) => firstRates(field));
  let matches = Math.min(records / recordsAMatch, pairs / 2);
  let kin = matches * kinAMatch;
  for (let steps = 1; steps <= mostSteps; steps++) {
    const sums = expect(evidence, rates, matches / pairs, kin / pairs);
    const nextRates = fields.map((field, f) => ratesOf(field, f, sums, records));
    const nextMatches = Math.min(Math.max(0.05, sums.matches), pairs / 2);
    const nextKin = Math.min(sums.kin + believedKin, pairs / 4);
    const moved = Math.abs(nextMatches - matches) / Math.max(1, matches) + Math.abs(nextKin - kin) / Math.max(1, kin);
    rates = nextRates;
    matches = nextMatches;
    kin = nextKin;
    if (moved < 1e-5 && steps > 5) return { rates, matches, kin, steps, converged: true };
  }
  return { rates, matches, kin, steps: mostSteps, converged: false };
}

function firstRates({ chance, filledPairs, samePairs }: FieldFacts): Rates {
  const sameByChance = chanceOf(samePairs, filledPairs, chance);
  const u = Float64Array.from(unlike(chance), (share) => share * (1 - sameByChance));
  u[same] = sameByChance;
  return { m: Float64Array.from(believed), u };
}

/** How strangers who are not the same compare, before the file speaks: where few are the same, few are close. */
function unlike(chance: number): readonly number[] {
  const near = Math.min(0.03, 3 * chance);
  const rough = Math.min(0.08, 6 * chance);
  return [0, 0, near, rough, 1 - near - rough];
}

type Sums = {
  readonly m: Float64Array; // expected matches of each level, field by field
  readonly taken: Float64Array; // expected matches and kin of each level, which chance did not make
  readonly u: Float64Array; // strangers among the random pairs of each level
  matches: number;
  kin: number;
};

function expect({ candidates, random, fields }: Evidence, rates: readonly Rates[], match: number, kin: number): Sums {
  const size = fields.length * levelCount;
  const sums: Sums = {
    m: new Float64Array(size),
    taken: new Float64Array(size),
    u: new Float64Array(size),
    matches: 0,
    kin: 0,
  };
  const ratios = ratiosOf(rates);
  eachPattern(candidates, ratios, fields, match, kin, (at, ofMatch, ofKin, weight) => {
    sums.matches += weight * ofMatch;
    sums.kin += weight * ofKin;
    for (let f = 0; f < fields.length; f++) {
      const level = f * levelCount + candidates.levels[at + f]!;
      sums.m[level]! += weight * ofMatch;
      sums.taken[level]! += weight * (ofMatch + ofKin);
    }
  });
  eachPattern(random, ratios, fields, match, kin, (at, ofMatch, ofKin, weight) => {
    for (let f = 0; f < fields.length; f++) {
      sums.u[f * levelCount + random.levels[at + f]!]! += weight * (1 - ofMatch - ofKin);
    }
  });
  return sums;
}

/** Goes through the patterns with the chance of each to be a match, and to be kin. */
function eachPattern(
  { levels, weights }: Patterns,
  ratios: Float64Array,
  fields: readonly FieldFacts[],
  match: number,
  kin: number,
  visit: (at: number, ofMatch: number, ofKin: number, weight: number) => void,
): void {
  for (let i = 0; i < weights.length; i++) {
    let one = match;
    let near = kin;
    let shut = 0;
    for (const [f, field] of fields.entries()) {
      const level = levels[i * fields.length + f]!;
      const ratio = ratios[f * levelCount + level]!;
      one *= ratio;
      near *= field.shared * ratio + 1 - field.shared;
      shut = doorAfter(shut, field.door, level);
    }
    if (shut > 0) near = 0;
    const all = one + near + 1 - match - kin;
    visit(i * fields.length, one / all, near / all, weights[i]!);
  }
}

function ratesOf(field: FieldFacts, f: number, sums: Sums, records: number): Rates {
  const at = f * levelCount;
  const m = new Float64Array(levelCount);
  const u = new Float64Array(levelCount);
  let seen = believedMatches;
  for (let level = same; level <= different; level++) seen += sums.m[at + level]!;
  for (let level = same; level <= different; level++) {
    m[level] = (sums.m[at + level]! + believedMatches * believed[level]!) / seen;
  }
  bound(m, field.mostDifferent);
  const strangers = chanceOf(field.samePairs - sums.taken[at + same]!, field.filledPairs, field.chance);
  u[same] = Math.max(strangers, leastChance / records);
  // The other levels share what is left as they do among random pairs, with a little doubt where none was drawn.
  const rest = unlike(field.chance).map((share, level) => sums.u[at + level]! + believedStrangers * share);
  const drawn = rest[2]! + rest[3]! + rest[4]!;
  for (let level = same + 1; level <= different; level++) u[level] = ((1 - u[same]) * rest[level]!) / drawn;
  return { m, u };
}

/** Takes what differs too often back to the bound, and gives the other levels what is over. */
function bound(m: Float64Array, mostDifferent: number): void {
  const over = m[different]! - mostDifferent;
  if (over <= 0) return;
  const scale = (1 - mostDifferent) / (1 - m[different]!);
  for (let level = same; level < different; level++) m[level]! *= scale;
  m[different] = mostDifferent;
}
