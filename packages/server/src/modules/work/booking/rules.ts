/** Which times of a kind of meeting are free. Knows days and instants, no tables. */
import { addDays, dayOf, instantOf } from "#platform/clock";
import type { MeetingKindRow } from "./table.ts";

/** Something that takes time, in milliseconds, with what is kept free around it. */
export type Busy = { from: number; until: number; before: number; after: number };

export type KindRules = Pick<
  MeetingKindRow,
  "minutes" | "bufferBefore" | "bufferAfter" | "noticeHours" | "daysAhead" | "dailyLimit"
>;

export type Asked = {
  kind: KindRules;
  /** The hours of a day of the firm, and the zone of its clock. */
  spansOn: (on: string) => readonly (readonly [string, string])[];
  timeZone: string;
  busy: readonly Busy[];
  /** How many of this kind a day of the firm has already. */
  booked: ReadonlyMap<string, number>;
  now: Date;
};

const minute = 60_000;
const step = (minutes: number) => (minutes >= 30 ? 30 : 15);

/**
 * The instants at which a meeting may begin, earliest first: within the working hours of a worked day (make-up days
 * among them), with its buffers clear of what takes time and of that one's buffers, after the notice, within the days
 * ahead, while the day has not reached its limit. An hour is an hour on a night when the clock changes.
 */
export function freeTimes({ kind, spansOn, timeZone, busy, booked, now }: Asked): string[] {
  const soonest = now.getTime() + kind.noticeHours * 60 * minute;
  const today = dayOf(now, timeZone);
  const free: string[] = [];
  for (let ahead = 0; ahead <= kind.daysAhead; ahead++) {
    const on = addDays(today, ahead);
    if (kind.dailyLimit !== null && (booked.get(on) ?? 0) >= kind.dailyLimit) continue;
    for (const [opens, closes] of spansOn(on)) {
      const end = at(on, closes, timeZone) - kind.minutes * minute;
      for (let begin = at(on, opens, timeZone); begin <= end; begin += step(kind.minutes) * minute) {
        if (begin >= soonest && !collides(kind, begin, busy)) free.push(new Date(begin).toISOString());
      }
    }
  }
  return free;
}

function collides(kind: KindRules, begin: number, busy: readonly Busy[]): boolean {
  const until = begin + kind.minutes * minute;
  return busy.some(
    (one) =>
      begin - Math.max(kind.bufferBefore, one.after) * minute < one.until &&
      until + Math.max(kind.bufferAfter, one.before) * minute > one.from,
  );
}

function at(on: string, clock: string, timeZone: string): number {
  return Date.parse(
    clock === "24:00" ? instantOf(`${addDays(on, 1)}T00:00`, timeZone) : instantOf(`${on}T${clock}`, timeZone),
  );
}

/** The end of an address made from a name; '' where the name has no letters for it. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
}
