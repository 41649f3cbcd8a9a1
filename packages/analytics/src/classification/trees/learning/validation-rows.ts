import { type Random, shuffle } from "../../../statistics/random.ts";

export type ValidationOptions = {
  /** Share of the rows kept aside, by which the model learns when to stop; 0 for none. 0.2 */
  readonly validationShare?: number;
  /** Which rows: the "last" ones where rows have time; drawn at "random" by default. */
  readonly validationRows?: "random" | "last";
};

/**
 * **Question:** from which rows does a model learn, and by which does it know when to stop?
 *
 * **Formula:** ⌊share × rows⌋ are kept aside, the last ones or drawn with equal chance. Both parts ascend.
 *
 * **Complexity:** O(rows). **Too little data:** none are kept aside where the share makes less than one row.
 *
 * @example splitRows(5, { validationRows: "last", validationShare: 0.4 }, random) // training 0, 1, 2; aside 3, 4
 */
export function splitRows(
  rows: number,
  { validationShare = 0.2, validationRows = "random" }: ValidationOptions,
  random: Random,
): { training: Int32Array; aside: Int32Array } {
  if (!(validationShare >= 0 && validationShare < 1)) {
    throw new RangeError("The share of rows kept aside is at least 0 and below 1.");
  }
  const all = Int32Array.from({ length: rows }, (_, i) => i);
  const kept = rows - Math.floor(validationShare * rows);
  if (kept < rows && validationRows === "random") shuffle(all, random);
  return { training: all.slice(0, kept).sort(), aside: all.slice(kept).sort() };
}
