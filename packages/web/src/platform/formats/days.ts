import type { Language } from "../i18n/language.ts";

const made = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(language, options);
  made.set(key, fresh);
  return fresh;
}

const noon = (on: string) => new Date(`${on}T12:00:00Z`);

/** The calendar day of an instant in a time zone: `2027-02-01`. */
export function dayOf(at: Date | string, timeZone: string): string {
  const parts = format("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    new Date(at),
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** How many days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The calendar day some days later (or earlier): `plusDays("2027-02-28", 1)` is `2027-03-01`. */
export function plusDays(on: string, days: number): string {
  return new Date(noon(on).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

const near = {
  "zh-CN": ["前天", "昨天", "今天", "明天", "后天"],
  en: ["2 days ago", "yesterday", "today", "tomorrow", "in 2 days"],
} as const;

/** A day as people say it: 今天, 明天, 3 天后, 11月11日, 2025年11月11日. */
export function day(on: string, today: string, language: Language): string {
  const away = daysBetween(today, on);
  const word = near[language][away + 2];
  if (word) return word;
  if (language === "zh-CN" && Math.abs(away) < 7) return away > 0 ? `${away} 天后` : `${-away} 天前`;
  if (Math.abs(away) < 7) return away > 0 ? `in ${away} days` : `${-away} days ago`;
  const sameYear = on.slice(0, 4) === today.slice(0, 4);
  return format(language, {
    timeZone: "UTC",
    month: language === "en" ? "short" : "long",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(noon(on));
}

/** The full date, for titles: 2026年11月20日 星期五, Friday, November 20, 2026. */
export function fullDay(on: string, language: Language): string {
  const text = format(language, { timeZone: "UTC", dateStyle: "full" }).format(noon(on));
  return language === "zh-CN" ? text.replace("星期", " 星期") : text;
}

/** The clock of an instant: 09:42. */
export function clock(at: Date | string, timeZone: string, language: Language): string {
  return format(language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** An instant as people say it: 09:42 today, 明天 10:00, 11月11日 16:20, and only the day in other years. */
export function moment(at: string, now: Date, timeZone: string, language: Language): string {
  const on = dayOf(at, timeZone);
  const today = dayOf(now, timeZone);
  const said = day(on, today, language);
  return on.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, on)) < 7
    ? `${said} ${clock(at, timeZone, language)}`
    : said;
}

/** The full instant, for titles. */
export function fullMoment(at: string, timeZone: string, language: Language): string {
  return `${fullDay(dayOf(at, timeZone), language)} ${clock(at, timeZone, language)}`;
}
