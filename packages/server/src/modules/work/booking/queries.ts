import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf, instantOf, startOfDay } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { hashToken } from "#platform/crypto";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { findOccurrences } from "../appointments/queries.ts";
import type { Appointment } from "../appointments/table.ts";
import { readBesideAppointments } from "../calendar/queries.ts";
import { readWorkingSpans } from "../working-days/queries.ts";
import { type Busy, freeTimes } from "./rules.ts";
import type { Booking, BookingView, MeetingKindRow } from "./table.ts";

/** The kinds of meetings that can be booked or could be, the oldest first. */
export function listKinds(db: Db): Promise<MeetingKindRow[]> {
  return db.selectFrom("meetingKinds").selectAll().where("deletedAt", "is", null).orderBy("createdAt").execute();
}

/** A kind of meeting by its id. */
export async function getKind(db: Db, id: string): Promise<MeetingKindRow> {
  const found = await findRow(db, "meetingKinds", id);
  if (found && !found.deletedAt) return found;
  throw notFound("meeting_kind.not_found", ["This kind of meeting is not there any more.", "这个会面类型已经不在了。"]);
}

/** The kind that is offered at an address. */
export async function openKind(db: Db, slug: string): Promise<MeetingKindRow> {
  const found = await db.selectFrom("meetingKinds").selectAll().where("slug", "=", slug).executeTakeFirst();
  if (found?.active === 1 && !found.deletedAt) return found;
  throw notFound("booking.closed", [
    "Nothing can be booked at this address at the moment. Ask whoever sent it to you.",
    "这个地址目前不接受预约，请联系发送人。",
  ]);
}

/** The kind whose address ends so, wherever it lies. */
export function findBySlug(db: Db, slug: string): Promise<MeetingKindRow | undefined> {
  return db.selectFrom("meetingKinds").selectAll().where("slug", "=", slug).executeTakeFirst();
}

/** A booking by its id. */
export async function getBooking(db: Db, id: string): Promise<Booking> {
  const found = await findRow(db, "bookings", id);
  if (found) return found;
  throw notFound("booking.not_found", ["This booking is not there any more.", "这个预约已经不在了。"]);
}

export type Opened = { booking: Booking; kind: MeetingKindRow; appointment: Appointment | null };

/** What a private link opens. The appointment is null when it was cancelled, by whomever. */
export async function openBooking(db: Db, token: string): Promise<Opened> {
  const booking = await db
    .selectFrom("bookings")
    .selectAll()
    .where("tokenHash", "=", hashToken(token))
    .executeTakeFirst();
  const kind = booking && (await findRow(db, "meetingKinds", booking.kindId));
  if (!booking || !kind) {
    throw notFound("booking.unknown", [
      "There is no booking at this address, or not any more.",
      "这个地址没有预约，或预约已不存在。",
    ]);
  }
  const appointment = (await findRow(db, "appointments", booking.appointmentId)) ?? null;
  return { booking, kind, appointment: booking.cancelledAt || appointment?.deletedAt ? null : appointment };
}

/** When an appointment of ours begins. */
export function beginOf({ startOn, startTime, timeZone }: Appointment, firmZone: string): string {
  return instantOf(`${startOn}T${startTime ?? "00:00"}`, timeZone || firmZone);
}

const most = 1000;

/** Bookings whose meeting is still to come, the next first. */
export async function listBookings(db: Db, from: string): Promise<BookingView[]> {
  return standing(db, from)
    .innerJoin("customers", "customers.id", "bookings.customerId")
    .select(["bookings.id", "bookings.kindId", "meetingKinds.name as kindName", "bookings.customerId"])
    .select(["customers.name as customerName", "appointmentId", "startOn", "startTime", "appointments.minutes"])
    .select(["bookings.note", "bookings.createdAt"])
    .orderBy("startOn")
    .orderBy("startTime")
    .execute();
}

function standing(db: Db, from: string) {
  return db
    .selectFrom("appointments")
    .innerJoin("bookings", "bookings.appointmentId", "appointments.id")
    .innerJoin("meetingKinds", "meetingKinds.id", "bookings.kindId")
    .where("appointments.deletedAt", "is", null)
    .where("appointments.untilOn", ">=", from)
    .where("startOn", ">=", from)
    .where("cancelledAt", "is", null)
    .limit(most);
}

/** How many meetings of a customer are still to come by this page. */
export async function countComing(db: Db, customerId: string, from: string): Promise<number> {
  const rows = await standing(db, from).select("bookings.id").where("bookings.customerId", "=", customerId).execute();
  return rows.length;
}

const takesTime = new Set(["meeting", "visit", "call"]);

/** The free times of a kind; `except` is an appointment that is about to move and stands in nobody's way. */
export async function readFreeTimes(asked: Ctx, kind: MeetingKindRow, except: string | null = null): Promise<string[]> {
  // A stranger learns what is free and nothing else.
  const ctx: Ctx = { ...asked, can: (permission) => permission.endsWith(":read") };
  const { timeZone, spansOn } = await readWorkingSpans(ctx.db);
  const from = addDays(dayOf(ctx.now, timeZone), -1);
  const to = addDays(from, kind.daysAhead + 2);
  const occurrences = await findOccurrences(ctx, from, to, timeZone);
  const others = await readBesideAppointments(ctx, { from, to, timeZone });
  const bookings = await standing(ctx.db, from)
    .select(["appointmentId", "kindId", "startOn", "bufferBefore", "bufferAfter"])
    .execute();
  const buffers = new Map(bookings.map((one) => [one.appointmentId, one]));
  const booked = new Map<string, number>();
  for (const one of bookings) {
    if (one.kindId !== kind.id || one.appointmentId === except) continue;
    booked.set(one.startOn, (booked.get(one.startOn) ?? 0) + 1);
  }
  const busy: Busy[] = [];
  const add = (begins: string, ends: string, around?: { bufferBefore: number; bufferAfter: number }) =>
    busy.push({
      from: Date.parse(begins),
      until: Date.parse(ends),
      before: around?.bufferBefore ?? 0,
      after: around?.bufferAfter ?? 0,
    });
  const at = (on: string, time: string) =>
    time === "24:00" ? startOfDay(addDays(on, 1), timeZone) : instantOf(`${on}T${time}`, timeZone);
  for (const { row, span } of occurrences) {
    if (row.busy === 0 || row.id === except) continue;
    if (span.time === null) add(startOfDay(span.on, timeZone), startOfDay(addDays(span.endOn, 1), timeZone));
    else add(at(span.on, span.time), at(span.endOn, span.endTime ?? "24:00"), buffers.get(row.id));
  }
  for (const item of others) {
    if (item.time === null || item.done || (item.source === "tasks" && !takesTime.has(item.kind ?? ""))) continue;
    add(at(item.on, item.time), at(item.endOn, item.endTime ?? item.time));
  }
  return freeTimes({ kind, spansOn, timeZone, busy, booked, now: ctx.now });
}

/** The firm's name and zone, as the pages need them. */
export async function readFirm(db: Db): Promise<{ firm: string; timeZone: string }> {
  const { name, timeZone } = await getCompanySettings(db);
  return { firm: name, timeZone };
}
