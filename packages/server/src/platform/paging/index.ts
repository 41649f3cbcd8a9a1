import { invalid } from "#platform/errors";
import { z } from "#platform/schema";

/** How a list is asked for: at most `limit`, after the place that the last page named. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});
export type Paging = z.infer<typeof Paging>;

/** One page of a list; `nextCursor` is null on the last. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export type Page<T> = { items: T[]; nextCursor: string | null };

/** The place after a row in a sorted list: the row's sort values and its id. */
export function cursorAfter(values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** Reads a cursor of `length` values back; undefined when there is none. */
export function readCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === "string" || typeof value === "number")
    )
      return values;
  } catch {
    // Falls through to the sentence below.
  }
  throw invalid(
    "input.bad_cursor",
    ["This page of the list cannot be found; begin at its top.", "找不到列表的这一页，请从头开始。"],
    "cursor",
  );
}

/** Cuts `limit + 1` rows into a page. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  cursorOf: (row: R) => (string | number)[],
  present: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), nextCursor: rows.length > limit && last ? cursorAfter(cursorOf(last)) : null };
}
