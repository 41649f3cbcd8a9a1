import { asText, isDay, isDecimal } from "../sheets/cell.ts";

/** More characters than this no spreadsheet takes into one cell. */
const longestText = 32_767;
const onlyNumber = /^-?\d+(\.\d+)?$/;

/** `A`, `Z`, `AA` … of a column's place from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** One cell of a sheet; nothing for an empty one. Text is text, whatever it begins with, so that no formula runs. */
export function cellXml(reference: string, value: unknown): string {
  if (isDay(value)) {
    const serial = serialOf(value.day);
    return serial === null ? textXml(reference, value.day) : `<c r="${reference}" s="1"><v>${serial}</v></c>`;
  }
  if (isDecimal(value)) return `<c r="${reference}"><v>${value.decimal}</v></c>`;
  if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
  const text = asText(value);
  return text === "" ? "" : textXml(reference, text);
}

/** Numbers that are text get the text format, so that they stay whole when somebody edits the cell. */
function textXml(reference: string, text: string): string {
  const style = onlyNumber.test(text) ? ' s="3"' : "";
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

export function headXml(reference: string, text: string): string {
  return `<c r="${reference}" s="2" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

const looksEscaped = /_(?=x[0-9a-fA-F]{4}_)/g;
// oxlint-disable-next-line no-control-regex
const unspeakable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** What XML cannot hold is written as `_x000D_`, and what only looks like that as `_x005F_x000D_`. */
function escape(text: string): string {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return whole
    .toWellFormed()
    .replace(looksEscaped, "_x005F_")
    .replace(unspeakable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** Before this day spreadsheets count a 29 February 1900 that never was. */
const firstSure = Date.UTC(1900, 2, 1);

function serialOf(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || at < firstSure ? null : Math.round((at - epoch) / dayMs);
}
