import { type Field, type FieldKind, readerOf } from "./kinds/field-kinds.ts";

/** A field made ready: every different value once, and for each record the number of its value. */
export type Column = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly values: readonly string[];
  /** The value of each record, −1 where it has none. */
  readonly ids: Int32Array;
};

/**
 * **Question:** which different values does a field hold?
 *
 * **Complexity:** O(cells).
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
  return { name: field.name, kind: field.kind, values: [...places.keys()], ids };
}

/** How many records have each value; record i counts `weights[i]` times. */
export function countsOf({ ids, values }: Column, weights: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(values.length);
  for (const [record, id] of ids.entries()) if (id >= 0) counts[id]! += weights[record]!;
  return counts;
}
