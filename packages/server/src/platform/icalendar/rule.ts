import ICAL from "ical.js";
import { addDays } from "#platform/clock";
import { z } from "#platform/schema";

/** A day beyond which nothing is looked for. */
const horizonYears = 30;
const mostSteps = 40_000;
const frequencies = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);

/** A rule of RFC 5545 without its name: `FREQ=WEEKLY;BYDAY=MO,WE`. It is tidied; what comes oftener than daily is refused. */
export const RecurrenceRule = z
  .string()
  .trim()
  .max(500)
  .transform((text, issues) => {
    const rule = tidyRule(text);
    if (rule === null) issues.addIssue({ code: "custom", message: "this is not a rule of RFC 5545 for whole days" });
    return rule ?? "";
  })
  .openapi({ description: "RFC 5545, e.g. FREQ=WEEKLY;BYDAY=MO,WE", type: "string" });

/** The rule as we keep it; null when it is none, or one that comes oftener than daily. */
export function tidyRule(text: string): string | null {
  try {
    const rule = ICAL.Recur.fromString(text.replace(/^RRULE:/i, "").toUpperCase());
    if (!frequencies.has(rule.freq) || rule.interval < 1) return null;
    if (rule.until && rule.count) return null;
    const tidy = rule.toString();
    // What the library reads without complaint may still make it stumble when days are asked for.
    expand(tidy, "2024-01-01", "2024-01-01", "2024-03-01");
    return tidy;
  } catch {
    return null;
  }
}

/** The days of a rule that begins on a day, from one day to another, both included. */
export function expand(rule: string, begin: string, from: string, to: string): string[] {
  const days: string[] = [];
  for (const on of walk(rule, begin)) {
    if (on > to) break;
    if (on >= from) days.push(on);
  }
  return days;
}

/** The first day of a rule after another; null when the rule has ended. */
export function nextAfter(rule: string, begin: string, after: string): string | null {
  for (const on of walk(rule, begin)) if (on > after) return on;
  return null;
}

/** The last day of a rule; null when it goes on for ever. */
export function lastOf(rule: string, begin: string): string | null {
  if (!ICAL.Recur.fromString(rule).isFinite()) return null;
  let last = begin;
  for (const on of walk(rule, begin)) last = on;
  return last;
}

function* walk(rule: string, begin: string): Generator<string> {
  const recur = ICAL.Recur.fromString(rule);
  if (recur.until) {
    // Days are compared with days, whatever hour the end is given with.
    recur.until.isDate = true;
  }
  const end = addDays(begin, horizonYears * 366);
  const iterator = recur.iterator(ICAL.Time.fromDateString(begin));
  for (let step = 0; step < mostSteps; step++) {
    const next = iterator.next();
    if (!next) return;
    const on = next.toString().slice(0, 10);
    if (on > end) return;
    yield on;
  }
}

/** A rule that stops before a day. */
export function endBefore(rule: string, on: string): string {
  const recur = ICAL.Recur.fromString(rule);
  recur.count = null;
  recur.until = ICAL.Time.fromDateString(addDays(on, -1));
  return recur.toString();
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/**
 * A rule that goes on from another day than its own: one weekday or one day of the month moves along, and what is left
 * of a number of times is counted from there.
 */
export function anchor(rule: string, begin: string, from: string, to: string): string {
  const recur = ICAL.Recur.fromString(rule);
  const weekdayOf = (on: string) => weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()]!;
  const { BYDAY, BYMONTHDAY } = recur.parts;
  if (BYDAY?.length === 1 && String(BYDAY[0]) === weekdayOf(from)) recur.parts.BYDAY = [weekdayOf(to)] as never;
  if (BYMONTHDAY?.length === 1 && BYMONTHDAY[0] === Number(from.slice(8))) {
    recur.parts.BYMONTHDAY = [Number(to.slice(8))];
  }
  if (recur.count) {
    const passed = expand(rule, begin, begin, from).length - 1;
    recur.count = Math.max(1, recur.count - Math.max(0, passed));
  }
  return recur.toString();
}

/** The day so many days, weeks, months or years after it was done, for what repeats from there. */
export function daysAfterDone(rule: string, doneOn: string): string {
  const { freq, interval } = ICAL.Recur.fromString(rule);
  if (freq === "DAILY") return addDays(doneOn, interval);
  if (freq === "WEEKLY") return addDays(doneOn, interval * 7);
  const date = ICAL.Time.fromDateString(doneOn);
  const months = date.month + (freq === "MONTHLY" ? interval : 12 * interval);
  const [year, month] = [date.year + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1];
  const day = Math.min(date.day, ICAL.Time.daysInMonth(month, year));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
