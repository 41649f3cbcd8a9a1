import { getCompanySettings } from "#modules/admin";
import { addToTimeline, createCustomer, findCustomers, findCustomersByContact, pointOf } from "#modules/customers";
import { create, save } from "#platform/changes";
import { dayOf, wallOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { hashToken, newToken } from "#platform/crypto";
import { refused } from "#platform/errors";
import { record } from "#platform/events";
import { type Language, say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { createAppointment, removeAppointment, updateAppointment } from "../appointments/actions/change.ts";
import { createTask, removeTasks, updateTask } from "../tasks/actions.ts";
import { findTask } from "../tasks/queries.ts";
import type { BookingCancelled, BookingMade } from "./events.ts";
import { beginOf, countComing, getBooking, openBooking, openKind, readFreeTimes } from "./queries.ts";
import type { Booking, MeetingKindRow } from "./table.ts";

/** What a visitor says of themselves. */
export type Visitor = {
  name: string;
  phone: string;
  email: string;
  note: string;
  timeZone: string;
  language: Language;
};

const mostComing = 5;

/**
 * Books a time. Whether it is free is asked again inside the transaction: of two at once one is refused. The token in
 * the answer opens the private page and is kept nowhere.
 */
export function makeBooking(
  ctx: Ctx,
  slug: string,
  at: string,
  visitor: Visitor,
): Promise<{ booking: Booking; kind: MeetingKindRow; token: string }> {
  return inTransaction(ctx, async (tx) => {
    const kind = await openKind(tx.db, slug);
    await refuseTaken(tx, kind, at, null);
    const { timeZone, language } = await getCompanySettings(tx.db);
    const customerId = await recognise(tx, visitor);
    if ((await countComing(tx.db, customerId, dayOf(tx.now, timeZone))) >= mostComing) {
      throw refused("booking.too_many", [
        `You have ${mostComing} meetings booked already. Cancel one of them first.`,
        `您已有 ${mostComing} 个预约，请先取消其中一个。`,
      ]);
    }
    const when = wallOf(at, timeZone);
    const [on, time] = [when.slice(0, 10), when.slice(11)];
    const { name, phone, email, note } = visitor;
    const title = `${kind.name} · ${name}`.slice(0, 500);
    const notes = [phone, email, note].filter(Boolean).join("\n");
    const said = note && `\n${note}`;
    const appointment = await createAppointment(
      tx,
      { title, startOn: on, startTime: time, minutes: kind.minutes, location: kind.place, notes, customerId },
      say(
        `Booked on the booking page: ${kind.name}, ${on} ${time}${said}`,
        `通过预约页预约：${kind.name}，${on} ${time}${said}`,
      ),
    );
    const task = await createTask(tx, {
      title: taskTitle(time, title),
      kind: "meeting",
      customerId,
      refTable: "appointments",
      refId: appointment.id,
      dueOn: on,
      notes: language === "zh-CN" ? "来自预约页" : "From the booking page",
    });
    const token = newToken();
    const booking = await create(tx, "bookings", {
      ...visitor,
      id: newId(),
      kindId: kind.id,
      customerId,
      appointmentId: appointment.id,
      taskId: task.id,
      tokenHash: hashToken(token),
      cancelledAt: null,
      createdAt: tx.now.toISOString(),
    });
    const { id } = booking;
    await record<BookingMade>(tx, { type: "booking.made", id, customerId, appointmentId: appointment.id });
    return { booking, kind, token };
  });
}

const taskTitle = (time: string, title: string) => `${time} ${title}`.slice(0, 500);

async function refuseTaken(tx: Ctx, kind: MeetingKindRow, at: string, except: string | null): Promise<void> {
  if ((await readFreeTimes(tx, kind, except)).includes(at)) return;
  throw refused("booking.taken", [
    "This time has just been taken. Please choose another.",
    "这个时间刚刚被约走了，请另选一个。",
  ]);
}

/** The customer who has this email or phone; a new one where nobody has. */
async function recognise(tx: Ctx, { name, phone, email, language }: Visitor): Promise<string> {
  const points = [email && pointOf("email", email), phone && pointOf("phone", phone)].filter((point) => !!point);
  const found = points.length === 0 ? [] : await findCustomersByContact(tx.db, points);
  const known = await findCustomers(tx.db, [...new Set(found.map(({ customerId }) => customerId))]);
  const living = known.find(({ deletedAt }) => !deletedAt);
  if (living) return living.id;
  const made = await createCustomer(tx, {
    name,
    source: "booking",
    language,
    ...(phone ? { phones: [{ label: "", value: phone }] } : {}),
    ...(email ? { emails: [{ label: "", value: email }] } : {}),
  });
  return made.id;
}

/** Gives a booking another time, by its private link. */
export function moveBooking(ctx: Ctx, token: string, at: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { booking, kind, appointment } = await openBooking(tx.db, token);
    const { timeZone } = await getCompanySettings(tx.db);
    if (!appointment) throw gone();
    refuseBegun(tx, beginOf(appointment, timeZone));
    await refuseTaken(tx, kind, at, appointment.id);
    const when = wallOf(at, timeZone);
    const [on, time] = [when.slice(0, 10), when.slice(11)];
    await updateAppointment(tx, appointment.id, { startOn: on, startTime: time, timeZone: "" }, {});
    const task = await findTask(tx.db, booking.taskId);
    if (task && !task.deletedAt)
      await updateTask(tx, task.id, { dueOn: on, title: taskTitle(time, appointment.title) });
    await tell(tx, booking, say(`Moved the booking: ${kind.name}, ${on} ${time}`, `改约：${kind.name}，${on} ${time}`));
  });
}

/** Cancels a booking by its private link. */
export function cancelByLink(ctx: Ctx, token: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { booking, kind, appointment } = await openBooking(tx.db, token);
    if (!appointment) return;
    refuseBegun(tx, beginOf(appointment, (await getCompanySettings(tx.db)).timeZone));
    await cancel(tx, booking, appointment.id);
    await tell(tx, booking, say(`Cancelled the booking: ${kind.name}`, `取消了预约：${kind.name}`));
  });
}

/** Cancels a booking for its owner. */
export function cancelBooking(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const booking = await getBooking(tx.db, id);
    if (booking.cancelledAt) throw gone();
    await cancel(tx, booking, booking.appointmentId);
    const text = say("The booking was cancelled by you", "你取消了这个预约");
    await addToTimeline(tx, { ...entryOf(booking), text });
  });
}

async function cancel(tx: Ctx, booking: Booking, appointmentId: string): Promise<void> {
  await removeAppointment(tx, appointmentId, {});
  const task = await findTask(tx.db, booking.taskId);
  if (task && !task.deletedAt && !task.doneAt) await removeTasks(tx, [task.id]);
  await save(tx, "bookings", booking, { ...booking, cancelledAt: tx.now.toISOString() });
  const { id, customerId } = booking;
  await record<BookingCancelled>(tx, { type: "booking.cancelled", id, customerId });
}

const entryOf = ({ customerId, appointmentId }: Booking) => ({
  customerId,
  kind: "task" as const,
  refTable: "appointments",
  refId: appointmentId,
});

/** What the visitor did stands in the customer's story under their name. */
async function tell(tx: Ctx, booking: Booking, text: ReturnType<typeof say>): Promise<void> {
  await addToTimeline(tx, { ...entryOf(booking), text, actorName: booking.name });
}

function refuseBegun(ctx: Ctx, begins: string): void {
  if (Date.parse(begins) > ctx.now.getTime()) return;
  throw refused("booking.begun", [
    "This meeting has begun or is over and can no longer be changed here.",
    "会面已经开始或结束，无法在这里更改。",
  ]);
}

const gone = () => refused("booking.cancelled", ["This booking was cancelled already.", "这个预约已经取消了。"]);
