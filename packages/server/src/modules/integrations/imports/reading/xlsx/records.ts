import { invalid } from "#platform/errors";
import type { Row, XlsxFormat } from "../format.ts";
import { emptyFile } from "../refusals.ts";
import { withArchive } from "./archive.ts";
import { readSheet } from "./sheet.ts";
import { readWorkbook } from "./workbook.ts";

/** So many rows show where the header is. */
const LOOKED_AT = 200;

/** Every row of one sheet, in batches. Stopping early closes the file. */
export function readXlsxRecords(path: string, format: Pick<XlsxFormat, "sheet">): AsyncGenerator<Row[]> {
  return withArchive(path, async function* (archive) {
    const workbook = await readWorkbook(archive);
    const sheet = workbook.sheets.find(({ name }) => name === format.sheet);
    if (!sheet) throw noSuchSheet(format.sheet);
    yield* readSheet(workbook, sheet);
  });
}

/** The first rows of the first sheet that has any, and the names of all sheets. */
export async function lookAtWorkbook(path: string): Promise<{ sheet: string; sheets: string[]; rows: Row[] }> {
  const looking = withArchive(path, async function* (archive) {
    const workbook = await readWorkbook(archive);
    const sheets = workbook.sheets.map(({ name }) => name);
    for (const sheet of workbook.sheets) {
      for await (const rows of readSheet(workbook, sheet)) {
        if (rows.length > 0) yield { sheet: sheet.name, sheets, rows: rows.slice(0, LOOKED_AT) };
      }
    }
  });
  for await (const found of looking) return found;
  throw emptyFile();
}

const noSuchSheet = (name: string) =>
  invalid(
    "import.no_such_sheet",
    [
      `This workbook has no visible sheet named “${name}”. Choose one of its sheets.`,
      `工作簿中没有名为“${name}”的可见工作表，请重新选择。`,
    ],
    "sheet",
  );
