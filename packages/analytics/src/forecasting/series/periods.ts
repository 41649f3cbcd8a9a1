import { civilDayOf, dayNumberOf, weekdayOf } from "../calendar/civil-days.ts";

/** The calendar's way of counting: each day belongs to one period, and periods are counted without gaps. */
export type Periods = {
  readonly unit: "day" | "week" | "month" | "quarter" | "year";
  /** Periods in a season: 12 months, 4 quarters, 52 weeks, as many days as a week has open; 1 for years. */
  readonly season: number;
  indexOf(day: number): number;
  firstDayOf(index: number): number;
};

function monthly(unit: Periods["unit"], months: number): Periods {
  return {
    unit,
    season: 12 / months,
    indexOf(day) {
      const { year, month } = civilDayOf(day);
      return Math.floor((year * 12 + month - 1) / months);
    },
    firstDayOf(index) {
      const year = Math.floor((index * months) / 12);
      return dayNumberOf({ year, month: index * months - year * 12 + 1, day: 1 });
    },
  };
}

const weekly = (anchor: number): Periods => ({
  unit: "week",
  season: 52,
  indexOf: (day) => Math.floor((day - anchor) / 7),
  firstDayOf: (index) => anchor + index * 7,
});

/** Days, but for the days of the week that never occur: closed days are no periods. */
function daily(days: Int32Array): Periods {
  const open = [...new Set(Array.from(days, weekdayOf))].sort((a, b) => a - b);
  const firstMonday = -3;
  return {
    unit: "day",
    season: open.length,
    indexOf: (day) => Math.floor((day - firstMonday) / 7) * open.length + open.indexOf(weekdayOf(day)),
    firstDayOf: (index) => firstMonday + Math.floor(index / open.length) * 7 + open[modulo(index, open.length)]!,
  };
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;

/** From these median distances on, in days, dates count as yearly, quarterly and monthly. */
const [yearApart, quarterApart, monthApart] = [350, 80, 27];
/** Such a share of the open days has to occur for days to be the periods; and of distances to be whole weeks for weeks. */
const [denselyDaily, mostlyWeeks] = [0.7, 0.9];
/** Scattered days are summed by month when they span two years, by week when they span half a year. */
const [twoYears, halfYear] = [730, 182];

/**
 * **Question:** does this column of dates count days, weeks, months, quarters or years?
 *
 * **Formula:** by the median distance of different dates: 350 days and more are years, 80 quarters, 27 months; nine of ten
 * distances of whole weeks are weeks, beginning on the weekday of the first date; else days where seven of ten open days
 * occur (a weekday that never occurs is closed). Scattered dates are summed by month when they span two years, by week when
 * they span half a year, else by day.
 *
 * **Units:** days since 1970-01-01, ascending, each once, at least two. **Complexity:** O(n·log n).
 *
 * @example periodsOf(Int32Array.of(20819, 20850, 20878)).unit // "month": the firsts of January to March 2027
 */
export function periodsOf(days: Int32Array): Periods {
  if (days.length < 2) throw new RangeError("Periods are found from at least two dates.");
  const gaps = days.slice(1).map((day, i) => day - days[i]!);
  const median = gaps.slice().sort()[Math.floor(gaps.length / 2)]!;
  if (median >= yearApart) return monthly("year", 12);
  if (median >= quarterApart) return monthly("quarter", 3);
  if (median >= monthApart) return monthly("month", 1);
  const first = days[0]!;
  if (gaps.filter((gap) => gap % 7 === 0).length >= mostlyWeeks * gaps.length) return weekly(first);
  const last = days.at(-1)!;
  const byDay = daily(days);
  if (days.length >= denselyDaily * (byDay.indexOf(last) - byDay.indexOf(first) + 1)) return byDay;
  if (last - first >= twoYears) return monthly("month", 1);
  return last - first >= halfYear ? weekly(first - weekdayOf(first)) : byDay;
}
