import type { ReactNode } from "react";

/** One column of a list. */
export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The width it wants, in px; the widest share of what is left goes to `grow`. */
  width?: number;
  grow?: number;
  align?: "end";
  sortable?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
  /** Always shown, not offered for choice (the name). */
  fixed?: boolean;
};

export type Sort = { key: string; direction: "asc" | "desc" };

/** The columns to show: those chosen, in their own order, else all that are not hidden. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): Column<Row>[] {
  return columns.filter((column) => column.fixed || (chosen ? chosen.includes(column.key) : !column.hidden));
}

/** The grid's tracks; `lead` is the place of the check box. */
export function tracksOf<Row>(columns: readonly Column<Row>[], lead: boolean): string {
  const tracks = columns.map(({ width = 140, grow = 0 }) =>
    grow > 0 ? `minmax(${width}px, ${grow}fr)` : `minmax(${width}px, ${width}fr)`,
  );
  return [...(lead ? ["40px"] : []), ...tracks].join(" ");
}

/** The width below which the list scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], lead: boolean): number {
  return columns.reduce((sum, { width = 140 }) => sum + width, lead ? 40 : 0);
}

/** A click on a head: first downwards as the column means it, then the other way. */
export function nextSort(sort: Sort | undefined, key: string): Sort {
  return sort?.key === key ? { key, direction: sort.direction === "asc" ? "desc" : "asc" } : { key, direction: "asc" };
}
