const dayLength = 86_400_000;

/** A day of the calendar; January is month 1. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The number of a day since 1970-01-01. A month beyond December, or before January, counts on into the next years or back.
 *
 * @example dayNumberOf({ year: 2027, month: 2, day: 6 }) // 20855
 */
export const dayNumberOf = ({ year, month, day }: CivilDay): number => Date.UTC(year, month - 1, day) / dayLength;

/** The calendar's name of a day number. @example civilDayOf(20855) // { year: 2027, month: 2, day: 6 } */
export function civilDayOf(dayNumber: number): CivilDay {
  const date = new Date(dayNumber * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week of a day number: 0 is Monday, 6 is Sunday. @example weekdayOf(0) // 3: 1970 began on a Thursday */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;
