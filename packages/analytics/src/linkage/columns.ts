import { type Field, type FieldKind, kinds, readerOf } from "./kinds/field-kinds.ts";
import type { Level } from "./kinds/levels.ts";
import { remember } from "./remembered-levels.ts";

/** A field made ready: every different value once, and for each record the number of its value. */
export type Column = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly values: readonly string[];
  /** The value of each record, −1 where it has none. */
  readonly ids: Int32Array;
  /** How two values compare; each pair of values is looked at once. */
  readonly compare: (a: number, b: number) => Level;
};

/**
 * **Question:** which different values does a field hold, and how do two of them compare?
 *
 * **Complexity:** O(cells) to read; a comparison is remembered, so that common values cost nothing again.
 */
export function columnOf(field: Field): Column {
  const read = readerOf(field);
  const known = new Map<string, number>();
  const places = new Map<string, number>();
  const ids = Int32Array.from(field.cells, (cell) => {
    let id = known.get(cell);
    if (id !== undefined) return id;
    const value = read(cell);
    id = value === "" ? -1 : (places.get(value) ?? places.size);
    if (id === places.size) places.set(value, id);
    known.set(cell, id);
    return id;
  });
  const values = [...places.keys()];
  return { name: field.name, kind: field.kind, values, ids, compare: remember(kinds[field.kind].compare, values) };
}

/** How many records have each value; record i counts `weights[i]` times. */
export function countsOf({ ids, values }: Column, weights: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(values.length);
  for (const [record, id] of ids.entries()) if (id >= 0) counts[id]! += weights[record]!;
  return counts;
}
