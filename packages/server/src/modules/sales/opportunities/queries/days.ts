import { dayOf } from "#platform/clock";

const minute = 60_000;
const hour = 60 * minute;

/** The first instant of a calendar day in a time zone, to the minute; right also where clocks skip midnight. */
export function startOfDay(on: string, timeZone: string): string {
  const utc = Date.parse(`${on}T00:00:00Z`);
  let before = utc - 16 * hour;
  let within = utc + 16 * hour;
  while (within - before > minute) {
    const middle = before + Math.floor((within - before) / 2 / minute) * minute;
    if (dayOf(new Date(middle), timeZone) >= on) within = middle;
    else before = middle;
  }
  return new Date(within).toISOString();
}
