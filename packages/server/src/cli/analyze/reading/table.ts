import { accessSync, constants, statSync } from "node:fs";
import { basename } from "node:path";
import { invalid } from "#platform/errors";
import { readHeader, readRows, recogniseFormat } from "../../../modules/integrations/imports/reading/index.ts";
import { cleanCell, isBlankCell } from "../../../modules/integrations/imports/values/cells.ts";
import { guessDecimalMark } from "../../../modules/integrations/imports/values/decimals.ts";
import { makeDayReader } from "./days.ts";
import { numberOf } from "./numbers.ts";

/**
 * A file of rows, read as the import reads it. Rows are counted from 0 after the header; blank rows are not counted.
 * A column is asked for by its name; one that is not there is refused with the names that are.
 */
export type Table = {
  readonly header: readonly string[];
  readonly rowCount: number;
  /** The cells as text, cleaned of what spreadsheets wrap around them; "" where a cell is empty. */
  texts(column: string): string[];
  /** The cells as numbers; NaN where a cell is empty or no number. A column without any number is refused. */
  numbers(column: string): Float64Array;
  /** The cells as days since 1970-01-01; `noDay` where a cell is empty or no date. A column without any is refused. */
  days(column: string): Int32Array;
};

/** Stands in a column of days where there is none. */
export const noDay = -0x8000_0000;

/** Reads the whole file. What cannot be read, or holds no row, is refused in words. */
export async function openTable(path: string): Promise<Table> {
  demandFile(path);
  const { format } = await recogniseFormat(path, basename(path));
  const header = (await readHeader(path, format)).map((name) => cleanCell(name));
  const rows: string[][] = [];
  for await (const batch of readRows(path, format)) {
    for (const { cells, aside } of batch) if (!aside && cells.some((cell) => cell.trim() !== "")) rows.push(cells);
  }
  if (rows.length === 0)
    throw invalid("analyze.no_rows", ["The file has no rows below its header.", "文件的标题行下面没有数据。"]);
  return tableOf(header, rows);
}

/** The same for rows that are in memory already. */
export function tableOf(header: readonly string[], rows: readonly string[][]): Table {
  const texts = (name: string) => {
    const at = columnAt(header, name);
    return rows.map((cells) => cleanCell(cells[at] ?? ""));
  };
  return {
    header,
    rowCount: rows.length,
    texts,
    numbers(name) {
      const cells = texts(name);
      const mark = guessDecimalMark(cells.slice(0, 1000));
      const numbers = Float64Array.from(cells, (cell) => (isBlankCell(cell) ? NaN : numberOf(cell, mark)));
      if (numbers.every(Number.isNaN)) throw noneIn(name, "numbers", "数字");
      return numbers;
    },
    days(name) {
      const cells = texts(name);
      const read = makeDayReader(cells);
      const days = Int32Array.from(cells, (cell) => read(cell) ?? noDay);
      if (days.every((day) => day === noDay)) throw noneIn(name, "dates", "日期");
      return days;
    },
  };
}

const noneIn = (name: string, en: string, zh: string) =>
  invalid("analyze.column_holds_none", [`The column “${name}” holds no ${en}.`, `“${name}”列里没有${zh}。`]);

/** Where a column stands: by its exact name, else by the same name in other letters. */
function columnAt(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  const folded = name.trim().toLowerCase();
  const at = exact >= 0 ? exact : header.findIndex((each) => each.trim().toLowerCase() === folded);
  if (at >= 0) return at;
  const names = header.filter(Boolean).slice(0, 40).join(", ");
  throw invalid("analyze.no_such_column", [
    `There is no column “${name}”. The file has: ${names}.`,
    `没有“${name}”列。文件里有：${names}。`,
  ]);
}

function demandFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw invalid("analyze.no_file", [`“${path}” cannot be read.`, `无法读取“${path}”。`]);
  }
  if (!statSync(path).isFile()) throw invalid("analyze.no_file", [`“${path}” is not a file.`, `“${path}”不是文件。`]);
}
