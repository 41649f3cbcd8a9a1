import { lunarBirthdaysKeptOn } from "./lunar-days.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** Whether a year of the solar calendar has a 29 February. */
export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * The birthdays kept on a calendar day, as calendar and month and day: `solar 02-29` is kept on 28 February where there
 * is no 29th.
 */
export function birthdaysKeptOn(on: string): string[] {
  const solar = [on.slice(5)];
  if (on.slice(5) === "02-28" && !isLeapYear(Number(on.slice(0, 4)))) solar.push("02-29");
  const lunar = lunarBirthdaysKeptOn(on).map(
    ({ month, day, leap }) => `${leap ? "lunar-leap" : "lunar"} ${two(month)}-${two(day)}`,
  );
  return [...solar.map((day) => `solar ${day}`), ...lunar];
}
