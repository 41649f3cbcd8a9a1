import type { Column } from "../columns.ts";
import { ended } from "../ended.ts";
import { type Pairs, pairSet } from "./pair-set.ts";
import { type RoughKey, roughKeysOf } from "./rough-keys.ts";

/** Up to this many records that meet under one key are all paired with each other. */
const smallGroup = 24;
/** In larger groups each record meets the next few in the order of their texts. */
const window = 6;
/** A pass that promises more pairs than this a record is too coarse. */
const mostPairsOfPass = 12;
/** All passes together stop at this many pairs a record. */
const mostPairsOfAll = 60;

type Pass = { readonly one: RoughKey; readonly other: RoughKey | null; readonly expected: number };

/**
 * **Question:** which pairs of records are worth a look, out of all n(n − 1)/2?
 *
 * **Formula:** several passes. In each, records meet that share one rough key, or two rough keys of different fields. The passes begin with
 * those that promise fewest pairs (n²/2 times the chance that two records share the keys, as if keys were independent) and
 * stop where they would be too coarse. A group of more than 24 records is walked through in the order of the records' texts, each with
 * the next six (sorted neighbourhood), so that the number of pairs is bounded whatever the file holds.
 *
 * **Source:** blocking and sorted neighbourhood after M. A. Hernández, S. J. Stolfo (1995); P. Christen, Data Matching (2012), ch. 4.
 *
 * **Complexity:** O(k²·n) for k keys, and at most some 60 pairs a record.
 */
export function candidatesOf(columns: readonly Column[], records: number): Pairs {
  return ended(findingCandidates(columns, records));
}

/** As `candidatesOf`, pass by pass: it says which share of them is done, so that whoever waits can be told. */
export function* findingCandidates(columns: readonly Column[], records: number): Generator<number, Pairs> {
  const found = pairSet(records);
  const order = byText(columns, records);
  const passes = passesOf(roughKeysOf(columns), records);
  for (const [at, pass] of passes.entries()) {
    if (found.size() > mostPairsOfAll * records) break;
    yield at / passes.length;
    for (const group of groupsOf(pass, order)) {
      const reach = group.length > smallGroup ? window : group.length;
      for (const [i, record] of group.entries()) {
        const last = Math.min(group.length - 1, i + reach);
        for (let j = i + 1; j <= last; j++) found.add(record, group[j]!);
      }
    }
  }
  return found.pairs();
}

/** All passes that are fine enough, the finest first. */
function passesOf(roughKeys: readonly RoughKey[], records: number): Pass[] {
  const chances = roughKeys.map(({ keys }) => chanceOfSharing(keys));
  const passes: Pass[] = [];
  const all = (records * (records - 1)) / 2;
  for (const [i, one] of roughKeys.entries()) {
    passes.push({ one, other: null, expected: all * chances[i]! });
    for (let j = i + 1; j < roughKeys.length; j++) {
      const other = roughKeys[j]!;
      // Keys of one column say the same twice, but for the two parts of a full name.
      if (other.column === one.column && !one.parts) continue;
      passes.push({ one, other, expected: all * chances[i]! * chances[j]! });
    }
  }
  return (
    passes
      // Names that nobody shares may still stand in each other's place.
      .filter(
        ({ one, other, expected }) => (expected > 0 || areNames(one, other)) && expected <= mostPairsOfPass * records,
      )
      .toSorted((a, b) => a.expected - b.expected)
  );
}

const areNames = (one: RoughKey, other: RoughKey | null) => one.names && other?.names === true;

function chanceOfSharing(keys: Int32Array): number {
  const counts = new Map<number, number>();
  for (const key of keys) if (key >= 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  let pairs = 0;
  for (const count of counts.values()) pairs += count * (count - 1);
  return pairs / (keys.length * (keys.length - 1));
}

/** The records that meet under each key, in the order of their texts; those that meet nobody are left out. */
function groupsOf({ one, other }: Pass, order: Int32Array): number[][] {
  const size = other ? Math.max(largest(one.keys), largest(other.keys)) + 1 : 0;
  const swappable = areNames(one, other);
  const groups = new Map<number, number[]>();
  for (const record of order) {
    let key = one.keys[record]!;
    if (key < 0) continue;
    if (other) {
      let second = other.keys[record]!;
      if (second < 0) continue;
      if (swappable && second < key) [key, second] = [second, key];
      key = key * size + second;
    }
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function largest(keys: Int32Array): number {
  let most = 0;
  for (const key of keys) if (key > most) most = key;
  return most;
}

/** All records in the order of their cells, most different field first, so that near copies are neighbours. */
function byText(columns: readonly Column[], records: number): Int32Array {
  const telling = columns.toSorted((a, b) => b.values.length - a.values.length);
  const texts = Array.from({ length: records }, (_, record) =>
    telling.map(({ ids, values }) => values[ids[record]!] ?? "").join("\u0000"),
  );
  return Int32Array.from(texts.keys()).sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
}
