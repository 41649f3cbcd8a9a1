import { isBlank, type Row } from "../format.ts";
import { damagedWorkbook, tooWide } from "../refusals.ts";
import { readPart } from "./archive.ts";
import { createNumberWriter, isoMoment } from "./numbers.ts";
import { createTextCollector } from "./shared-strings.ts";
import type { Sheet, Workbook } from "./workbook.ts";
import { attribute, createXmlReader, decodeEntities, decodeEscapes } from "./xml.ts";

/** A workbook may have eight times as many, but no table to import has; the rows of such a sheet would fill the memory. */
const MOST_COLUMNS = 2_048;
const MOST_ROWS = 1_048_576;
const BATCH = 1000;

/**
 * The rows of a sheet as people see them, in batches; the next piece is unpacked when the caller asks for it. Rows that
 * are missing between others are blank; blank rows at the end are none. Cells that are empty at the end of a row are
 * left out, and of merged cells only the first has content.
 */
export async function* readSheet(workbook: Workbook, sheet: Sheet): AsyncGenerator<Row[]> {
  const found: Row[] = [];
  const read = createXmlReader(rowListener(workbook, (row) => found.push(row)));
  let batch: Row[] = [];
  let next = 1;
  for await (const piece of readPart(workbook.archive, sheet.part)) {
    read(piece);
    for (const row of found) {
      for (; next <= row.number; next++) {
        batch.push(next === row.number ? row : { number: next, cells: [""] });
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    found.length = 0;
  }
  yield batch;
}

/** Hears the XML of a sheet and hands on each row that is not blank. */
function rowListener(workbook: Workbook, hand: (row: Row) => void) {
  const writeNumber = createNumberWriter(workbook.numberFormats, workbook.startsIn1904);
  const inline = createTextCollector();
  let row: Row = { number: 0, cells: [] };
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let within = ""; // the element whose text counts: v, is, or none

  const content = (): string => {
    if (type === "inlineStr") return inline.take();
    if (value === "") return "";
    if (type === "s") return workbook.texts[Number(value)] ?? "";
    if (type === "b") return value === "1" || value === "true" ? "TRUE" : "FALSE";
    if (type === "d") return isoMoment(value);
    return type === "n" ? writeNumber(value, style) : decodeEscapes(value);
  };
  return {
    open(tag: string, attributes: string): void {
      if (tag === "row") {
        const number = Number(attribute(attributes, "r") ?? 0);
        row = { number: number > row.number ? number : row.number + 1, cells: [] };
        if (row.number > MOST_ROWS) throw damagedWorkbook();
        column = -1;
      } else if (tag === "c") {
        column = columnOf(attribute(attributes, "r")) ?? column + 1;
        type = attribute(attributes, "t") ?? "n";
        style = Number(attribute(attributes, "s") ?? 0);
        value = "";
      } else if (tag === "v" || tag === "is") within = tag;
      else if (within === "is") inline.open(tag);
    },
    text(raw: string, isPlain: boolean): void {
      if (within === "v") value += isPlain ? raw : decodeEntities(raw);
      else if (within === "is") inline.text(raw, isPlain);
    },
    close(tag: string): void {
      if (tag === "v" || tag === "is") within = "";
      else if (within === "is") inline.close(tag);
      else if (tag === "c") put(row.cells, column, content());
      else if (tag === "row" && !isBlank(row.cells)) hand(row);
    },
  };
}

/** Puts a cell in its column; the ones skipped before it are empty. An empty one does not lengthen the row. */
function put(cells: string[], column: number, text: string): void {
  if (text === "") return;
  if (column >= MOST_COLUMNS) throw tooWide();
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

/** The 0-based column of a reference such as `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column - 1;
}
