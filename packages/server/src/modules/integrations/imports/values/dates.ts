import { dayOf } from "#platform/clock";
import { type Sentence, say } from "#platform/i18n";
import { cleanCell, quoted } from "./cells.ts";
import { parseClockTime } from "./clock-times.ts";
import { dayFault, dayText, fullYear, monthOf } from "./days.ts";
import { instantOf } from "./local-times.ts";

/** In which order a column writes 1/2/2026. */
export type DateOrder = "ymd" | "dmy" | "mdy";
/** A day in the company's zone and, when the cell says a time, the instant in UTC. */
export type DateValue = { on: string; at?: string };
type Parts = { year: number; month: number; day: number; rest: string };

/**
 * Reads a date, with or without a time: 2026-01-02 · 2026/1/2 10:11 · 2026年1月2日 下午3:05 · 20260102 · 01.02.2026 ·
 * 1/2/2026 by `order` · 2 Jan 2026 · a spreadsheet's day number. A local time is one of `timeZone`, an IANA name.
 */
export function parseDate(text: string, order: DateOrder, timeZone: string): DateValue | Sentence {
  const cell = cleanCell(text).normalize("NFKC");
  const shown = quoted(cell);
  if (cell === "") return say("There is no date here.", "这里没有日期。");
  if (/^\d+(?:\.\d+)?$/.test(cell)) {
    const value = fromNumber(cell, timeZone);
    if (value) return value;
  }
  const parts = cell.length > 80 ? null : partsOf(withoutWeekday(cell), order);
  if (parts === "unclear") {
    return say(`“${shown}”: which is the day and which the month?`, `“${shown}”：无法确定哪个是日、哪个是月。`);
  }
  if (!parts) return say(`“${shown}” is not a date.`, `“${shown}”不是日期。`);
  return dayFault(shown, parts.year, parts.month, parts.day) ?? withTime(parts, shown, timeZone);
}

const weekday =
  /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?\b[.,]?/i;
const withoutWeekday = (text: string) => (/[a-z周期拜]/i.test(text) ? text.replace(weekday, " ").trim() : text);
const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?(.*)$/s;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T\s]*(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/i;
const byOrder = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)(.*)$/s;
const nameSecond = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?([a-z]{3,9})\b[\s.,-]*(\d{4}|\d{2})(?!\d|:)(.*)$/is;
const nameFirst = /^([a-z]{3,9})\b[\s.-]*(\d{1,2})(?:st|nd|rd|th)?\b[\s,-]+(\d{4})(?!\d)(.*)$/is;

function partsOf(text: string, order: DateOrder): Parts | "unclear" | null {
  const digits = compact.exec(text);
  if (digits)
    return toParts(
      digits[1]!,
      digits[2]!,
      digits[3]!,
      digits[4] ? `${digits[4]}:${digits[5]}:${digits[6] ?? "00"}` : "",
    );
  const full = yearFirst.exec(text);
  if (full) return toParts(full[1]!, full[2]!, full[3]!, full[4]!);
  const ordered = byOrder.exec(text);
  if (ordered) return inOrder(ordered, order);
  const named = nameSecond.exec(text);
  const month = named && monthOf(named[2]!);
  if (month) return toParts(named[3]!, String(month), named[1]!, named[4]!);
  const american = nameFirst.exec(text);
  const itsMonth = american && monthOf(american[1]!);
  return itsMonth ? toParts(american[3]!, String(itsMonth), american[2]!, american[4]!) : null;
}

const toParts = (year: string, month: string, day: string, rest: string): Parts => ({
  year: fullYear(year),
  month: Number(month),
  day: Number(day),
  rest: rest.trim(),
});

/** In a column that begins with years a date that ends with one is clear only by its dots or by a day beyond twelve. */
function inOrder([, a, mark, b, c, rest]: RegExpExecArray, order: DateOrder): Parts | "unclear" {
  if (order === "mdy") return toParts(c!, a!, b!, rest!);
  if (order === "dmy") return toParts(c!, b!, a!, rest!);
  if (c!.length === 2) return toParts(a!, b!, c!, rest!);
  if (mark === "." || Number(a) > 12) return toParts(c!, b!, a!, rest!);
  return Number(b) > 12 ? toParts(c!, a!, b!, rest!) : "unclear";
}

function withTime({ year, month, day, rest }: Parts, shown: string, timeZone: string): DateValue | Sentence {
  const on = dayText(year, month, day);
  if (rest === "" || /^[,，.;]$/.test(rest)) return { on };
  const time = parseClockTime(rest);
  if (!time)
    return say(`“${shown}”: “${quoted(rest)}” is not a time of day.`, `“${shown}”：“${quoted(rest)}”不是时间。`);
  const local = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second, time.millisecond);
  if (time.offset !== undefined) return at(local - time.offset * 60_000, timeZone);
  // Midnight at the end of a day (24:00) already is the next one.
  const shownOn = time.hour < 24 ? on : new Date(local).toISOString().slice(0, 10);
  return { on: shownOn, at: new Date(instantOf(local, timeZone)).toISOString() };
}

const at = (instant: number, timeZone: string): DateValue => {
  const date = new Date(instant);
  return { on: dayOf(date, timeZone), at: date.toISOString() };
};

/** A spreadsheet counts days from 1899-12-30, a program seconds or milliseconds from 1970. */
function fromNumber(text: string, timeZone: string): DateValue | null {
  const number = Number(text);
  if (/^1\d{12}$/.test(text)) return at(number, timeZone);
  if (/^1\d{9}$/.test(text)) return at(number * 1000, timeZone);
  if (number < 10_000 || number >= 100_000) return null;
  const local = Date.UTC(1899, 11, 30) + Math.round(number * 86_400) * 1000;
  return text.includes(".") && number % 1 !== 0
    ? at(instantOf(local, timeZone), timeZone)
    : { on: new Date(local).toISOString().slice(0, 10) };
}
