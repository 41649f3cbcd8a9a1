import Papa from "papaparse";

const bom = "\uFEFF";
const longDigits = /^\d{16,}$/;
const formula = /^'*[=+\-@\t\r]/;

/**
 * A CSV that Excel opens right: UTF-8 with a mark, numbers of more than 15 digits kept as text by a leading tab, and no
 * text that a spreadsheet would run as a formula (an apostrophe stands before it; our import takes both away again).
 */
export async function* toCsv(batches: AsyncIterable<Record<string, unknown>[]>): AsyncGenerator<string> {
  yield bom;
  let header = true;
  for await (const rows of batches) {
    const cells = rows.map((row) => Object.values(row).map(toCell));
    const fields = header ? [Object.keys(rows[0]!)] : [];
    yield `${Papa.unparse([...fields, ...cells], { newline: "\r\n" })}\r\n`;
    header = false;
  }
}

/** One cell. Text comes out safe; lists are joined by semicolons. */
export function toCell(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return "";
  const text = flatten(value);
  if (longDigits.test(text)) return `\t${text}`;
  return formula.test(text) ? `'${text}` : text;
}

function flatten(value: unknown): string {
  if (Array.isArray(value)) return value.map(flatten).filter(Boolean).join("; ");
  if (typeof value === "object" && value !== null) {
    const { value: inner, text } = value as { value?: unknown; text?: unknown };
    return inner === undefined && text === undefined ? JSON.stringify(value) : flatten(inner ?? text);
  }
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
