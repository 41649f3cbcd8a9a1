import { type ToPack, zip } from "#platform/zip";
import type { Batches } from "../sheets/cell.ts";
import { cellXml, columnName, headXml } from "./cells.ts";

/** No spreadsheet shows more rows than this on one sheet, the head among them. */
const mostRows = 1_048_576;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook as it is read from the base, row by row: any number of rows needs the same memory. */
export function toXlsx(batches: Batches): AsyncGenerator<Uint8Array> {
  return zip(entries(batches));
}

async function* entries(batches: Batches): AsyncGenerator<ToPack> {
  const source = rowsOf(batches);
  let sheets = 0;
  for (let next = await source.next(); sheets === 0 || !next.done; next = await source.next()) {
    sheets += 1;
    const first = next.done ? null : next.value;
    yield { path: `xl/worksheets/sheet${sheets}.xml`, content: sheetXml(first, source) };
  }
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  yield { path: "xl/workbook.xml", content: once(workbookXml(numbers)) };
  yield { path: "xl/_rels/workbook.xml.rels", content: once(workbookRelations(numbers)) };
  yield { path: "xl/styles.xml", content: once(styles) };
  yield { path: "_rels/.rels", content: once(rootRelations) };
  yield { path: "[Content_Types].xml", content: once(typesXml(numbers)) };
}

async function* rowsOf(batches: Batches): AsyncGenerator<Record<string, unknown>> {
  for await (const rows of batches) yield* rows;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

type Source = AsyncIterator<Record<string, unknown>>;

/** One sheet from its first row on, as far as it reaches. */
async function* sheetXml(first: Record<string, unknown> | null, source: Source): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="16"/><sheetData>`;
  if (first) {
    const names = Object.keys(first).map((_, index) => columnName(index));
    yield `<row r="1">${Object.keys(first)
      .map((text, index) => headXml(`${names[index]}1`, text))
      .join("")}</row>`;
    let row: Record<string, unknown> | undefined = first;
    let piece = "";
    for (let number = 2; row; number++) {
      piece += `<row r="${number}">${Object.values(row)
        .map((value, index) => cellXml(`${names[index]}${number}`, value))
        .join("")}</row>`;
      if (piece.length > 60_000) {
        yield piece;
        piece = "";
      }
      if (number === mostRows) break;
      const next: IteratorResult<Record<string, unknown>> = await source.next();
      row = next.done ? undefined : next.value;
    }
    yield piece;
  }
  yield "</sheetData></worksheet>";
}

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const rootRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookXml(numbers: number[]): string {
  const sheets = numbers.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`);
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function workbookRelations(numbers: number[]): string {
  const sheets = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const style = `<Relationship Id="rId${numbers.length + 1}" Type="${relations}/styles" Target="styles.xml"/>`;
  return `${declaration}<Relationships xmlns="${packageRelations}">${sheets.join("")}${style}</Relationships>`;
}

function typesXml(numbers: number[]): string {
  const sheets = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheets.join("")}</Types>`;
}
