import type { Random } from "../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { candidatesOf } from "./blocking/candidates.ts";
import type { Pairs } from "./blocking/pair-set.ts";
import { comparePairs } from "./compare-pairs.ts";
import type { Field, FieldKind } from "./kinds/field-kinds.ts";
import { same } from "./kinds/levels.ts";
import { evidenceOf } from "./model/evidence.ts";
import { fitAgreement } from "./model/fit-agreement.ts";
import { judgeOf, scorePairs } from "./model/score-pairs.ts";
import { thresholdOf } from "./model/threshold.ts";
import { type Reason, reasonsIn } from "./reasons.ts";
import { type Records, recordsOf } from "./records.ts";

/** Two rows that are one person with probability `score`; `weight` is the evidence of the fields in bits, without what was believed before. */
export type LinkedPair = { a: number; b: number; score: number; weight: number; reasons: Reason[] };

/** What a field turned out to be worth: how often it is the same in one person's rows (m) and in two persons' (u). */
export type FittedField = { name: string; kind: FieldKind; m: number; u: number };

export type Linkage = {
  kind: "linkage";
  /** The surest first; a < b. */
  pairs: LinkedPair[];
  /** Pairs at or above the threshold that are not among `pairs`, because there are too many. */
  pairsLeftOut: number;
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
 * follows from the probabilities (`thresholdOf`). Rows that are the same in every field are one record until the end.
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
  const rowCount = fields[0]?.cells.length ?? 0;
  if (fields.some(({ cells }) => cells.length !== rowCount))
    throw new RangeError("Each field needs a cell for every row.");
  const { threshold: given, mostPairs = 100_000 } = options;
  if (given !== undefined && !(given > 0 && given <= 1))
    throw new RangeError("A threshold lies above 0 and is at most 1.");
  const records = recordsOf(fields);
  const { columns, rows, rowsFilled, unused } = records;
  if (rowsFilled < 2) return tooLittle("rows", rowsFilled, 2);
  if (rows.length === 1) return onlyCopies(fields, rows[0]!, mostPairs);
  if (columns.length === 0) return tooLittle("varying columns", 0, 1);

  const copies = Int32Array.from(rows, ({ length }) => length);
  const pairs = withCopies(candidatesOf(columns, rows.length), copies);
  const levels = comparePairs(columns, pairs);
  const evidence = evidenceOf(columns, pairs, levels, copies, options.random);
  const agreement = fitAgreement(evidence);
  const judge = judgeOf(columns, copies, agreement, pairs, levels);
  const { scores, matches, kin } = scorePairs(columns, levels, agreement, judge, evidence);
  const chosen = thresholdOf(scores, given);

  const linked = rowPairs(records, pairs, scores, chosen.threshold, mostPairs);
  const reasonsOf = reasonsIn(columns, pairs, levels, judge);
  return {
    kind: "linkage",
    pairs: linked.found.map(({ a, b, pair }) => {
      const reasons = reasonsOf(pair);
      return { a, b, score: scores[pair]!, weight: reasons.reduce((sum, { bits }) => sum + bits, 0), reasons };
    }),
    pairsLeftOut: linked.leftOut,
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
  };
}

/** The candidates, and each record that stands for copies paired with itself. */
function withCopies({ first, second }: Pairs, copies: Int32Array): Pairs {
  const copied = [...copies.keys()].filter((record) => copies[record]! > 1);
  return { first: Int32Array.from([...first, ...copied]), second: Int32Array.from([...second, ...copied]) };
}

type RowPair = { a: number; b: number; pair: number };

/** The pairs of rows behind the pairs of records at or above the threshold, the surest first, and how many there were no room for. */
function rowPairs({ rows }: Records, { first, second }: Pairs, scores: Float64Array, threshold: number, room: number) {
  const chosen = [...scores.keys()]
    .filter((pair) => scores[pair]! >= threshold)
    .sort((x, y) => scores[y]! - scores[x]! || rows[first[x]!]![0]! - rows[first[y]!]![0]! || x - y);
  const found: RowPair[] = [];
  let leftOut = 0;
  for (const pair of chosen) {
    const [one, other] = [rows[first[pair]!]!, rows[second[pair]!]!];
    const count = one === other ? (one.length * (one.length - 1)) / 2 : one.length * other.length;
    const before = found.length;
    if (before < room) addRowPairs(found, one, other, pair, room);
    leftOut += count - (found.length - before);
  }
  return { found, leftOut };
}

function addRowPairs(
  found: RowPair[],
  one: readonly number[],
  other: readonly number[],
  pair: number,
  room: number,
): void {
  for (const [i, x] of one.entries()) {
    for (const y of one === other ? one.slice(i + 1) : other) {
      if (found.length === room) return;
      found.push({ a: Math.min(x, y), b: Math.max(x, y), pair });
    }
  }
}

/** Where all rows are copies of one there is nothing to learn, and nothing to doubt: unless all they share is a category or two. */
function onlyCopies(fields: readonly Field[], copies: readonly number[], room: number): Linkage | TooLittleData {
  const filled = fields.filter(({ cells }) => cells[copies[0]!]!.trim() !== "");
  if (filled.every(({ kind }) => kind === "category")) return tooLittle("varying columns", 0, 1);
  const found: RowPair[] = [];
  addRowPairs(found, copies, copies, 0, room);
  const count = (copies.length * (copies.length - 1)) / 2;
  return {
    kind: "linkage",
    pairs: found.map(({ a, b }) => ({ a, b, score: 1, weight: 0, reasons: [] })),
    pairsLeftOut: count - found.length,
    threshold: 1,
    expectedPrecision: 1,
    expectedRecall: 1,
    fields: filled.map(({ name, kind }) => ({ name, kind, m: 1, u: 1 })),
    unused: fields.filter((field) => !filled.includes(field)).map(({ name }) => name),
    candidates: 1,
    expectedMatches: count,
    expectedKin: 0,
    converged: true,
  };
}
