import { type Cell, type Feature, featureOf, mostUnread } from "@soloist/analytics/classification/encoding/feature.ts";
import { invalid } from "#platform/errors";
import { isBlankCell } from "../../../modules/integrations/imports/values/cells.ts";
import { guessDecimalMark } from "../../../modules/integrations/imports/values/decimals.ts";
import { numberOf } from "../reading/numbers.ts";
import { noDay, type Table } from "../reading/table.ts";

/** Of which outcome the chance is asked, and which rows have one. */
export type Target = {
  /** The rows of the file that hold an outcome. */
  readonly rows: Int32Array;
  /** 1 or 0 for each of them. */
  readonly outcomes: Float64Array;
  /** What counts as the other outcome. */
  readonly others: readonly string[];
  readonly noOutcome: number;
};

/** The outcome of each row that has one. A value that never occurs is refused with those that do. */
export function targetOf(table: Table, column: string, positive: string): Target {
  const cells = table.texts(column);
  const isPositive = matcherOf(cells, positive);
  const known = new Map<string, boolean>();
  for (const cell of cells) if (!known.has(cell)) known.set(cell, isPositive(cell));
  if (![...known.values()].some(Boolean)) throw neverOccurs(column, positive, [...known.keys()]);
  const others = [...known.keys()].filter((cell) => !known.get(cell));
  // “none” is a blank cell, unless nothing else stands against the value asked for.
  const spoken = others.filter((cell) => !isBlankCell(cell));
  const counted = new Set(spoken.length > 0 ? spoken : others.filter((cell) => cell !== ""));
  const rows = Int32Array.from(cells.keys()).filter((row) => known.get(cells[row]!) || counted.has(cells[row]!));
  return {
    rows,
    outcomes: Float64Array.from(rows, (row) => Number(known.get(cells[row]!))),
    others: [...counted].sort(),
    noOutcome: cells.length - rows.length,
  };
}

/** The very text; else the same in other letters; else the same number. */
function matcherOf(cells: readonly string[], positive: string): (cell: string) => boolean {
  const [exact, folded, number] = [positive.trim(), positive.trim().toLowerCase(), numberOf(positive)];
  const ways = [
    (cell: string) => cell === exact,
    (cell: string) => cell.toLowerCase() === folded,
    (cell: string) => numberOf(cell) === number,
  ];
  return ways.find((way) => cells.some(way)) ?? (() => false);
}

function neverOccurs(column: string, positive: string, values: readonly string[]) {
  const some = values.slice(0, 10).filter(Boolean).join(", ");
  return invalid("analyze.no_such_value", [
    `“${positive}” never occurs in the column “${column}”. It holds: ${some}.`,
    `“${column}”列里没有“${positive}”。该列的值有：${some}。`,
  ]);
}

/** More different texts than these may be days. */
const manyTexts = 20;

/** Every other column as something to learn from: a measure, days among them, or a category. Unnamed columns are passed over. */
export function featuresOf(table: Table, left: readonly string[], rows: Int32Array): Feature[] {
  const passed = new Set(left);
  return [...new Set(table.header)]
    .filter((name) => name !== "" && !passed.has(name))
    .map((name) => featureOf(name, cellsOf(table, name, rows)));
}

function cellsOf(table: Table, name: string, rows: Int32Array): Cell[] {
  const texts = table.texts(name);
  const mark = guessDecimalMark(texts.slice(0, 1000));
  // Columns mostly repeat few texts, so each is read once.
  const read = new Map<string, Cell>();
  for (const text of texts) if (!read.has(text)) read.set(text, cellOf(text));
  const kept = Array.from(rows, (row) => texts[row]!);
  const held = kept.filter((text) => read.get(text) !== null);
  const numbers = held.filter((text) => typeof read.get(text) === "number");
  if (numbers.length >= held.length * (1 - mostUnread)) return kept.map((text) => read.get(text)!);
  const days = numbers.length === 0 && read.size > manyTexts ? daysIn(table, name) : undefined;
  const isDays =
    days && held.length * mostUnread >= held.length - rows.reduce((sum, row) => sum + Number(days[row] !== noDay), 0);
  if (isDays) return Array.from(rows, (row) => (days[row] === noDay ? null : days[row]!));
  return kept.map((text) => (read.get(text) === null ? null : text));

  function cellOf(text: string): Cell {
    if (isBlankCell(text)) return null;
    const number = numberOf(text, mark);
    return Number.isNaN(number) ? text : number;
  }
}

/** The column as days; undefined where it holds none. */
function daysIn(table: Table, name: string): Int32Array | undefined {
  try {
    return table.days(name);
  } catch {
    return undefined;
  }
}

/** The names in a list such as “duration,y”; each as the header spells it. */
export function namesIn(table: Table, list: string | undefined): string[] {
  if (list === undefined || list.trim() === "") return [];
  const whole = list.trim();
  const asked = table.header.includes(whole)
    ? [whole]
    : whole
        .split(/[,，]/)
        .map((name) => name.trim())
        .filter(Boolean);
  return asked.map((name) => spelling(table, name));
}

/** A column's name as the header spells it; one that is not there is refused. */
export function spelling(table: Table, name: string): string {
  table.texts(name);
  if (table.header.includes(name)) return name;
  const folded = name.trim().toLowerCase();
  return table.header.find((each) => each.trim().toLowerCase() === folded)!;
}
