import Papa from "papaparse";
import { asText, type Batches, isDecimal } from "./sheets/cell.ts";

const bom = "\uFEFF";
const longDigits = /^\d{16,}$/;
const formula = /^'*[=+\-@\t\r]/;

/**
 * A CSV that Excel opens right: UTF-8 with a mark, numbers of more than 15 digits kept as text by a leading tab, and no
 * text that a spreadsheet would run as a formula (an apostrophe stands before it; our import takes both away again).
 */
export async function* toCsv(batches: Batches): AsyncGenerator<string> {
  yield bom;
  let header = true;
  for await (const rows of batches) {
    const cells = rows.map((row) => Object.values(row).map(toCell));
    const fields = header ? [Object.keys(rows[0]!)] : [];
    yield `${Papa.unparse([...fields.map((names) => names.map(toCell)), ...cells], { newline: "\r\n" })}\r\n`;
    header = false;
  }
}

/** One cell. Text comes out safe; lists are joined by semicolons. */
export function toCell(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (isDecimal(value)) return value.decimal;
  const text = asText(value);
  if (longDigits.test(text)) return `\t${text}`;
  return formula.test(text) ? `'${text}` : text;
}
