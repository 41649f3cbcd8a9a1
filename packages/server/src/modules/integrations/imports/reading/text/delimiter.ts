import { type Delimiter, delimiters, isBlank } from "../format.ts";
import { findHeaderRow, type Shape } from "../header-row.ts";
import { lineEndOf, parsePiece } from "./parse.ts";

/** A reading of the sample by one delimiter, and how much it looks like a table: higher is better. */
type Reading = Shape & { delimiter: Delimiter; score: number };

/** So many records are enough to see the shape of a table. */
const LOOKED_AT = 200;

/**
 * Chooses the delimiter by which most records have the same number of cells (quotes respected), preferring one by which
 * a row of names stands above them: by the comma, `name;price` above `x;1,5` is one cell above two.
 */
export function findDelimiter(sample: string, complete: boolean, preferred?: Delimiter): Reading {
  const [, said] = /^sep=([,;\t|])\r?\n/.exec(sample) ?? [];
  const candidates = said === undefined ? delimiters : delimiters.filter((delimiter) => delimiter === said);
  const readings = candidates.map((delimiter) => read(sample, complete, delimiter));
  const best = Math.max(...readings.map(({ score }) => score));
  if (best === 0 && preferred) return readings.find(({ delimiter }) => delimiter === preferred) ?? readings[0]!;
  return readings.find(({ score }) => score === best)!;
}

function read(sample: string, complete: boolean, delimiter: Delimiter): Reading {
  const newline = lineEndOf(sample) ?? "\n";
  const text = complete ? sample + newline : sample;
  const records = parsePiece(text, delimiter, newline).records.slice(0, LOOKED_AT);
  const shape = findHeaderRow(records);
  const widths = records.filter((cells) => !isBlank(cells)).map((cells) => cells.length);
  const wide = mostFrequent(widths.filter((width) => width > 1));
  if (wide.count === 0) return { ...shape, delimiter, score: 0 };
  const header = shape.named && records[shape.headerRow]!.length === wide.value ? 0.3 : 0;
  return { ...shape, delimiter, score: wide.count / widths.length + header + Math.min(wide.value, 20) / 100 };
}

function mostFrequent(values: readonly number[]): { value: number; count: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = { value: 0, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best;
}
