import { invalid } from "#platform/errors";
import { isSentence } from "../../../modules/integrations/imports/values/cells.ts";
import { guessDateOrder } from "../../../modules/integrations/imports/values/date-orders.ts";
import { type DateOrder, parseDate } from "../../../modules/integrations/imports/values/dates.ts";
import { monthOf } from "../../../modules/integrations/imports/values/days.ts";

const dayLength = 86_400_000;

/** Days since 1970-01-01 of an ISO day. */
export const dayNumber = (on: string): number => Date.parse(on) / dayLength;

/** The ISO day of a number of days since 1970-01-01. */
export const dayOn = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** Reads the cells of one column as days, each text once. A month, a quarter or a year is its first day. */
export function makeDayReader(samples: readonly string[]): (cell: string) => number | undefined {
  const { order } = guessDateOrder(samples.slice(0, 1000));
  const known = new Map<string, number | undefined>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell);
    const day = cell === "" ? undefined : readDay(cell, order);
    known.set(cell, day);
    return day;
  };
}

function readDay(cell: string, order: DateOrder): number | undefined {
  const period = periodOf(cell);
  if (period) return dayNumber(period);
  const found = parseDate(cell, order, "UTC");
  return isSentence(found) ? undefined : dayNumber(found.on);
}

/** The first day of 2026-01 · 2026/1 · 2026年1月 · Jan 2026 · Jan-49 · 2026Q1 · 2026. */
function periodOf(cell: string): string | undefined {
  const year = /^((?:1[89]|20)\d{2})年?$/.exec(cell);
  if (year) return `${year[1]}-01-01`;
  const quarter = /^(\d{4})\s*[-/.年]?\s*q([1-4])$/i.exec(cell);
  if (quarter) return first(quarter[1]!, Number(quarter[2]) * 3 - 2);
  const month = /^(\d{4})\s*[-/.年m]\s*(\d{1,2})月?$/i.exec(cell) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(cell);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return first(month[1]!, Number(month[2]));
  const named = /^([a-z]{3,9})[\s.,-]+(\d{4})$/i.exec(cell);
  const number = named && monthOf(named[1]!);
  return number ? first(named[2]!, number) : undefined;
}

const first = (year: string, month: number) => `${year}-${String(month).padStart(2, "0")}-01`;

/** A flag's day; undefined where the flag was not given. */
export function flagDay(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const day = readDay(text.trim(), "ymd");
  if (day !== undefined) return day;
  throw invalid("analyze.wrong_day", [
    `--${name} takes a day such as 2027-02-01, not “${text}”.`,
    `--${name} 需要日期，例如 2027-02-01，不能是“${text}”。`,
  ]);
}
