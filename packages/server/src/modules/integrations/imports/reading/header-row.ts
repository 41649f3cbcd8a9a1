import { isBlank } from "./format.ts";

/** What a look at the first records of a table says: where its header stands, how wide it is, how sure that is. */
export type Shape = { headerRow: number; width: number; named: boolean };

/**
 * Finds the row that names the columns. Lead lines above it (titles, account and period, "-----", as bills have) fill
 * fewer cells than the table does. Of the first four full rows, the header is the first whose cells all look like names:
 * different from each other, and no numbers, dates or addresses. If none does, it is the first full row.
 */
export function findHeaderRow(records: readonly (readonly string[])[]): Shape {
  const filled = records.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const width = usual(filled);
  const least = Math.max(1, Math.ceil(width * 0.6));
  const full = [...filled.keys()].filter((index) => filled[index]! >= least && !isRule(records[index]!)).slice(0, 4);
  const named = full.find((index) => areNames(records[index]!));
  return { headerRow: named ?? full[0] ?? 0, width, named: named !== undefined };
}

/** The number of filled cells that most rows reach: the upper quartile, since rows may leave cells empty. */
function usual(filled: readonly number[]): number {
  const sorted = filled.filter((count) => count > 0).sort((a, b) => a - b);
  const lead = sorted.findLast((count) => count > 1) === undefined ? sorted : sorted.filter((count) => count > 1);
  return lead[Math.floor((lead.length - 1) * 0.75)] ?? 0;
}

const isRule = (cells: readonly string[]) => /^[-=_*#—\s]+$/.test(cells.join("")) && !isBlank(cells);

function areNames(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const different = new Set(names).size >= names.length * 0.9;
  return different && names.every((name) => name.length <= 80 && !isValue(name));
}

/** Whether a cell is what stands in a table rather than above a column: a number, a date, a time, an address. */
export function isValue(cell: string): boolean {
  const text = cell.trim().replace(/^="?|"$|^['`]/g, "");
  if (!/\d/.test(text)) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || /^https?:\/\//i.test(text);
  if (/^[-+(]?\s*[¥￥$€£]?\s*[-+]?[\d.,\s]*\d[\d.,\s]*(e[-+]?\d+)?\s*[%元)]?$/i.test(text)) return true; // a number
  if (/^\d{2,4}([-/.]\d{1,2}){2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|^\d{4}年/.test(text)) return true; // a date
  if (/^\d{1,2}:\d{2}/.test(text) || /^\+?[\d*][\d*\s()-]{5,}$/.test(text)) return true; // a time, a phone
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || /^https?:\/\//i.test(text);
}
