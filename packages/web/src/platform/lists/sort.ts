import type { Sort } from "#ui/table/columns.ts";

/** `-createdAt` as the table's head shows it. */
export function sortOf(text: string): Sort {
  const down = text.startsWith("-");
  return { key: down ? text.slice(1) : text, direction: down ? "desc" : "asc" };
}

/** The table's sort as the address and the API read it. */
export function sortText({ key, direction }: Sort): string {
  return `${direction === "desc" ? "-" : ""}${key}`;
}

const fromA = new Set(["name", "title", "number", "sku"]);

/** A head that is clicked first shows names from A, but figures and days from the largest. */
export function firstSort(now: Sort, next: Sort): Sort {
  return next.key === now.key || fromA.has(next.key) ? next : { ...next, direction: "desc" };
}
