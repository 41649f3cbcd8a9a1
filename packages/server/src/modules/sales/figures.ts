import type { Language } from "#platform/i18n";

const known = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const found = known.get(key) ?? new Intl.NumberFormat(language, options);
  known.set(key, found);
  return found;
}

/** An amount as a paper writes it: all its decimals, with its currency. */
export function money(minor: number, currency: string, language: Language): string {
  const format = formatter(language, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(shifted(minor, digits) as `${number}`);
}

/** A quantity: whole pieces without decimals. */
export function quantity(milli: number, language: Language): string {
  return formatter(language, { maximumFractionDigits: 3 }).format(milli / 1000);
}

/** Basis points as a percentage, `6%`. */
export function percent(bp: number): string {
  return `${bp / 100}%`;
}

/** A day as people write it. */
export function day(on: string, language: Language): string {
  const [year, month, date] = on.split("-").map(Number) as [number, number, number];
  if (language === "zh-CN") return `${year}年${month}月${date}日`;
  return `${date} ${new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, 1))} ${year}`;
}

/** An instant in the firm's zone, to the minute. */
export function momentIn(language: Language, at: string, timeZone: string): string {
  const locale = language === "en" ? "en-GB" : "zh-CN";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(new Date(at));
}

/** A whole number with its point moved, exactly. */
function shifted(minor: number, digits: number): string {
  const size = String(Math.abs(minor)).padStart(digits + 1, "0");
  const cut = size.length - digits;
  return (minor < 0 ? "-" : "") + size.slice(0, cut) + (digits > 0 ? `.${size.slice(cut)}` : "");
}
