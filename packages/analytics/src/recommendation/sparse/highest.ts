/** The highest values offered so far, falling, with whose they are; `size` of them are filled. */
export type Highest = { readonly values: Float64Array; readonly ids: Int32Array; size: number };

/** A list for the `most` highest of what will be offered. */
export const highestOf = (most: number): Highest => ({
  values: new Float64Array(most),
  ids: new Int32Array(most),
  size: 0,
});

/** Offers a value; of equal ones the first offered stands first, so offering by rising id settles ties by id. */
export function offer(list: Highest, id: number, value: number): void {
  const { values, ids } = list;
  const full = list.size === values.length;
  if (full && !(value > (values[list.size - 1] ?? Infinity))) return;
  let at = full ? list.size - 1 : list.size++;
  while (at > 0 && values[at - 1]! < value) {
    values[at] = values[at - 1]!;
    ids[at] = ids[at - 1]!;
    at--;
  }
  values[at] = value;
  ids[at] = id;
}
