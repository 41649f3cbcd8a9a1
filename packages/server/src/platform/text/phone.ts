import { createRequire } from "node:module";
import { isMasked } from "./mask.ts";

/** A number in E.164 (`+8613800000001`) and, for a switchboard, the extension behind it. */
export type Phone = { e164: string; extension?: string };

type Library = typeof import("libphonenumber-js/max");

// The smaller tables take any eleven digits for a Chinese mobile, so the full ones are used. They cost 20 ms and 3 MB;
// read at the first number, not at start.
let library: Library | undefined;
const phones = () => (library ??= createRequire(import.meta.url)("libphonenumber-js/max") as Library);

/** No number with all its wrapping is longer; what is longer must not cost time. */
const longest = 120;

/** The one form of a phone number, or null when it is none, is hidden in part, or has lost digits in a spreadsheet. */
export function normalisePhone(text: string, defaultCountry = "CN"): Phone | null {
  if (text.length > longest || isMasked(text)) return null;
  const [number, extension] = splitExtension(undoSpreadsheet(strip(text)));
  if (!/^\+?[\d\s().-]+$/.test(number)) return null;
  const country = defaultCountry.toUpperCase();
  const found = phones().parsePhoneNumberFromString(number, phones().isSupportedCountry(country) ? country : undefined);
  if (!found?.isValid()) return null;
  return extension ? { e164: found.number, extension } : { e164: found.number };
}

/** A number for reading: Chinese ones in national groups (138 5710 2291), others with their country (+1 415 555 2671). */
export function displayPhone(e164: string, extension?: string): string {
  const found = phones().parsePhoneNumberFromString(e164);
  const number = !found
    ? e164
    : found.countryCallingCode === "86"
      ? found.formatNational()
      : found.formatInternational();
  return extension ? `${number}-${extension}` : number;
}

/** Half-width, without `="…"`, labels such as "Tel:", remarks in brackets, and the many kinds of dashes. */
function strip(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff`"'=]/g, "")
    .replace(/[\u2010-\u2015\u2212~]/g, "-")
    .replace(/^[\p{L}\s.]+:/u, "")
    .replace(/\([^)\d]*\)/g, "")
    .trim();
}

/** `13800000001.0` and `1.3800000001E+10` hold every digit; `1.38E+10` does not and is left as it is, to be refused. */
function undoSpreadsheet(text: string): string {
  const scientific = /^(\d)\.(\d+)e\+?(\d+)$/i.exec(text);
  if (scientific?.[2]!.length === Number(scientific?.[3])) return scientific[1]! + scientific[2];
  return text.replace(/^(\+?\d{7,})\.0+$/, "$1");
}

function splitExtension(text: string): [number: string, extension?: string] {
  const written = /^(.*?)[\s,;-]*(?:转|分机|ext(?:ension|n)?\.?|x|#)[\s:.]*(\d{1,7})$/i.exec(text);
  const dashed = written ?? /^((?:\(?0\d{2,3}\)?[\s-]*\d{3,4} ?\d{4})|400[ -]?\d{3}[ -]?\d{4})-(\d{1,6})$/.exec(text);
  return dashed ? [dashed[1]!, dashed[2]!] : [text];
}
