import type { Language } from "../i18n/language.ts";

const number = new Map<string, Intl.NumberFormat>();

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = number.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, options);
  number.set(key, made);
  return made;
}

/** How many digits a currency has after the point: 2 for CNY, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  return format("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function symbolIn(language: Language, currency: string, currencyDisplay: "narrowSymbol" | "symbol"): string {
  const parts = format(language, { style: "currency", currency, currencyDisplay }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

/** The sign a reader expects: ¥ for the owner's own currency, and never the same sign for another one. */
export function symbolOf(currency: string, home: string, language: Language): string {
  if (currency === home) return symbolIn(language, currency, "narrowSymbol");
  const symbol = symbolIn(language, currency, "symbol");
  return symbol === symbolIn(language, home, "narrowSymbol") ? currency : symbol;
}

export type MoneyStyle = {
  /** Always with all digits (`¥ 38,000.00`), for columns and bills; else whole amounts lose their zeros. */
  exact?: boolean;
  /** Short, for figures in narrow places: `¥ 7,072`, then `¥ 3.8万`, `¥ 38K`. */
  short?: boolean;
};

/** Up to ten thousand the whole units fit as they are; above, three digits and the scale. */
function shortOf(amount: number): Intl.NumberFormatOptions {
  return amount < 9999.5 ? { maximumFractionDigits: 0 } : { notation: "compact", maximumSignificantDigits: 3 };
}

/** Money as people write it: `¥ 38,000`, `¥ 129.50`, `−US$ 12`. `minor` is in the smallest unit of the currency. */
export function money(minor: number, currency: string, language: Language, home = currency, style: MoneyStyle = {}) {
  const digits = digitsOf(currency);
  const amount = Math.abs(minor) / 10 ** digits;
  const whole = !style.exact && Number.isInteger(amount);
  const text = style.short
    ? format(language, shortOf(amount)).format(amount)
    : format(language, { minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits }).format(amount);
  return `${minor < 0 ? "−" : ""}${symbolOf(currency, home, language)}\u00a0${text}`;
}

/** Reads typed money into the smallest unit (`1,200.5`, `¥1200`, `１２００`, `3.8万`); null when it is none. */
export function parseMoney(text: string, currency: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(/[\s,_\p{Sc}]|[A-Z]{3}/gu, "");
  const match = /^([-−]?)(\d+(?:\.\d*)?|\.\d+)(万|亿|k)?$/iu.exec(plain);
  if (!match) return null;
  const scale = { 万: 1e4, 亿: 1e8, k: 1e3 }[match[3]?.toLowerCase() ?? ""] ?? 1;
  const minor = Math.round(Number(match[2]) * scale * 10 ** digitsOf(currency));
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] && minor !== 0 ? -minor : minor;
}
