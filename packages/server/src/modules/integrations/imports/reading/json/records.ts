import { invalid } from "#platform/errors";
import { say } from "#platform/i18n";
import type { Encoding, JsonFormat, Row } from "../format.ts";
import { readElements } from "./elements.ts";
import { rowsOf } from "./flatten.ts";

const atOnce = 500;
/** A file of which so many of the first records are broken is no JSON. */
const patience = 20;

/** A number that does not fit stays as it is written, so that long ids keep their digits. */
function parse(text: string): Map<string, string>[] | null {
  try {
    const exact = (_: string, value: unknown, context?: { source?: string }) =>
      typeof value === "number" && context?.source !== undefined && String(value) !== context.source
        ? exactNumber(value, context.source)
        : value;
    return rowsOf(JSON.parse(text, exact));
  } catch {
    return null;
  }
}

function exactNumber(value: number, source: string): string | number {
  return /^-?\d{16,}$/.test(source) || !Number.isFinite(value) ? source : value;
}

/** A look at all records: the names of their values, in the order in which they come. */
export async function lookAtRecords(path: string, encoding: Encoding): Promise<{ columns: string[]; records: number }> {
  const columns = new Set<string>();
  let records = 0;
  let broken = 0;
  for await (const text of readElements(path, encoding)) {
    records++;
    const rows = parse(text);
    if (rows === null && ++broken >= patience && broken === records) throw notJson();
    for (const row of rows ?? []) for (const name of row.keys()) if (columns.size < 1000) columns.add(name);
  }
  if (records > 0 && broken === records) throw notJson();
  return { columns: [...columns], records };
}

/** One row for each record; what cannot be parsed says so. */
export async function* readJsonRows(path: string, { encoding, columns }: JsonFormat): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let number = 0;
  let record = 0;
  for await (const text of readElements(path, encoding)) {
    record++;
    const found = parse(text);
    if (found === null) rows.push({ number: ++number, cells: columns.map(() => ""), problem: brokenRecord(record) });
    for (const values of found ?? []) {
      rows.push({ number: ++number, cells: columns.map((name) => values.get(name) ?? "") });
    }
    if (rows.length < atOnce) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

const brokenRecord = (number: number) =>
  say(
    `Record ${number} of this JSON file is broken: a quotation mark, comma or bracket is missing or too many.`,
    `这个 JSON 文件的第 ${number} 条记录已损坏：缺少或多出引号、逗号或括号。`,
  );
const notJson = () =>
  invalid("import.broken_json", [
    "This looks like a JSON file, but a quotation mark, comma or bracket is missing or too many from the beginning on. Export it again.",
    "这看起来是 JSON 文件，但从开头起就缺少或多出引号、逗号或括号。请重新导出。",
  ]);
