import { drawBelow, type Random } from "../../statistics/random.ts";
import { type Pairs, pairSet } from "../blocking/pair-set.ts";
import { type Column, countsOf } from "../columns.ts";
import { comparePairs } from "../compare-pairs.ts";
import { kinds } from "../kinds/field-kinds.ts";
import type { Evidence, FieldFacts } from "./fit-agreement.ts";
import { patternsOf } from "./patterns.ts";

/** So many pairs are drawn to see how strangers compare. */
const drawn = 40_000;

const pairsAmong = (count: number) => (count * (count - 1)) / 2;

/**
 * Gathers what the estimation needs: the candidates' patterns, those of a random sample of pairs (all pairs of a small list),
 * and the whole list's counts. A record that stands for several copies counts twice, so that it makes one pair with itself.
 */
export function evidenceOf(
  columns: readonly Column[],
  pairs: Pairs,
  levels: Uint8Array,
  copies: Int32Array,
  random: Random,
): Evidence & { weights: Uint8Array } {
  const twice = copies.map((count) => Math.min(2, count));
  const records = twice.reduce((sum, count) => sum + count, 0);
  const weights = new Uint8Array(pairs.first.length); // 1, 2 or 4
  for (const [i, a] of pairs.first.entries()) {
    weights[i] = a === pairs.second[i] ? 1 : twice[a]! * twice[pairs.second[i]!]!;
  }
  const fields = columns.map((column): FieldFacts => {
    const counts = countsOf(column, twice);
    const { shared, door, chance, mostDifferent } = kinds[column.kind];
    return {
      shared,
      door,
      chance,
      mostDifferent,
      filledPairs: pairsAmong(counts.reduce((sum, count) => sum + count, 0)),
      samePairs: counts.reduce((sum, count) => sum + pairsAmong(count), 0),
    };
  });
  return {
    candidates: patternsOf(columns.length, levels, weights),
    random: patternsOf(columns.length, comparePairs(columns, draw(copies.length, random))),
    pairs: pairsAmong(records),
    records,
    fields,
    weights,
  };
}

function draw(records: number, random: Random): Pairs {
  const found = pairSet(records);
  if (pairsAmong(records) <= drawn) {
    for (let a = 0; a < records; a++) for (let b = a + 1; b < records; b++) found.add(a, b);
    return found.pairs();
  }
  const first = new Int32Array(drawn);
  const second = new Int32Array(drawn);
  for (let i = 0; i < drawn; i++) {
    first[i] = drawBelow(random, records);
    // Any other record: the draw skips the first one's place.
    const other = drawBelow(random, records - 1);
    second[i] = other >= first[i]! ? other + 1 : other;
  }
  return { first, second };
}
