import { makeCloser } from "./closing.ts";
import type { Format, Row } from "./format.ts";
import { readJsonRows } from "./json/records.ts";
import { noHeaderRow } from "./refusals.ts";
import { readTextRecords } from "./text/records.ts";
import { readCardRows } from "./vcard/records.ts";
import { readXlsxRecords } from "./xlsx/records.ts";

const BATCH = 1000;

/** Every record of a file, lead lines and header included, in batches of any size. */
function readRecords(path: string, format: Format): AsyncGenerator<Row[]> {
  switch (format.kind) {
    case "text":
      return readTextRecords(path, format);
    case "xlsx":
      return readXlsxRecords(path, format);
    case "vcard":
      return readCardRows(path, format);
    case "json":
      return readJsonRows(path, format);
  }
}

/** How many records stand above the first row of data; cards and JSON records name their values themselves. */
const rowsAbove = (format: Format) => ("headerRow" in format ? format.headerRow + 1 : 0);

/**
 * The rows below the header, about a thousand at a time, blank ones too. The file is read on only when the next batch is
 * asked for, and closed when the caller stops. Quoting that is broken throws `import.unclosed_quote` or
 * `import.broken_quote`; the batches before that place have been given by then.
 */
export async function* readRows(path: string, format: Format): AsyncGenerator<Row[]> {
  let close = "headerRow" in format ? makeCloser() : (row: Row) => row;
  for await (const records of readRecords(path, format)) {
    const header = "headerRow" in format && records.find(({ number }) => number === format.headerRow + 1);
    if (header) close = makeCloser(header.cells);
    const rows = (records[0]?.number ?? 0) > rowsAbove(format) ? records : records.filter(isBelow(format));
    for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH).map(close);
  }
}

const isBelow = (format: Format) => (row: Row) => row.number > rowsAbove(format);

/** The names of the columns, as they stand in the file. */
export async function readHeader(path: string, format: Format): Promise<string[]> {
  if (!("headerRow" in format)) return format.columns;
  for await (const records of readRecords(path, format)) {
    const header = records.find(({ number }) => number === format.headerRow + 1);
    if (header) return header.cells;
  }
  throw noHeaderRow(format.headerRow);
}

/** The header and the first rows below it, without reading the rest of the file. */
export async function readPreview(
  path: string,
  format: Format,
  limit: number,
): Promise<{ header: string[]; rows: Row[] }> {
  const header = await readHeader(path, format);
  const rows: Row[] = [];
  for await (const batch of readRows(path, format)) {
    rows.push(...batch.slice(0, limit - rows.length));
    if (rows.length >= limit) break;
  }
  return { header, rows };
}

/** How many rows `readRows` will give: the length of the progress bar. It throws where reading would. */
export async function countRows(path: string, format: Format): Promise<number> {
  let count = 0;
  for await (const batch of readRows(path, format)) count += batch.length;
  return count;
}
