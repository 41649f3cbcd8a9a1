import type { TableShape } from "./shapes.ts";

export type Value = string | number | null;

/** The rows of a table in the order of its key, a few at a time; all of them as they were at one moment. */
export type ReadRows = (table: ReadTable) => AsyncIterable<Record<string, Value>[]>;
export type ReadTable = Pick<TableShape, "name" | "columns" | "key"> & { where?: string };

/** Rows that are in memory at once: so many, or fewer where they hold long texts. */
export const rowsAtOnce = 500;
const lettersAtOnce = 2_000_000;

/** How long the texts of a row are together. */
function lettersOf(row: Record<string, Value>): number {
  let letters = 0;
  for (const value of Object.values(row)) if (typeof value === "string") letters += value.length;
  return letters;
}

/** Puts rows together to pieces of at most so many, and not too much text: `add` answers with a piece when one is full. */
export function makePieces<R extends Record<string, Value>>(most = rowsAtOnce) {
  let piece: R[] = [];
  let letters = 0;
  const take = (): R[] => {
    const full = piece;
    piece = [];
    letters = 0;
    return full;
  };
  return {
    add(row: R): R[] | null {
      piece.push(row);
      letters += lettersOf(row);
      return piece.length >= most || letters >= lettersAtOnce ? take() : null;
    },
    /** What is left, perhaps nothing. */
    rest: take,
  };
}

/** The statement that reads a table, with our names for its columns. */
export function readText({ name, columns, key, where }: ReadTable): string {
  const list = columns.map((column) => `"${snakeName(column)}" as "${column}"`).join(", ");
  const order = (key.length > 0 ? key : columns).map((column) => `"${snakeName(column)}"`).join(", ");
  return `select ${list} from "${snakeName(name)}"${where ? ` where ${where}` : ""} order by ${order}`;
}

/** A name of ours as the base has it. */
export function snakeName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
