/** Where time comes from. Tests give their own; nothing else in the code asks the system. */
export { instantOf, isTimeZone, offsetOf, wallOf } from "./wall.ts";

export type Clock = () => Date;
export const systemClock: Clock = () => new Date();

const quarter = 900_000;
const evenZones = Date.UTC(1973, 0, 1); // before, some zones were off by minutes and seconds
const mostDays = 10_000;
const days = new Map<string, Map<number, string>>();

/** The calendar day of an instant in a time zone, `2027-02-01`. All of a quarter of an hour lies in one day. */
export function dayOf(instant: Date | string, timeZone: string): string {
  const time = typeof instant === "string" ? Date.parse(instant) : instant.getTime();
  if (!(time >= evenZones)) return formatter(timeZone).format(time);
  const at = Math.floor(time / quarter);
  let known = days.get(timeZone);
  if (!known || known.size >= mostDays) days.set(timeZone, (known = new Map()));
  let day = known.get(at);
  if (day === undefined) known.set(at, (day = formatter(timeZone).format(time)));
  return day;
}

/** Adds whole days to a calendar day. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The instant at which a calendar day begins in a time zone: `2027-02-01` in Shanghai is 2027-01-31T16:00:00.000Z.
 * Where clocks go forward at midnight it is the first instant that belongs to the day.
 */
export function startOfDay(on: string, timeZone: string): string {
  let begin = Date.parse(`${on}T00:00:00Z`) - 15 * hour; // no zone is more than 14 hours ahead
  let end = begin + 28 * hour; // nor more than 12 behind
  while (end - begin > 1) {
    const middle = Math.floor((begin + end) / 2);
    if (dayOf(new Date(middle), timeZone) < on) begin = middle;
    else end = middle;
  }
  return new Date(end).toISOString();
}

const hour = 3_600_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string) {
  let found = formatters.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formatters.set(timeZone, found);
  }
  return found;
}
