import { daysOfWindow, type FestivalWindow } from "./festival-window.ts";
import type { Festival } from "./festivals.ts";
import { periodEnds } from "./period-ends.ts";
import { type SpecialDays, workingDays } from "./working-days.ts";

/** One explaining figure for each period. `group` holds columns together that are chosen or left out as one. */
export type CalendarColumn = { readonly group: string; readonly name: string; readonly values: Float64Array };

/** The windows that are looked at unless others are wanted: Spring Festival is felt for weeks, the others for days. */
export const usualWindows: readonly FestivalWindow[] = [
  { festival: "spring-festival", before: 20, during: 7, after: 20 },
  { festival: "qingming", before: 0, during: 3, after: 0 },
  { festival: "dragon-boat", before: 0, during: 3, after: 0 },
  { festival: "mid-autumn", before: 14, during: 3, after: 0 },
  { festival: "national-day", before: 0, during: 7, after: 0 },
];

export type CalendarOptions = SpecialDays & { readonly windows?: readonly FestivalWindow[] };

/**
 * **Question:** what does the calendar know of each period before anything is sold in it?
 *
 * **Formula:** its days; its working days; and for each festival the days of the window before, during and after it that
 * fall in it, as `daysOfWindow`. A column that is the same in all periods says nothing and is left out.
 *
 * **Units:** `days` are the first days of the periods, since 1970-01-01, ascending; values are days.
 * **Complexity:** O(days covered). **Too little data:** a single period, or none, has no column, as nothing varies.
 *
 * @example calendarColumns([20819, 20850]).map(({ name }) => name)
 * // January and February 2027: "days", "working days", "spring-festival before", "spring-festival during", …
 */
export function calendarColumns(
  days: ArrayLike<number>,
  { windows = usualWindows, ...special }: CalendarOptions = {},
): CalendarColumn[] {
  const ends = periodEnds(days);
  const lengths = Float64Array.from(ends, (end, i) => end - days[i]!);
  const worked = Float64Array.from(ends, (end, i) => workingDays(days[i]!, end, special));
  const columns: CalendarColumn[] = [
    { group: "days", name: "days", values: lengths },
    { group: "working days", name: "working days", values: worked },
  ];
  for (const window of windows) {
    const group: Festival = window.festival;
    const parts = daysOfWindow(days, ends, window);
    for (const part of ["before", "during", "after"] as const) {
      columns.push({ group, name: `${group} ${part}`, values: parts[part] });
    }
  }
  return columns.filter(({ values }) => values.some((value) => value !== values[0]));
}
