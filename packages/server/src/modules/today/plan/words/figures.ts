/** Figures inside sentences, in both languages. */
import { type Language, languages, type Sentence, say } from "#platform/i18n";

const known = new Map<string, Intl.NumberFormat>();
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const found = known.get(key) ?? new Intl.NumberFormat(language, options);
  known.set(key, found);
  return found;
}

/** Decimals of a currency's smallest unit: 2 for CNY, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return format("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function sign(language: Language, currency: string, home: string): string {
  const inForm = (which: string, currencyDisplay: "narrowSymbol" | "symbol") =>
    format(language, { style: "currency", currency: which, currencyDisplay })
      .formatToParts(0)
      .find(({ type }) => type === "currency")!.value;
  if (currency === home) return inForm(home, "narrowSymbol");
  const found = inForm(currency, "symbol");
  return found === inForm(home, "narrowSymbol") ? currency : found;
}

/** Money as it is written in a text: `¥ 4,100`, `¥ 129.50`, and another currency never by the sign of the firm's own. */
export function moneyIn(language: Language, minor: number, currency: string, home: string): string {
  const digits = decimalsOf(currency);
  const amount = minor / 10 ** digits;
  const shown = Number.isInteger(amount) ? 0 : digits;
  const number = format(language, { minimumFractionDigits: shown, maximumFractionDigits: shown }).format(amount);
  return `${sign(language, currency, home)}\u00a0${number}`;
}

const inEach = (make: (language: Language) => string): Sentence =>
  say(...(languages.map(make).reverse() as [en: string, zh: string]));

export function money(minor: number, currency: string, home: string): Sentence {
  return inEach((language) => moneyIn(language, minor, currency, home));
}

/** About so much: an expectation without digits behind the point. */
export function about(minor: number, currency: string, home: string): Sentence {
  const unit = 10 ** decimalsOf(currency);
  return money(minor >= unit ? Math.round(minor / unit) * unit : Math.round(minor), currency, home);
}

/** A share as whole percent; what is above nothing never reads as 0 %. */
export function percent(share: number): string {
  return `${share > 0 ? Math.max(1, Math.round(share * 100)) : 0}%`;
}

/** A number with one digit behind the point where that tells something. */
export function decimal(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}

/** `1 day`, `2 days`. */
export function days(number: number): string {
  return `${number} ${number === 1 ? "day" : "days"}`;
}
