import type { Pairs } from "./blocking/pair-set.ts";
import type { Column } from "./columns.ts";
import { ended } from "./ended.ts";
import { exchangesIn } from "./exchanged-fields.ts";
import { kinds } from "./kinds/field-kinds.ts";
import { close, missing, same } from "./kinds/levels.ts";
import { remember } from "./remembered-levels.ts";

/**
 * **Question:** how do the fields of each pair compare?
 *
 * **Formula:** field by field, as each kind compares. Where two fields stand in each other's place (`exchangesIn`), both are close: it is one slip of whoever typed it.
 *
 * **Units:** pair after pair, one level a field. **Complexity:** O(pairs · fields).
 */
export function comparePairs(columns: readonly Column[], pairs: Pairs): Uint8Array {
  return ended(comparingPairs(columns, pairs));
}

/** As `comparePairs`, field by field: it says which share of them is done. */
export function* comparingPairs(columns: readonly Column[], { first, second }: Pairs): Generator<number, Uint8Array> {
  const fields = columns.length;
  const levels = new Uint8Array(first.length * fields);
  for (const [f, { ids, kind, values }] of columns.entries()) {
    yield f / fields;
    // Common values meet again and again. What is remembered takes megabytes, and goes when its field is done.
    const compare = remember(kinds[kind].compare, values);
    for (let pair = 0; pair < first.length; pair++) {
      levels[pair * fields + f] = compare(ids[first[pair]!]!, ids[second[pair]!]!);
    }
  }
  markExchanged(columns, { first, second }, levels);
  return levels;
}

function markExchanged(columns: readonly Column[], { first, second }: Pairs, levels: Uint8Array): void {
  const agrees = (level: number) => level === same || level === close;
  for (const { one, other, happened } of exchangesIn(columns)) {
    for (let pair = 0; pair < first.length; pair++) {
      const at = pair * columns.length;
      if (agrees(levels[at + one]!) || agrees(levels[at + other]!) || !happened(first[pair]!, second[pair]!)) continue;
      // Where a cell is missing only one was compared, and it counts once.
      const whole = levels[at + one] !== missing && levels[at + other] !== missing;
      levels[at + one] = close;
      levels[at + other] = whole ? close : missing;
    }
  }
}
