import { civilDayOf } from "./civil-days.ts";
import { type Festival, festivalDay } from "./festivals.ts";

/** How long a festival is felt: days before its first day, its own days (the first one counts), and days after these. */
export type FestivalWindow = {
  readonly festival: Festival;
  readonly before: number;
  readonly during: number;
  readonly after: number;
};

/** How many days of each part of the window fall in each period. */
export type WindowDays = { before: Float64Array; during: Float64Array; after: Float64Array };

/**
 * **Question:** how much of a festival that moves lies in each month (week, day)?
 *
 * **Formula:** for each period [start, end) the number of its days in [f − before, f), [f, f + during) and
 * [f + during, f + during + after), f the festival's first day, over the festivals of all years that reach it.
 *
 * **Source:** W. R. Bell, S. C. Hillmer, Modeling time series with calendar variation, JASA 78 (1983), the windows of moving
 * holidays; for Spring Festival J.-L. Lin, T.-S. Liu, Modeling lunar calendar holiday effects in Taiwan (2002).
 *
 * **Units:** days since 1970-01-01 in, `ends` exclusive; days out. **Complexity:** O(periods × years a period spans).
 *
 * @example daysOfWindow([20819, 20850], [20850, 20878], { festival: "spring-festival", before: 7, during: 7, after: 7 })
 * // January and February 2027, festival on 6 February: before 2 and 5, during 0 and 7, after 0 and 7
 */
export function daysOfWindow(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  { festival, before, during, after }: FestivalWindow,
): WindowDays {
  const counts = {
    before: new Float64Array(starts.length),
    during: new Float64Array(starts.length),
    after: new Float64Array(starts.length),
  };
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    const last = civilDayOf(end + before).year;
    for (let year = civilDayOf(start - during - after).year; year <= last; year++) {
      const first = festivalDay(festival, year);
      counts.before[i]! += overlap(start, end, first - before, first);
      counts.during[i]! += overlap(start, end, first, first + during);
      counts.after[i]! += overlap(start, end, first + during, first + during + after);
    }
  }
  return counts;
}

const overlap = (start: number, end: number, from: number, to: number) =>
  Math.max(0, Math.min(end, to) - Math.max(start, from));
