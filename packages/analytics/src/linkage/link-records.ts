import type { Random } from "../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { findingCandidates } from "./blocking/candidates.ts";
import type { Pairs } from "./blocking/pair-set.ts";
import { comparePairs, comparingPairs } from "./compare-pairs.ts";
import { ended, stretch } from "./ended.ts";
import type { Field, FieldKind } from "./kinds/field-kinds.ts";
import { same } from "./kinds/levels.ts";
import { evidenceOf } from "./model/evidence.ts";
import { fitAgreement } from "./model/fit-agreement.ts";
import { type KeptModel, keptModel } from "./model/kept-model.ts";
import { judgeOf, scorePairs } from "./model/score-pairs.ts";
import { thresholdOf } from "./model/threshold.ts";
import { type Reason, reasonsIn } from "./reasons.ts";
import { recordsOf } from "./records.ts";
import { rowPairs } from "./resolution/row-pairs.ts";
import { settle, type SettledPair } from "./resolution/settle.ts";

/**
 * Two rows that are one person with probability `score`; `weight` is the evidence of the fields in bits, without what was
 * believed before. An `implied` pair follows from a third row that both are like; its fields alone would not say so.
 */
export type LinkedPair = {
  a: number;
  b: number;
  score: number;
  implied: boolean;
  weight: number;
  reasons: Reason[];
};

/** What a field turned out to be worth: how often it is the same in one person's rows (m) and in two persons' (u). */
export type FittedField = { name: string; kind: FieldKind; m: number; u: number };

export type Linkage = {
  kind: "linkage";
  /** The surest first; a < b. */
  pairs: LinkedPair[];
  /** Pairs at or above the threshold that are not among `pairs`, because there are too many. */
  pairsLeftOut: number;
  /** Pairs that reached the threshold and were dropped, because all but one of their neighbours speak against it. */
  pairsDoubtful: number;
  threshold: number;
  expectedPrecision: number | null;
  expectedRecall: number | null;
  fields: FittedField[];
  /** Fields that are empty or the same everywhere, and tell nothing. */
  unused: string[];
  /** How many pairs were looked at. */
  candidates: number;
  /** How many pairs of one person are to be expected, and how many of two persons of one household or firm. */
  expectedMatches: number;
  expectedKin: number;
  converged: boolean;
  /** What the list taught, to compare further records with; null where there was nothing to learn. */
  model: KeptModel | null;
};

export type LinkOptions = {
  readonly random: Random;
  /** From this probability on a pair is one person's; chosen by the expected precision and recall where it is not given. */
  readonly threshold?: number | undefined;
  readonly mostPairs?: number;
};

/**
 * **Question:** which rows of a list are the same person, or the same firm, written twice?
 *
 * **Formula:** fields are compared cell by cell (`comparePairs`) for the pairs that share something (`candidatesOf`); what
 * agreement and difference are worth is estimated without labels (`fitAgreement`), rare values count for more (`judgeOf`), and the threshold
 * follows from the probabilities (`thresholdOf`). Pairs have to agree with each other (`settle`), unless a threshold is asked for. Rows that are the same in every field are one record until the end.
 *
 * **Source:** I. P. Fellegi, A. B. Sunter, A theory for record linkage, JASA 64 (1969).
 *
 * **Units:** rows count from 0; scores are probabilities, weights bits (log₂). **Complexity:** O(candidates · fields), some 60
 * candidates a row at most. At most 100,000 pairs are answered; the others are counted.
 *
 * **Too little data:** fewer than two rows with a value, or no field that varies among rows that differ.
 *
 * @example linkRecords([{ name: "Name", kind: "full-name", cells: ["李伟", "李伟", "王芳"] }, …], { random: randomFrom(1) }).pairs
 */
export function linkRecords(fields: readonly Field[], options: LinkOptions): Linkage | TooLittleData {
  return ended(linkingRecords(fields, options));
}

/**
 * As `linkRecords`, step by step: it says which share of the work is done, in steps of a second or two for 100,000 rows, so
 * that a thread can look up between them.
 */
export function* linkingRecords(
  fields: readonly Field[],
  options: LinkOptions,
): Generator<number, Linkage | TooLittleData> {
  const rowCount = fields[0]?.cells.length ?? 0;
  if (fields.some(({ cells }) => cells.length !== rowCount))
    throw new RangeError("Each field needs a cell for every row.");
  const { threshold: given, mostPairs = 100_000 } = options;
  if (given !== undefined && !(given > 0 && given <= 1))
    throw new RangeError("A threshold lies above 0 and is at most 1.");
  yield 0;
  const { columns, rows, rowsFilled, unused } = recordsOf(fields);
  if (rowsFilled < 2) return tooLittle("rows", rowsFilled, 2);
  if (rows.length === 1) return onlyCopies(fields, rows[0]!, mostPairs);
  if (columns.length === 0) return tooLittle("varying columns", 0, 1);

  const copies = Int32Array.from(rows, ({ length }) => length);
  const pairs = withCopies(yield* stretch(0.05, 0.6, findingCandidates(columns, rows.length)), copies);
  const levels = yield* stretch(0.6, 0.85, comparingPairs(columns, pairs));
  const evidence = evidenceOf(columns, pairs, levels, copies, options.random);
  yield 0.88;
  const agreement = fitAgreement(evidence);
  yield 0.93;
  const judge = judgeOf(columns, copies, agreement, pairs, levels);
  const { scores, matches, kin } = scorePairs(columns, levels, agreement, judge, evidence);
  yield 0.97;
  const chosen = thresholdOf(scores, given);

  const calledOne: SettledPair[] = [];
  for (const [pair, score] of scores.entries()) {
    if (score < chosen.threshold) continue;
    calledOne.push({ a: pairs.first[pair]!, b: pairs.second[pair]!, score, implied: false });
  }
  // Who asks for a threshold is answered with all that reach it.
  const settled =
    given === undefined ? settle(calledOne.filter(({ a, b }) => a !== b)) : { pairs: calledOne, doubtful: 0 };
  const last = given === undefined ? [...calledOne.filter(({ a, b }) => a === b), ...settled.pairs] : settled.pairs;
  const { found, leftOut } = rowPairs(last, rows, mostPairs);
  const ends = { first: Int32Array.from(last, ({ a }) => a), second: Int32Array.from(last, ({ b }) => b) };
  const compared = comparePairs(columns, ends);
  const reasonsOf = reasonsIn(columns, ends, compared, judgeOf(columns, copies, agreement, ends, compared));
  return {
    kind: "linkage",
    pairs: found.map(({ a, b, pair }) => {
      const reasons = reasonsOf(pair);
      const { score, implied } = last[pair]!;
      return { a, b, score, implied, weight: reasons.reduce((sum, { bits }) => sum + bits, 0), reasons };
    }),
    pairsLeftOut: leftOut,
    pairsDoubtful: settled.doubtful,
    ...chosen,
    fields: columns.map(({ name, kind }, f) => {
      const { m, u } = agreement.rates[f]!;
      return { name, kind, m: m[same]!, u: u[same]! };
    }),
    unused,
    candidates: pairs.first.length,
    expectedMatches: matches,
    expectedKin: kin,
    converged: agreement.converged,
    model: keptModel(columns, copies, agreement, { matches, kin }, evidence.pairs, chosen.threshold),
  };
}

/** The candidates, and each record that stands for copies paired with itself. */
function withCopies({ first, second }: Pairs, copies: Int32Array): Pairs {
  const copied = [...copies.keys()].filter((record) => copies[record]! > 1);
  const behind = (ends: Int32Array) => {
    const all = new Int32Array(ends.length + copied.length);
    all.set(ends);
    all.set(copied, ends.length);
    return all;
  };
  return { first: behind(first), second: behind(second) };
}

/** Where all rows are copies of one there is nothing to learn, and nothing to doubt: unless all they share is a category or two. */
function onlyCopies(fields: readonly Field[], copies: readonly number[], room: number): Linkage | TooLittleData {
  const filled = fields.filter(({ cells }) => cells[copies[0]!]!.trim() !== "");
  if (filled.every(({ kind }) => kind === "category")) return tooLittle("varying columns", 0, 1);
  const { found, leftOut } = rowPairs([{ a: 0, b: 0, score: 1, implied: false }], [copies], room);
  return {
    kind: "linkage",
    pairs: found.map(({ a, b }) => ({ a, b, score: 1, implied: false, weight: 0, reasons: [] })),
    pairsLeftOut: leftOut,
    pairsDoubtful: 0,
    threshold: 1,
    expectedPrecision: 1,
    expectedRecall: 1,
    fields: filled.map(({ name, kind }) => ({ name, kind, m: 1, u: 1 })),
    unused: fields.filter((field) => !filled.includes(field)).map(({ name }) => name),
    candidates: 1,
    expectedMatches: found.length + leftOut,
    expectedKin: 0,
    converged: true,
    model: null,
  };
}
