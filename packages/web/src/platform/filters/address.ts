import { bothOf, type Group, readFilter } from "./filter.ts";

/** What the address of a list holds, so that a link shows the same list to whoever opens it. */
export type ListAddress = {
  q?: string;
  where?: Group;
  sort?: string;
  /** Keys of the columns, with commas. */
  columns?: string;
  /** The saved view this began from. */
  saved?: string;
  new?: string;
};

/** The router reads `1` and `true` as what they look like. */
const said = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Reads an address; `short` reads the list's own short forms (`?level=A`), and what nobody knows is dropped. */
export function readAddress(
  search: Readonly<Record<string, unknown>>,
  short: (word: (key: string) => string | undefined) => Group | undefined,
): ListAddress {
  const word = (key: string) => {
    const value = search[key];
    return value === undefined || value === null || value === "" ? undefined : said(value);
  };
  const read = new Set<string>();
  const shortWord = (key: string) => {
    read.add(key);
    return word(key);
  };
  const where = bothOf(readFilter(search["where"]), short(shortWord));
  const words = Object.fromEntries(
    (["q", "sort", "columns", "saved", "new"] as const).flatMap((key) => {
      const value = word(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  // the router lays the answer over what it was asked: a short form that was read must not stay, or it were read again
  const forgotten = Object.fromEntries([...read].map((key) => [key, undefined]));
  return { ...forgotten, ...words, ...(where ? { where } : {}) };
}

/** What of an address a view keeps. */
export type Shape = Pick<ListAddress, "q" | "where" | "sort" | "columns">;

/** The part of the address that a view keeps, without what is not said. */
export function shapeOf({ q, where, sort, columns }: ListAddress): Shape {
  return {
    ...(q ? { q } : {}),
    ...(where ? { where } : {}),
    ...(sort ? { sort } : {}),
    ...(columns ? { columns } : {}),
  };
}

/** Whether two addresses show the same list. */
export function isSameShape(one: ListAddress, other: ListAddress): boolean {
  return JSON.stringify(shapeOf(one)) === JSON.stringify(shapeOf(other));
}
