import { Lunar, LunarMonth, Solar } from "lunar-typescript";
import { daysBetween } from "#platform/clock";
import { On, z } from "#platform/schema";
import { Birthday, birthdayCalendars } from "../people/fields.ts";
import { isLeapYear } from "./kept-on.ts";

/** Why a birthday is kept on another day than its own this time. */
export const rules = ["no-leap-month", "short-month", "no-leap-day"] as const;

const LunarDate = z
  .object({ year: z.int(), month: z.int(), day: z.int(), leap: z.boolean() })
  .openapi("LunarDate", { description: "A day of the Chinese calendar; `leap` for a leap month" });
export type LunarDate = z.infer<typeof LunarDate>;

export const BirthdayQuestion = z.object({
  birthday: Birthday,
  calendar: z.enum(birthdayCalendars),
  today: On.optional(), // the firm's day when silent
});
export type BirthdayQuestion = z.infer<typeof BirthdayQuestion>;

/** A birthday in both calendars, and when it is kept next. */
export const BirthdayDates = z
  .object({
    exists: z.boolean(), // whether there was such a day; 30 February was never
    solar: On.nullable(), // the day of birth, where the year is known
    lunar: LunarDate.nullable(),
    next: z
      .object({
        on: On,
        inDays: z.int(),
        lunar: LunarDate,
        age: z.int().nullable(), // what they become, where the year is known
        rules: z.array(z.enum(rules)),
      })
      .nullable(),
  })
  .openapi("BirthdayDates");
export type BirthdayDates = z.infer<typeof BirthdayDates>;

type Written = { year: number | null; month: number; day: number; calendar: BirthdayQuestion["calendar"] };
type Kept = { on: string; rules: (typeof rules)[number][] };

const nowhere: BirthdayDates = { exists: false, solar: null, lunar: null, next: null };
/** The Chinese calendar of these years is known without gaps. */
const [firstYear, lastYear] = [1850, 2200];

type Question = { birthday: string; calendar: Written["calendar"] };

/** Says a birthday in both calendars and when it is next kept, on or after `today`. */
export function birthdayDates({ today, ...question }: Question & { today: string }): BirthdayDates {
  const written = writtenOf(question);
  const solar = solarBirth(written);
  if (solar === "none") return nowhere;
  const next = nextOf(written, today, solar);
  return { exists: true, solar, lunar: solar === null ? null : lunarOf(solar), next };
}

/** The day of birth alone: null where the year is not known, "none" where there was no such day. */
export function dayOfBirth(question: Question): string | null | "none" {
  return solarBirth(writtenOf(question));
}

function writtenOf({ birthday, calendar }: Question): Written {
  return {
    year: birthday.startsWith("-") ? null : Number(birthday.slice(0, 4)),
    month: Number(birthday.slice(-5, -3)),
    day: Number(birthday.slice(-2)),
    calendar,
  };
}

/** The day of birth in the solar calendar; null where the year is not known, "none" where there was no such day. */
function solarBirth({ year, month, day, calendar }: Written): string | null | "none" {
  if (calendar === "solar") {
    if (day > lengthOf(year ?? 2000, month)) return "none";
    return year === null || year < firstYear || year > lastYear ? null : dayOfParts(year, month, day);
  }
  if (day > 30) return "none";
  if (year === null || year < firstYear || year > lastYear) return null;
  const number = calendar === "lunar-leap" ? -month : month;
  const length = LunarMonth.fromYm(year, number)?.getDayCount();
  return length !== undefined && day <= length ? Lunar.fromYmd(year, number, day).getSolar().toYmd() : "none";
}

function nextOf(written: Written, today: string, born: string | null): BirthdayDates["next"] {
  const year = Number(today.slice(0, 4));
  if (year <= firstYear || year >= lastYear) return null;
  for (const one of [year - 1, year, year + 1]) {
    const { on, rules: why } = keptIn(written, one);
    // Nobody has a birthday on the day of their birth or before it.
    if (on < today || (born !== null && on <= born)) continue;
    return {
      on,
      inDays: daysBetween(today, on),
      lunar: lunarOf(on),
      age: written.year && one - written.year,
      rules: why,
    };
  }
  return null;
}

/**
 * When a birthday is kept in a year of its own calendar. In a year without the leap month it is kept in the plain
 * month of that number; the 30th is kept on the 29th of a month that has 29 days; 29 February on the 28th.
 */
function keptIn({ month, day, calendar }: Written, year: number): Kept {
  if (calendar === "solar") {
    const moved = month === 2 && day === 29 && !isLeapYear(year);
    return { on: dayOfParts(year, month, moved ? 28 : day), rules: moved ? ["no-leap-day"] : [] };
  }
  const why: Kept["rules"] = [];
  const leap = calendar === "lunar-leap" ? LunarMonth.fromYm(year, -month) : null;
  if (calendar === "lunar-leap" && !leap) why.push("no-leap-month");
  const there = leap ?? LunarMonth.fromYm(year, month)!;
  const last = there.getDayCount();
  if (day > last) why.push("short-month");
  return { on: Lunar.fromYmd(year, there.getMonth(), Math.min(day, last)).getSolar().toYmd(), rules: why };
}

function lunarOf(on: string): LunarDate {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  const number = lunar.getMonth();
  return { year: lunar.getYear(), month: Math.abs(number), day: lunar.getDay(), leap: number < 0 };
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayOfParts(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
