import { Solar } from "lunar-typescript";
import { addDays } from "#platform/clock";
import type { Chance } from "./random.ts";

export type Birthday = { birthday: string | null; birthdayCalendar: "solar" | "lunar" };

const two = (number: number) => String(number).padStart(2, "0");

/** A birthday as people tell it: often none, with the year or without, solar or lunar. */
export function birthdayOf(chance: Chance, lunarLikely: boolean): Birthday {
  if (chance.is(0.4)) return { birthday: null, birthdayCalendar: "solar" };
  const year = chance.is(0.7) ? String(chance.int(1958, 2001)) : "-";
  const lunar = lunarLikely && chance.is(0.22);
  const month = chance.int(1, 12);
  // Day 30 is a day of the longer lunar months.
  const day = lunar ? chance.int(1, 30) : chance.int(1, 28);
  return { birthday: `${year}-${two(month)}-${two(day)}`, birthdayCalendar: lunar ? "lunar" : "solar" };
}

/** Birthdays that come up within the week: the day after tomorrow, one by the lunar calendar, and one before the weekend. */
export function birthdaysSoon(today: string): Birthday[] {
  const solar = (days: number, year: string): Birthday => ({
    birthday: `${year}-${addDays(today, days).slice(5)}`,
    birthdayCalendar: "solar",
  });
  const [year, month, day] = addDays(today, 3).split("-").map(Number) as [number, number, number];
  const moon = Solar.fromYmd(year, month, day).getLunar();
  const lunar: Birthday = {
    birthday: `1976-${two(Math.abs(moon.getMonth()))}-${two(moon.getDay())}`,
    birthdayCalendar: "lunar",
  };
  return [solar(1, "1988"), lunar, solar(5, "-")];
}
