/** Days of the views, by plain calendar reckoning. */
import type { DataOf } from "#platform/client";
import { plusDays } from "#platform/formats";

export type Calendar = DataOf<"getCalendar">;
export type Item = Calendar["items"][number];
export type Day = Calendar["days"][number];
export const views = ["month", "week", "day", "agenda"] as const;
export type View = (typeof views)[number];

const weekday = (on: string) => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a day's week. */
export function mondayOf(on: string): string {
  return plusDays(on, -weekday(on));
}

/** The first and last day that a view shows. */
export function rangeOf(view: View, on: string): { from: string; to: string } {
  if (view === "day") return { from: on, to: on };
  if (view === "week") return { from: mondayOf(on), to: plusDays(mondayOf(on), 6) };
  if (view === "agenda") return { from: on, to: plusDays(on, 30) };
  const first = `${on.slice(0, 7)}-01`;
  const last = plusDays(monthsFrom(first, 1), -1);
  return { from: mondayOf(first), to: plusDays(mondayOf(last), 6) };
}

/** The day from which the view before or after is shown. */
export function turned(view: View, on: string, by: 1 | -1): string {
  if (view === "month") return monthsFrom(on, by);
  return plusDays(on, by * (view === "day" ? 1 : view === "week" ? 7 : 30));
}

/** The same date so many months away; the last where the month is shorter. */
export function monthsFrom(on: string, by: number): string {
  const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + by;
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const length = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return `${first.slice(0, 8)}${String(Math.min(Number(on.slice(8)), length)).padStart(2, "0")}`;
}

/** Every day from one to another. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let on = from; on <= to; on = plusDays(on, 1)) days.push(on);
  return days;
}

export const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** How long an item takes, by the clock. */
export function lengthOf({ on, time, endOn, endTime }: Item): number {
  const days = (Date.parse(endOn) - Date.parse(on)) / 60_000;
  if (time === null) return days + 1440;
  return days + minutesOf(endTime ?? time) - minutesOf(time);
}

export type Placed = { item: Item; from: number; to: number; lane: number; lanes: number };
const least = 22;

/** The timed items of a day side by side where they overlap: each with its minutes, its lane, and how many there are. */
export function placeDay(items: readonly Item[], on: string): Placed[] {
  const blocks = items
    .filter((item) => item.time !== null && item.on <= on && item.endOn >= on)
    .map((item) => {
      const from = item.on < on ? 0 : minutesOf(item.time!);
      const to = item.endOn > on ? 1440 : minutesOf(item.endTime ?? item.time!);
      return { item, from, to: Math.max(to, Math.min(from + least, 1440)) };
    })
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: Placed[] = [];
  let group: Placed[] = [];
  let groupEnd = 0;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    for (const one of group) placed.push({ ...one, lanes });
    group = [];
  };
  for (const block of blocks) {
    if (block.from >= groupEnd) close();
    const taken = new Set(group.filter(({ to }) => to > block.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    group.push({ ...block, lane, lanes: 1 });
    groupEnd = Math.max(group.length === 1 ? 0 : groupEnd, block.to);
  }
  close();
  return placed;
}
