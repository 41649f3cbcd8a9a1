import { getCompanySettings } from "#modules/admin";
import { addDays, instantOf, wallOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { expand } from "#platform/icalendar";
import { updateAppointment } from "../appointments/actions/change.ts";
import { findOccurrences, getAppointment } from "../appointments/queries.ts";
import { placeTask } from "../tasks/actions.ts";
import { findDatedTasks, type DatedTask } from "../tasks/queries.ts";
import { defineCalendarSource } from "./sources.ts";
import { type CalendarItem, dayItem } from "./table.ts";

const usualMinutes = 30;

defineCalendarSource({
  name: "appointments",
  permission: "work:read",
  async read(ctx, { from, to, timeZone }) {
    const found = await findOccurrences(ctx, from, to, timeZone);
    return found.map(({ row, on, span }) => ({
      ...dayItem("appointments", row.id, row.title, on),
      ...span,
      occurrenceOn: row.rrule !== null || row.extraDays !== "[]" ? on : null,
      customerId: row.customerId,
      customerName: row.customerName,
      location: row.location,
      repeats: row.rrule !== null || row.seriesId !== null,
      movable: true,
    }));
  },
  async move(ctx, id, { on, time, minutes, occurrenceOn, scope }) {
    const row = await getAppointment(ctx.db, id);
    // It was put down by the firm's clock; an appointment keeps the clock it was made by.
    const clock = time === undefined ? row.startTime : time;
    const place =
      clock !== null && row.startTime !== null && row.timeZone ? await onOwnClock(ctx, row.timeZone, on, clock) : null;
    await updateAppointment(
      ctx,
      id,
      {
        startOn: place?.on ?? on,
        ...(time === undefined ? {} : { startTime: place?.time ?? time }),
        ...lengthOf(row, time, minutes),
      },
      { occurrenceOn, scope: scope ?? "this" },
    );
  },
});

/** What becomes a matter of the whole day, or no longer is one, gets a fitting length. */
function lengthOf(
  row: { startTime: string | null; minutes: number },
  time: string | null | undefined,
  minutes?: number,
) {
  if (minutes !== undefined) return { minutes };
  if (time === null && row.startTime !== null) return { minutes: 1440 };
  return typeof time === "string" && row.startTime === null ? { minutes: 60 } : {};
}

async function onOwnClock(ctx: Ctx, zone: string, on: string, time: string) {
  const wall = wallOf(instantOf(`${on}T${time}`, (await getCompanySettings(ctx.db)).timeZone), zone);
  return { on: wall.slice(0, 10), time: wall.slice(11) };
}

defineCalendarSource({
  name: "tasks",
  permission: "work:read",
  async read(ctx, { from, to }) {
    const rows = await findDatedTasks(ctx, from, to);
    return rows.flatMap((row) => [
      ...(row.dueOn! >= from && row.dueOn! <= to ? [itemOf(row, row.dueOn!, false)] : []),
      ...foreseenDays(row, from, to).map((on) => itemOf(row, on, true)),
    ]);
  },
  move: (ctx, id, { on, time, minutes }) => placeTask(ctx, id, on, time, minutes).then(() => {}),
});

/** The coming days of a repeating task, as far as its rule can say. */
function foreseenDays(row: DatedTask, from: string, to: string): string[] {
  const { rrule, repeatsFrom, seriesOn, occurrenceOn, doneAt } = row;
  if (rrule === null || repeatsFrom === "done" || seriesOn === null || doneAt !== null) return [];
  return expand(rrule, seriesOn, from, to).filter((on) => on > (occurrenceOn ?? seriesOn) && on !== row.dueOn);
}

function itemOf(row: DatedTask, on: string, foreseen: boolean): CalendarItem {
  const end = row.dueTime === null ? null : laterOn(on, row.dueTime, row.durationMinutes ?? usualMinutes);
  return {
    ...dayItem("tasks", row.id, row.title, on),
    kind: row.kind,
    time: row.dueTime,
    endOn: end?.on ?? on,
    endTime: end?.time ?? null,
    customerId: row.customerId,
    customerName: row.customerName,
    location: row.location,
    done: row.doneAt !== null,
    repeats: row.rrule !== null,
    foreseen,
    movable: !foreseen && row.doneAt === null,
  };
}

function laterOn(on: string, time: string, minutes: number) {
  const end = new Date(Date.parse(`${on}T${time}Z`) + minutes * 60_000).toISOString();
  const midnight = end.slice(11, 16) === "00:00";
  return midnight
    ? { on: addDays(end.slice(0, 10), -1), time: "24:00" }
    : { on: end.slice(0, 10), time: end.slice(11, 16) };
}
