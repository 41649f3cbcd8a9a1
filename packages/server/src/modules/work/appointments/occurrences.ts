import { addDays, instantOf, wallOf } from "#platform/clock";
import { expand, lastOf } from "#platform/icalendar";
import { type Appointment, forEver } from "./table.ts";

/** When something takes place, by the clock on the wall: the end of whole days is their last day. */
export type Span = { on: string; time: string | null; endOn: string; endTime: string | null };

type Timed = Pick<Appointment, "startOn" | "startTime" | "minutes" | "timeZone">;

/** Where an appointment that begins on a day stands by the firm's clock. */
export function spanOn({ startTime, minutes, timeZone }: Timed, on: string, firmZone: string): Span {
  if (startTime === null) return { on, time: null, endOn: addDays(on, Math.ceil(minutes / 1440) - 1), endTime: null };
  const foreign = timeZone !== "" && timeZone !== firmZone;
  const begin = foreign ? wallOf(instantOf(`${on}T${startTime}`, timeZone), firmZone) : `${on}T${startTime}`;
  const end = later(begin, minutes);
  return { on: begin.slice(0, 10), time: begin.slice(11), endOn: end.slice(0, 10), endTime: end.slice(11) };
}

/** So many minutes later on a clock that never jumps. */
export function later(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** The days of the series' own calendar on which it takes place, those that differ left out. */
export function daysOf(row: Appointment, from: string, to: string, differing: ReadonlySet<string>): string[] {
  const within = (on: string) => on >= from && on <= to;
  if (row.rrule === null && row.extraDays === "[]") return within(row.startOn) ? [row.startOn] : [];
  const left = new Set<string>(JSON.parse(row.exceptions) as string[]);
  const days = new Set(row.rrule === null ? [row.startOn] : expand(row.rrule, row.startOn, from, to));
  for (const on of JSON.parse(row.extraDays) as string[]) days.add(on);
  return [...days].filter((on) => within(on) && !left.has(on) && !differing.has(on)).sort();
}

/** The last day that an appointment may touch, on whatever clock; for the index. */
export function untilOf(row: Pick<Appointment, "startOn" | "minutes" | "rrule" | "extraDays">): string {
  const extra = (JSON.parse(row.extraDays) as string[]).toSorted().at(-1) ?? row.startOn;
  const last = row.rrule === null ? row.startOn : lastOf(row.rrule, row.startOn);
  if (last === null) return forEver;
  return addDays(last > extra ? last : extra, Math.ceil(row.minutes / 1440) + 1);
}
