import { weekdayOf } from "./civil-days.ts";

/** Days on which the week's usual order does not hold. Both are days since 1970-01-01. */
export type SpecialDays = {
  /** Days off that fall on Monday to Friday; a weekend among them changes nothing. */
  readonly holidays?: ReadonlySet<number>;
  /** Saturdays and Sundays that are worked (调休). */
  readonly worked?: ReadonlySet<number>;
};

/**
 * **Question:** on how many days is work done in a period?
 *
 * **Formula:** the days of [start, end) that are Monday to Friday and no holiday, or are among the worked weekends.
 *
 * **Source:** trading-day regressors as in W. R. Bell, S. C. Hillmer (1983). **Units:** days since 1970-01-01; `end` exclusive.
 * **Complexity:** O(days).
 *
 * @example workingDays(20850, 20878) // February 2027: 20
 */
export function workingDays(start: number, end: number, { holidays, worked }: SpecialDays = {}): number {
  let count = 0;
  for (let day = start; day < end; day++) {
    if (worked?.has(day) || (weekdayOf(day) < 5 && !holidays?.has(day))) count++;
  }
  return count;
}
