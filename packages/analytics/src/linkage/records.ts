import { type Column, columnOf } from "./columns.ts";
import type { Field } from "./kinds/field-kinds.ts";

/** More fields than this say nothing new, and their patterns could not be counted. */
const mostFields = 20;

/** What a list holds when copies are one record: the columns that tell records apart, and the rows behind each record. */
export type Records = {
  readonly columns: readonly Column[];
  /** All rows of each record, ascending. */
  readonly rows: readonly (readonly number[])[];
  /** Rows that hold any value. */
  readonly rowsFilled: number;
  /** Names of the fields that are empty or the same everywhere, or beyond the twenty that vary most. */
  readonly unused: string[];
};

/**
 * **Question:** which different records does a list hold, and which of its fields tell them apart?
 *
 * **Formula:** rows are one record where every field has the same value, or is missing in both; a row without any value is
 * no record. A field tells where not all records have the same value in it.
 *
 * **Complexity:** O(rows · fields).
 */
export function recordsOf(fields: readonly Field[]): Records {
  const all = fields.map(columnOf);
  const known = new Map<string, number[]>();
  for (let row = 0; row < (fields[0]?.cells.length ?? 0); row++) {
    if (all.every(({ ids }) => ids[row]! < 0)) continue;
    const key = all.map(({ ids }) => ids[row]!).join(",");
    const rows = known.get(key);
    if (rows) rows.push(row);
    else known.set(key, [row]);
  }
  const rows = [...known.values()];
  const columns = all.map((column) => ({ ...column, ids: Int32Array.from(rows, ([row]) => column.ids[row!]!) }));
  const telling = new Set(
    columns
      .filter(({ ids, values }) => values.length > 1 || (values.length === 1 && ids.includes(-1)))
      .toSorted((a, b) => b.values.length - a.values.length)
      .slice(0, mostFields),
  );
  return {
    columns: columns.filter((column) => telling.has(column)),
    rows,
    rowsFilled: rows.reduce((sum, { length }) => sum + length, 0),
    unused: columns.filter((column) => !telling.has(column)).map(({ name }) => name),
  };
}
