import Papa, { type ParseError } from "papaparse";
import { type AppError, invalid } from "#platform/errors";
import type { Delimiter } from "../format.ts";

/** What ends a record: `\n` covers `\r\n` and a mixture of both; `\r` alone is an old Mac file. */
export type LineEnd = "\n" | "\r";

type Parsed = { data: string[][]; errors: ParseError[]; meta: { cursor: number } };

/** The complete records at the beginning of a text, and where the next, unfinished one begins. */
export type Piece = { records: string[][]; end: number; broken: number | undefined };

/** Which line end a text has, judged outside quotes (the last may be open still); undefined when it has none yet. */
export function lineEndOf(text: string): LineEnd | undefined {
  const bare = text.replaceAll(/"[^"]*("|$)/g, "");
  if (bare.includes("\n")) return "\n";
  return /\r[^]/.test(bare) ? "\r" : undefined;
}

/**
 * Parses all complete records of a text. `broken` is the place of an opening quote whose cell contains a quote that is
 * not doubled and runs over several lines: it may have swallowed records, so nobody should believe it.
 */
export function parsePiece(text: string, delimiter: Delimiter, newline: LineEnd): Piece {
  const guard = newline === "\n" && text.includes('\r"') ? unusedCharacter(text) : "";
  const source = guard === "" ? text : text.replaceAll('\r"', `${guard}"`);
  const { data, errors, meta }: Parsed = new Papa.Parser({ delimiter, newline }).parse(source, 0, true);
  if (newline === "\n" && text.includes("\r\n")) dropReturns(data);
  if (guard !== "") restore(data, guard);
  return { records: data, end: meta.cursor, broken: brokenQuote(data, errors) };
}

/** Where the quote was opened that is not closed in this text; undefined when all are closed. */
export function unclosedQuote(text: string, delimiter: Delimiter, newline: LineEnd): number | undefined {
  const { errors }: Parsed = new Papa.Parser({ delimiter, newline }).parse(text, 0, false);
  return errors.find((error) => error.code === "MissingQuotes")?.index;
}

/** The refusal of a file whose quoting cannot be believed. */
export function brokenQuoteAt(line: number): AppError {
  return invalid("import.broken_quote", [
    `Line ${line} opens a cell with a quotation mark, and a single quotation mark inside it makes its end unclear. Write such marks twice (""), or save the sheet as .xlsx, and choose the file again. Nothing was read.`,
    `第 ${line} 行有一个以引号开头的单元格，其中又有单个引号，无法判断它在哪里结束。请把单元格内的引号写成两个（""），或将表格另存为 .xlsx，然后重新选择文件。尚未读入任何内容。`,
  ]);
}

/** The refusal of a file in which a quote opens and never closes. */
export function unclosedQuoteAt(line: number): AppError {
  return invalid("import.unclosed_quote", [
    `Line ${line} opens a quotation mark that is never closed, so everything after it would become one cell. Close or remove it, or save the sheet as .xlsx, and choose the file again.`,
    `第 ${line} 行的引号没有配对的结束引号，其后的全部内容会变成一个单元格。请补上或删除这个引号，或将表格另存为 .xlsx，然后重新选择文件。`,
  ]);
}

/** With `\n` as the line end, the last bare cell of a `\r\n` record still has its `\r`; one after a quoted cell is gone. */
function dropReturns(records: string[][]): void {
  for (const record of records) {
    const last = record.length - 1;
    const cell = record[last];
    if (cell !== undefined && cell.charCodeAt(cell.length - 1) === 13) record[last] = cell.slice(0, -1);
  }
}

/** A `\r` that a quoted cell itself ends with must survive `dropReturns`, so it travels as a character of no meaning. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; ; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
}

function restore(records: string[][], guard: string): void {
  for (const record of records) {
    for (const [index, cell] of record.entries()) {
      if (cell.includes(guard)) record[index] = cell.replaceAll(guard, "\r");
    }
  }
}

function brokenQuote(records: string[][], errors: ParseError[]): number | undefined {
  let looked = -1;
  for (const { code, row, index } of errors) {
    if (code !== "InvalidQuotes" || row === undefined || row === looked) continue;
    looked = row;
    // A row beyond the last is the unfinished one: it is judged when it is whole.
    if (records[row]?.some((cell) => cell.includes('"') && /[\r\n]/.test(cell))) return index;
  }
  return undefined;
}
