/** An exact decimal number: `digits` / 10^`scale`, both signs in `digits`. */
export type Decimal = { digits: bigint; scale: number };
/** What stands before the fraction: 1.5 or 1,5. */
export type DecimalMark = "." | ",";

/** No amount is written longer; what is longer must not cost time. */
const longest = 80;
const grouped = /^\d{1,3}([,.' ])\d{3}(?:\1\d{3})*$/;
const groupedIndian = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/**
 * Reads a number as people and programs write it: 1,234.56 · 1.234,56 · 1 234,5 · 1'234.5 · (12.50) · 12.50- · −5 · 1.5E+3.
 * Null for anything else. A single comma before exactly three digits groups (1,234); `mark` says so for points too.
 */
export function readDecimal(text: string, mark?: DecimalMark): Decimal | null {
  if (text.length > longest) return null;
  const signed = readSign(
    text
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .trim(),
  );
  const parts = /^([\d.,' ]*\d[\d.,' ]*)(?:e([+-]?\d{1,2}))?$/i.exec(signed.rest.replace(/[\u2018\u2019`´]/g, "'"));
  if (!parts) return null;
  const number = parts[1]!.trim();
  const at = fractionAt(number, mark);
  const whole = number.slice(0, at);
  const fraction = number.slice(at + 1);
  if (!/^\d*$/.test(whole) && !grouped.test(whole) && !groupedIndian.test(whole)) return null;
  if (!/^\d*$/.test(fraction)) return null;
  const digits = BigInt((whole + fraction).replace(/\D/g, ""));
  return shift({ digits: signed.negative ? -digits : digits, scale: fraction.length }, Number(parts[2] ?? 0));
}

/** The same number times 10^`places`. */
export function shift({ digits, scale }: Decimal, places: number): Decimal {
  const left = scale - places;
  return left >= 0 ? { digits, scale: left } : { digits: digits * 10n ** BigInt(-left), scale: 0 };
}

/** The number in units of 10^-`places`, rounded half away from zero; null beyond what a safe integer holds. */
export function inUnits(decimal: Decimal, places: number): { units: number; rounded: boolean } | null {
  const { digits, scale } = shift(decimal, places);
  const divisor = 10n ** BigInt(scale);
  const size = digits < 0n ? -digits : digits;
  const rounded = (2n * size + divisor) / (2n * divisor);
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const units = Number(digits < 0n ? -rounded : rounded);
  return { units, rounded: rounded * divisor !== size };
}

/** The decimal mark that a column of numbers uses, as far as one of them shows it without doubt. */
export function guessDecimalMark(samples: readonly string[]): DecimalMark {
  const commas = samples.filter((sample) => /\d\.\d{3}(?:\.\d{3})*,\d|\d,(?:\d{1,2}|\d{4,})\D*$/.test(sample)).length;
  const points = samples.filter((sample) => /\d,\d{3}(?:,\d{3})*\.\d|\d\.(?:\d{1,2}|\d{4,})\D*$/.test(sample)).length;
  return commas > points ? "," : ".";
}

function readSign(text: string): { negative: boolean; rest: string } {
  const inBrackets = /^\((.*)\)$/s.exec(text)?.[1];
  if (inBrackets !== undefined) return { negative: true, rest: inBrackets.trim() };
  const [, before, rest = "", after] = /^([+-]?)\s*(.*?)\s*(-?)$/s.exec(text) ?? [];
  if (before && after) return { negative: false, rest: "" };
  return { negative: before === "-" || after === "-", rest };
}

/** Where the decimal mark stands; the length of the text when there is none. */
function fractionAt(text: string, mark: DecimalMark | undefined): number {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  const last = Math.max(comma, point);
  if (last < 0) return text.length;
  if (comma >= 0 && point >= 0) return last;
  if (text.indexOf(text[last]!) !== last) return text.length;
  const groups = /^[1-9]\d{0,2}[,.]\d{3}$/.test(text) && (text[last] === "," ? mark !== "," : mark === ",");
  return groups ? text.length : last;
}
