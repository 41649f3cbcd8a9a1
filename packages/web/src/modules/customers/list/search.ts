import type { Sort } from "#ui/table/columns.ts";
import type { Filter, SortText } from "../data.ts";

const filterKeys = [
  "q",
  "kind",
  "lifecycle",
  "level",
  "tag",
  "source",
  "owed",
  "hasNextStep",
  "createdFrom",
  "lastOrderFrom",
  "lastOrderTo",
  "lastContactBefore",
] as const satisfies (keyof Filter)[];

/** What the address of the list holds: the filter, the sort, and whether the form for a new one is open. */
export type ListSearch = Filter & { sort?: string; new?: string };

/** The router reads `1` and `true` as what they look like. */
const said = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Reads the address; what it does not know is dropped. */
export function readSearch(search: Record<string, unknown>): ListSearch {
  const known = [...filterKeys, "sort", "new"] as const;
  return Object.fromEntries(
    known.flatMap((key) => {
      const value = search[key];
      return value === undefined || value === "" || value === null ? [] : [[key, said(value)]];
    }),
  );
}

/** The filter alone. */
export function filterOf(search: ListSearch): Filter {
  return Object.fromEntries(filterKeys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));
}

const sortable = new Set(["name", "createdAt", "lastOrderOn", "orderTotalMinor", "lastContactAt", "nextStepOn"]);

/** `-createdAt` as the table's head shows it. */
export function sortOf(text: string | undefined): Sort {
  const key = (text ?? "").replace("-", "");
  return sortable.has(key)
    ? { key, direction: text!.startsWith("-") ? "desc" : "asc" }
    : { key: "createdAt", direction: "desc" };
}

/** The table's sort as the API reads it. Figures and days begin with the largest. */
export function sortText({ key, direction }: Sort): SortText {
  return `${direction === "desc" ? "-" : ""}${key}` as SortText;
}

/** A head that is clicked first shows the names from A, but figures and days from the largest. */
export function firstSort(now: Sort, next: Sort): Sort {
  return next.key === now.key || next.key === "name" ? next : { ...next, direction: "desc" };
}
