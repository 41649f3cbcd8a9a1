import { Lunar } from "lunar-typescript";
import { type CivilDay, dayNumberOf } from "./civil-days.ts";

/** A festival that moves people to buy, or keeps them from it. */
export type Festival = "spring-festival" | "qingming" | "dragon-boat" | "mid-autumn" | "national-day";

const lunarDay = (month: number, day: number) => (year: number) => {
  const solar = Lunar.fromYmd(year, month, day).getSolar();
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
};

const firstDays: Record<Festival, (year: number) => CivilDay> = {
  "spring-festival": lunarDay(1, 1),
  qingming: (year) => {
    const solar = Lunar.fromYmd(year, 1, 1).getJieQiTable()["清明"]!;
    return { year, month: solar.getMonth(), day: solar.getDay() };
  },
  "dragon-boat": lunarDay(5, 5),
  "mid-autumn": lunarDay(8, 15),
  "national-day": (year) => ({ year, month: 10, day: 1 }),
};

const known = new Map<string, number>();

/**
 * **Question:** on which day does a festival fall in a year?
 *
 * **Formula:** Spring Festival is the first day of the first lunar month, Dragon Boat the fifth of the fifth, Mid-Autumn the
 * fifteenth of the eighth; Qingming is the day of the sun's longitude of 15°; National Day is 1 October.
 *
 * **Source:** the Chinese calendar of GB/T 33661-2017 as lunar-typescript computes it. The calendar inside many
 * runtimes puts the new moon of 2027-02-06, just before midnight in China, on the next day.
 *
 * **Units:** days since 1970-01-01. **Complexity:** some 0.1 ms a year, remembered afterwards.
 *
 * @example festivalDay("spring-festival", 2027) // 20855: 2027-02-06
 */
export function festivalDay(festival: Festival, year: number): number {
  const key = `${festival} ${year}`;
  const day = known.get(key) ?? dayNumberOf(firstDays[festival](year));
  known.set(key, day);
  return day;
}
