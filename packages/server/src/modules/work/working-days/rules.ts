import { addDays, instantOf, wallOf } from "#platform/clock";
import type { Sentence } from "#platform/i18n";
import { chineseHolidays, type SpecialDay } from "./china.ts";
import type { Hours, WorkingHours } from "./table.ts";

/** When work is done: the week's hours, the public holidays that count, and days set apart by the owner, by day. */
export type WorkCalendar = {
  hours: Hours;
  holidays: WorkingHours["holidays"];
  own: ReadonlyMap<string, { off: boolean; name: string }>;
  timeZone: string;
};

/** What a day is: worked or not, and why where it differs from its weekday. */
export type DayKind = { working: boolean; special: "rest" | "work" | null; name: Sentence | null };

/** Whether a day is worked: the owner's own word first, then a public holiday or its make-up day, then the weekday. */
export function kindOfDay(calendar: WorkCalendar, on: string): DayKind {
  const own = calendar.own.get(on);
  if (own) {
    const name = own.name === "" ? null : { en: own.name, "zh-CN": own.name };
    return { working: !own.off, special: own.off ? "rest" : "work", name };
  }
  const holiday = calendar.holidays === "china" ? findHoliday(on) : undefined;
  if (holiday) return { working: !holiday.off, special: holiday.off ? "rest" : "work", name: holiday.name };
  return { working: spansOf(calendar, on).length > 0, special: null, name: null };
}

export function isWorkingDay(calendar: WorkCalendar, on: string): boolean {
  return kindOfDay(calendar, on).working;
}

/** The day itself where it is worked, else the next that is. Where none is within a year, the day itself. */
export function nextWorkingDay(calendar: WorkCalendar, on: string): string {
  let day = on;
  for (let step = 0; step < 366; step++, day = addDays(day, 1)) if (isWorkingDay(calendar, day)) return day;
  return on;
}

/** The spans of a day's hours; of a make-up day on a weekend those of a usual day. */
export function workingSpans(calendar: WorkCalendar, on: string): Hours[number] {
  if (!isWorkingDay(calendar, on)) return [];
  const spans = spansOf(calendar, on);
  return spans.length > 0 ? spans : (calendar.hours.find((day) => day.length > 0) ?? []);
}

/**
 * The instant when so many minutes have been worked since another: for promises in working hours. Hours are those on
 * the wall, and an hour is an hour: on a night when the clock changes a span is as long as it really is.
 */
export function addWorkingMinutes(calendar: WorkCalendar, from: Date, minutes: number): Date {
  const { timeZone } = calendar;
  let left = minutes * 60_000;
  let on = wallOf(from, timeZone).slice(0, 10);
  for (let day = 0; day < 3660; day++, on = addDays(on, 1)) {
    for (const [opens, closes] of workingSpans(calendar, on)) {
      const begin = Math.max(from.getTime(), Date.parse(at(on, opens, timeZone)));
      const end = Date.parse(at(on, closes, timeZone));
      if (begin > end || (begin === end && left > 0)) continue;
      if (end - begin >= left) return new Date(begin + left);
      left -= end - begin;
    }
  }
  return new Date(from.getTime() + left);
}

const at = (on: string, clock: string, timeZone: string) =>
  clock === "24:00" ? instantOf(`${addDays(on, 1)}T00:00`, timeZone) : instantOf(`${on}T${clock}`, timeZone);

function spansOf({ hours }: WorkCalendar, on: string) {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  return hours[weekday] ?? [];
}

/** A break over New Year is arranged with the year that begins. */
function findHoliday(on: string): SpecialDay | undefined {
  const year = Number(on.slice(0, 4));
  const found = chineseHolidays(year).find((day) => day.on === on);
  return found ?? (on.slice(5, 7) === "12" ? chineseHolidays(year + 1).find((day) => day.on === on) : undefined);
}
