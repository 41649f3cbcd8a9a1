import { type Sentence, say } from "#platform/i18n";
import { cleanCell, quoted } from "./cells.ts";
import { currencyOf, currencySigns, decimalsOf } from "./currencies.ts";
import { type Decimal, type DecimalMark, inUnits, readDecimal, shift } from "./decimals.ts";

/** An amount in the smallest unit of its currency: the one the cell names, else the one expected. */
export type Money = { minor: number; currency: string; note?: Sentence };

/** What a letter behind a number multiplies it with, as a power of ten. */
const scales: Record<string, number> = {
  千: 3,
  k: 3,
  万: 4,
  萬: 4,
  w: 4,
  百万: 6,
  m: 6,
  mio: 6,
  mn: 6,
  千万: 7,
  亿: 8,
  億: 8,
  bn: 9,
};
const scaleWords = Object.keys(scales).filter((word) => /\p{Script=Han}/u.test(word));

const literal = (text: string) => text.replace(/[$]/g, "\\$");
const signsAndScales = [...scaleWords, ...currencySigns.filter((sign) => !/^[a-z]+$/.test(sign))].sort(
  (a, b) => b.length - a.length,
);
// The e of 1.5E+3 belongs to the number.
const token = new RegExp(`${signsAndScales.map(literal).join("|")}|[整正]$|(?!e[+-]?\\d)[a-zł]+\\.?`, "giu");

/**
 * Reads an amount of money exactly, never through floating point: 1,234.56 · 1.234,56 · ¥ 38,000.00 · 1234元 · 3.8万 ·
 * (12.50) · −5 · USD 12. Decimals beyond the currency's are rounded half away from zero, and `note` says so.
 */
export function parseMoney(text: string, currency: string, mark?: DecimalMark): Money | Sentence {
  const cell = cleanCell(text);
  if (cell === "") return say("There is no amount here.", "这里没有金额。");
  const found = takeWords(cell.normalize("NFKC"), currency);
  const number = found && readDecimal(found.number, mark);
  if (!found || !number) return say(`“${quoted(cell)}” is not an amount of money.`, `“${quoted(cell)}”不是金额。`);
  if (found.currencies.size > 1) {
    return say(`“${quoted(cell)}” names more than one currency.`, `“${quoted(cell)}”里有不止一种货币。`);
  }
  const [named = currency] = found.currencies;
  return inCurrency(shift(number, found.scale), named, cell);
}

function inCurrency(number: Decimal, currency: string, cell: string): Money | Sentence {
  const places = decimalsOf(currency);
  const minor = inUnits(number, places);
  if (!minor) return say(`“${quoted(cell)}” is too large for an amount.`, `“${quoted(cell)}”超出了金额的范围。`);
  if (!minor.rounded) return { minor: minor.units, currency };
  const note = say(
    `“${quoted(cell)}” was rounded to ${places} decimals, as ${currency} has.`,
    `“${quoted(cell)}”已按${currency}四舍五入到${places}位小数。`,
  );
  return { minor: minor.units, currency, note };
}

/** Takes signs, codes and scale words out of the text; null when it holds a word that is neither. */
function takeWords(text: string, expected: string) {
  const currencies = new Set<string>();
  let scale = 0;
  let unknown = false;
  const number = text.replace(token, (word) => {
    const name = word.toLowerCase().replace(/\.$/, "");
    const currency = currencyOf(name, expected);
    if (currency) currencies.add(currency);
    else if (scales[name] !== undefined && scale === 0) scale = scales[name];
    else if (name !== "整" && name !== "正") unknown = true;
    return " ";
  });
  return unknown ? null : { number: number.replace(/^([(+-])\s+|\s+(?=[)-]$)/g, "$1").trim(), currencies, scale };
}
