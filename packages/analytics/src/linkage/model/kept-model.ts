import type { Pairs } from "../blocking/pair-set.ts";
import { type Column, columnOf, countsOf } from "../columns.ts";
import { comparePairs } from "../compare-pairs.ts";
import { type FieldKind, kinds } from "../kinds/field-kinds.ts";
import { levelCount, same } from "../kinds/levels.ts";
import { type Reason, reasonsIn } from "../reasons.ts";
import { doorAfter } from "./doors.ts";
import type { Agreement } from "./fit-agreement.ts";
import { ratiosOf } from "./rates.ts";
import { countedOnce, type Judge, type Scores } from "./score-pairs.ts";
import { loneWorthOf } from "./rarity.ts";

/** So many of a field's most frequent values are kept with their counts; what is rarer counts as met twice. */
const mostCommon = 5000;

/** What one field of a list taught. Plain values, to be kept as JSON. */
export type KeptField = {
  readonly name: string;
  readonly kind: FieldKind;
  /** m/u of each level, and m of "same". */
  readonly ratios: readonly number[];
  readonly m: number;
  /** What a value is worth that nobody else has, and how many records have any. */
  readonly alone: number;
  readonly filled: number;
  /** Values that more than two records have. */
  readonly common: Readonly<Record<string, number>>;
};

/** What a list taught: enough to compare further records with it without reading it again. */
export type KeptModel = {
  readonly fields: readonly KeptField[];
  /** How many of all pairs are one person's, and two persons' of one household or firm. */
  readonly match: number;
  readonly kin: number;
  readonly threshold: number;
};

/** How a record compares with another one: its place among those given, its score, and why. */
export type ComparedRecord = {
  readonly at: number;
  readonly score: number;
  readonly weight: number;
  readonly reasons: Reason[];
};

/** The model of a linked list, as plain values. */
export function keptModel(
  columns: readonly Column[],
  copies: Int32Array,
  agreement: Agreement,
  { matches, kin }: Pick<Scores, "matches" | "kin">,
  allPairs: number,
  threshold: number,
): KeptModel {
  const ratios = ratiosOf(agreement.rates);
  const counted = countedOnce(copies);
  return {
    fields: columns.map((column, f) => {
      const { m, u } = agreement.rates[f]!;
      const counts = countsOf(column, counted);
      return {
        name: column.name,
        kind: column.kind,
        ratios: Array.from(ratios.subarray(f * levelCount, (f + 1) * levelCount)),
        m: m[same]!,
        ...loneWorthOf(counts, u[same]!),
        common: commonOf(column.values, counts),
      };
    }),
    match: matches / allPairs,
    kin: kin / allPairs,
    threshold,
  };
}

function commonOf(values: readonly string[], counts: Float64Array): Record<string, number> {
  const common = [...values.keys()].filter((id) => counts[id]! > 2);
  common.sort((a, b) => counts[b]! - counts[a]!);
  return Object.fromEntries(common.slice(0, mostCommon).map((id) => [values[id]!, counts[id]!]));
}

/**
 * **Question:** which of these records are the same person as this one, by what a list taught before?
 *
 * **Formula:** the probability of `scorePairs` with the kept ratios and numbers; a value counts as often as it did in that list.
 *
 * **Units:** cells in the order of the model's fields; answers are in the order of `others`, all of them. **Complexity:** O(others · fields).
 *
 * @example compareWithKept(model, ["李伟", "13800001234"], [["李伟", "13800001234"]])[0].score
 */
export function compareWithKept(
  model: KeptModel,
  record: readonly string[],
  others: readonly (readonly string[])[],
): ComparedRecord[] {
  const rows = [record, ...others];
  const columns = model.fields.map(({ name, kind }, f) => columnOf({ name, kind, cells: rows.map((row) => row[f]!) }));
  const pairs: Pairs = { first: new Int32Array(others.length), second: Int32Array.from(others, (_, at) => at + 1) };
  const levels = comparePairs(columns, pairs);
  const judge = keptJudge(model, columns, pairs, levels);
  const reasonsOf = reasonsIn(columns, pairs, levels, judge);
  return others.map((_, at) => {
    const reasons = reasonsOf(at);
    const weight = reasons.reduce((sum, { bits }) => sum + bits, 0);
    return { at, score: scoreOf(model, at, levels, judge), weight, reasons };
  });
}

/** As `judgeOf`, by what was kept. */
function keptJudge({ fields }: KeptModel, columns: readonly Column[], pairs: Pairs, levels: Uint8Array): Judge {
  return (pair, f) => {
    const { ratios, m, alone, filled, common } = fields[f]!;
    const level = levels[pair * fields.length + f]!;
    if (level !== same) return ratios[level]!;
    const { ids, values } = columns[f]!;
    const met = (record: number) => common[values[ids[record]!]!] ?? 2;
    const count = Math.max(met(pairs.first[pair]!), met(pairs.second[pair]!));
    return Math.max(1, m / Math.min(1, (Math.max(0, count - 2) + alone) / filled));
  };
}

function scoreOf({ fields, match, kin }: KeptModel, pair: number, levels: Uint8Array, judge: Judge): number {
  let [one, near, shut] = [match, kin, 0];
  for (const [f, { kind }] of fields.entries()) {
    const { shared, door } = kinds[kind];
    const ratio = judge(pair, f);
    one *= ratio;
    near *= shared * ratio + 1 - shared;
    shut = doorAfter(shut, door, levels[pair * fields.length + f]!);
  }
  return one / (one + (shut > 0 ? 0 : near) + 1 - match - kin);
}
