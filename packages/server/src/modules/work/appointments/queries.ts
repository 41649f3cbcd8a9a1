import { addDays } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { EventOut } from "#platform/icalendar";
import { daysOf, type Span, spanOn } from "./occurrences.ts";
import type { Appointment } from "./table.ts";

/** An appointment by its id; refuses when there is none or it lies in the bin. */
export async function getAppointment(db: Db, id: string): Promise<Appointment> {
  const found = await findRow(db, "appointments", id);
  if (found && !found.deletedAt) return found;
  throw notFound("appointment.not_found", ["This appointment is not there any more.", "这个日程已经不在了。"]);
}

/** What differs from the rule of a series. */
export function findDiffering(db: Db, seriesIds: string[]): Promise<Appointment[]> {
  if (seriesIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("appointments")
    .selectAll()
    .where("seriesId", "in", seriesIds)
    .where("deletedAt", "is", null)
    .execute();
}

/** One that takes place: of a series `on` is its day by the rule. */
export type Occurrence = { row: Appointment & { customerName: string | null }; on: string; span: Span };

const most = 5000;

/** What takes place from one day of the firm's calendar to another, both included. */
export async function findOccurrences(ctx: Ctx, from: string, to: string, firmZone: string): Promise<Occurrence[]> {
  demand(ctx, "work:read");
  // A day on another clock may be the day before or after; what is long began earlier.
  const rows = await ctx.db
    .selectFrom("appointments")
    .leftJoin("customers", "customers.id", "appointments.customerId")
    .selectAll("appointments")
    .select("customers.name as customerName")
    .where("appointments.deletedAt", "is", null)
    .where("startOn", "<=", addDays(to, 1))
    .where("untilOn", ">=", addDays(from, -1))
    .orderBy("startOn")
    .limit(most)
    .execute();
  const masters = rows.filter(({ rrule, extraDays }) => rrule !== null || extraDays !== "[]").map(({ id }) => id);
  const differing = Map.groupBy(await findDiffering(ctx.db, masters), ({ seriesId }) => seriesId);
  const found: Occurrence[] = [];
  for (const row of rows) {
    const others = new Set((differing.get(row.id) ?? []).map(({ occurrenceOn }) => occurrenceOn!));
    const back = Math.ceil(row.minutes / 1440) + 1;
    for (const on of daysOf(row, addDays(from, -back), addDays(to, 1), others)) {
      const span = spanOn(row, on, firmZone);
      if (span.on <= to && span.endOn >= from) found.push({ row, on, span });
    }
  }
  return found;
}

/** Everything that has a UID, whichever of its series; what lies in the bin is gone. */
export function findByUid(db: Db, uid: string): Promise<Appointment[]> {
  return db.selectFrom("appointments").selectAll().where("uid", "=", uid).where("deletedAt", "is", null).execute();
}

/** Appointments that may still matter, series first, with all that differs. */
export function findLasting(db: Db, since: string): Promise<Appointment[]> {
  return db
    .selectFrom("appointments")
    .selectAll()
    .where("deletedAt", "is", null)
    .where("untilOn", ">=", since)
    .orderBy("startOn")
    .orderBy("id")
    .limit(most)
    .execute();
}

/** A row as a calendar file tells it; `series` is what it differs from. */
export function eventOf(row: Appointment, series: Appointment | undefined, firmZone: string): EventOut {
  const zone = (one: Appointment) => one.timeZone || firmZone;
  return {
    uid: row.uid,
    title: row.title,
    startOn: row.startOn,
    startTime: row.startTime,
    minutes: row.minutes,
    timeZone: zone(row),
    location: row.location,
    notes: row.notes,
    busy: row.busy === 1,
    rrule: row.rrule,
    exceptions: JSON.parse(row.exceptions) as string[],
    extraDays: JSON.parse(row.extraDays) as string[],
    differs: series && { on: row.occurrenceOn!, time: series.startTime, timeZone: zone(series) },
    sequence: row.sequence,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}
