import { LunarMonth, Solar } from "lunar-typescript";

/** A day of the Chinese calendar as birthdays are kept: month and day, `leap` for a day in a leap month. */
export type LunarDay = { month: number; day: number; leap: boolean };

/** The Chinese day of a calendar day. */
export function lunarDayOf(on: string): LunarDay {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  return { month: Math.abs(lunar.getMonth()), day: lunar.getDay(), leap: lunar.getMonth() < 0 };
}

/**
 * All Chinese birthdays that are kept on a calendar day. One on the 30th is kept on the 29th of a month that has no 30th;
 * one in a leap month is kept in the leap month of years that have it, else in the plain month of that number.
 */
export function lunarBirthdaysKeptOn(on: string): LunarDay[] {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  // Nobody plans such a day, and the tables of old calendars have gaps (October 1582).
  if (year < 1900) return [];
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  const number = lunar.getMonth();
  // At the far ends of the calendar (the last days of 9999) the tables know no month.
  const length = LunarMonth.fromYm(lunar.getYear(), number)?.getDayCount() ?? 30;
  const kept = [lunar.getDay(), ...(lunar.getDay() === 29 && length === 29 ? [30] : [])];
  const plain = Math.abs(number);
  const hasLeap = LunarMonth.fromYm(lunar.getYear(), -plain) !== null;
  const leaps = number < 0 ? [true] : hasLeap ? [false] : [false, true];
  return leaps.flatMap((leap) => kept.map((day) => ({ month: plain, day, leap })));
}

const months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
const digits = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** `十月十二`, `闰六月三十`. */
export function lunarDayInChinese({ month, day, leap }: LunarDay): string {
  const tens = day <= 10 ? "初" : day < 20 ? "十" : day === 20 ? "二" : day < 30 ? "廿" : "三";
  return `${leap ? "闰" : ""}${months[month - 1]}月${tens}${digits[day % 10]}`;
}
