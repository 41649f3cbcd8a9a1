import { type Sentence, say } from "#platform/i18n";
import { cleanCell, quoted } from "./cells.ts";
import { type DecimalMark, inUnits, readDecimal, shift } from "./decimals.ts";

/** A quantity in thousandths (2.5 is 2500) and the unit written behind it. */
export type Quantity = { thousandths: number; unit?: string; note?: Sentence };

const shape = /^[x×*]?\s*([-+(]*[\d.,' ]*\d[\d.,' ]*(?:e[+-]?\d{1,2})?\)?-?)\s*(万|亿)?\s*(\p{L}{1,12}[23]?)?\.?$/iu;

/** Reads a quantity exactly: 3 · 1,200 · 2.5 kg · 3件 · ×4 · −1. Beyond thousandths it is rounded, and `note` says so. */
export function parseQuantity(text: string, mark?: DecimalMark): Quantity | Sentence {
  const cell = cleanCell(text);
  if (cell === "") return say("There is no quantity here.", "这里没有数量。");
  const parts = shape.exec(cell.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-"));
  const number = parts && readDecimal(parts[1]!, mark);
  if (!number) return say(`“${quoted(cell)}” is not a quantity.`, `“${quoted(cell)}”不是数量。`);
  const found = inUnits(shift(number, parts[2] === "万" ? 4 : parts[2] === "亿" ? 8 : 0), 3);
  if (!found) return say(`“${quoted(cell)}” is too large for a quantity.`, `“${quoted(cell)}”超出了数量的范围。`);
  const quantity: Quantity = { thousandths: found.units };
  if (parts[3]) quantity.unit = parts[3];
  if (found.rounded)
    quantity.note = say(`“${quoted(cell)}” was rounded to 3 decimals.`, `“${quoted(cell)}”已四舍五入到3位小数。`);
  return quantity;
}
