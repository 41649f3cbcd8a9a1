import { invalid } from "#platform/errors";
import type { Row, TextFormat } from "../format.ts";
import { decodeFile } from "./decode.ts";
import { brokenQuoteAt, type LineEnd, lineEndOf, parsePiece, unclosedQuote, unclosedQuoteAt } from "./parse.ts";

/** No record is longer, in characters; a quote left open is found after so much text, not at the end of a huge file. */
const LONGEST_RECORD = 4 * 1024 * 1024;

/**
 * Every record of a text file, lead lines and header included, in pieces as they come off the disk. Memory stays flat:
 * only one piece and the unfinished record at its end are held. The next piece is read when the caller asks for it.
 */
export async function* readTextRecords(
  path: string,
  format: Pick<TextFormat, "encoding" | "delimiter">,
  pieceBytes?: number,
): AsyncGenerator<Row[]> {
  let rest = "";
  let number = 1;
  let line = 1; // of the first character of `rest`, as a text editor counts
  let lineEnd: LineEnd | undefined;

  const take = (): Row[] => {
    lineEnd ??= lineEndOf(rest);
    const { records, end, broken } = parsePiece(rest, format.delimiter, lineEnd ?? "\n");
    if (broken !== undefined) throw brokenQuoteAt(line + countLines(rest.slice(0, broken)));
    line += countLines(rest, end);
    rest = rest.slice(end);
    return records.map((cells) => ({ number: number++, cells }));
  };
  const refuse = () => {
    const opened = unclosedQuote(rest, format.delimiter, lineEnd ?? "\n");
    return opened === undefined ? tooLong(line) : unclosedQuoteAt(line + countLines(rest, opened));
  };

  for await (const text of decodeFile(path, format.encoding, pieceBytes)) {
    // What some programs pad cells with, and no database keeps.
    rest += text.includes("\0") ? text.replaceAll("\0", "") : text;
    yield take();
    if (rest.length > LONGEST_RECORD) throw refuse();
  }
  if (rest === "") return;
  // A last line without an end is closed here, so that one rule serves all; what is then still open is a quote.
  rest += lineEnd ?? "\n";
  const last = take();
  if (rest !== "") throw refuse();
  yield last;
}

/** How many lines end before the place `end`; each of `\n`, `\r\n` and a lone `\r` ends one. */
function countLines(text: string, end: number = text.length): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  for (let at = text.indexOf("\r"); at !== -1 && at < end; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count++;
  }
  return count;
}

const tooLong = (line: number) =>
  invalid("import.line_too_long", [
    `Line ${line} is longer than four million characters. This does not look like a table; save it as CSV or .xlsx from your spreadsheet program.`,
    `第 ${line} 行超过四百万个字符，不像是表格。请在表格软件中另存为 CSV 或 .xlsx。`,
  ]);
