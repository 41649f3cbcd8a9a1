import type { Format, Row } from "./format.ts";
import { noHeaderRow } from "./refusals.ts";
import { readTextRecords } from "./text/records.ts";
import { readXlsxRecords } from "./xlsx/records.ts";

const BATCH = 1000;

/** Every record of a file, lead lines and header included, in batches of any size. */
function readRecords(path: string, format: Format): AsyncGenerator<Row[]> {
  return format.kind === "text" ? readTextRecords(path, format) : readXlsxRecords(path, format);
}

/**
 * The rows below the header, about a thousand at a time, blank ones too. The file is read on only when the next batch is
 * asked for, and closed when the caller stops. Quoting that is broken throws `import.unclosed_quote` or
 * `import.broken_quote`; the batches before that place have been given by then.
 */
export async function* readRows(path: string, format: Format): AsyncGenerator<Row[]> {
  for await (const records of readRecords(path, format)) {
    const rows = (records[0]?.number ?? 0) > format.headerRow + 1 ? records : records.filter(isBelow(format));
    for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
  }
}

const isBelow = (format: Format) => (row: Row) => row.number > format.headerRow + 1;

/** The names of the columns, as they stand in the file. */
export async function readHeader(path: string, format: Format): Promise<string[]> {
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
