import type { ReactNode } from "react";

/** One column of a list. */
export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The least width, in px; what is left over is shared by width times `grow` (1 unless told). */
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

/** What stands beside the columns: the check box before them, the button that chooses them behind. */
export type Edges = { lead: boolean; trail: boolean };

const leadWidth = 40;
const trailWidth = 36;

/** The grid's tracks: each column its width at least, and its share of what is left. */
export function tracksOf<Row>(columns: readonly Column<Row>[], { lead, trail }: Edges): string {
  const tracks = columns.map(({ width = 140, grow = 1 }) => `minmax(${width}px, ${width * grow}fr)`);
  return [...(lead ? [`${leadWidth}px`] : []), ...tracks, ...(trail ? [`${trailWidth}px`] : [])].join(" ");
}

/** The width below which the list scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], { lead, trail }: Edges): number {
  return columns.reduce((sum, { width = 140 }) => sum + width, (lead ? leadWidth : 0) + (trail ? trailWidth : 0));
}

/** A click on a head: first downwards as the column means it, then the other way. */
export function nextSort(sort: Sort | undefined, key: string): Sort {
  return sort?.key === key ? { key, direction: sort.direction === "asc" ? "desc" : "asc" } : { key, direction: "asc" };
}
