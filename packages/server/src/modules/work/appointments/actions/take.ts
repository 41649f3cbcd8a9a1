import { findCustomersByContact, pointOf } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import type { EventIn } from "#platform/icalendar";
import { newId } from "#platform/ids";
import { untilOf } from "../occurrences.ts";
import { findByUid } from "../queries.ts";
import { leaveOut, settle } from "../series.ts";
import type { Appointment, Attendee } from "../table.ts";

export type Taken = { uid: string; state: "new" | "changed" | "same" | "removed"; row: Appointment | null };
/** `whole`: what the group does not hold any more is gone; a file may hold a part of a series only. */
export type TakeOptions = { source: Appointment["source"]; whole: boolean; emails: ReadonlyMap<string, string> };

/** The customers among guests, by e-mail address. */
export async function recogniseGuests(ctx: Ctx, events: readonly EventIn[]): Promise<Map<string, string>> {
  const addresses = [...new Set(events.flatMap(({ guests }) => guests.map(({ email }) => email)))];
  const points = addresses.flatMap((email) => pointOf("email", email) ?? []);
  if (points.length === 0) return new Map();
  const found = await findCustomersByContact(ctx.db, points);
  return new Map(found.map(({ value, customerId }) => [value, customerId]));
}

/** Takes one event, or a series with all that differs from it, as it was read: new, or over what has the same UID. */
export function takeEvent(ctx: Ctx, group: readonly EventIn[], options: TakeOptions): Promise<Taken> {
  return inTransaction(ctx, async (tx) => {
    const uid = group[0]!.uid;
    const known = await findByUid(tx.db, uid);
    const main = group.find(({ occurrenceOn }) => occurrenceOn === null);
    const before = known.find(({ seriesId }) => seriesId === null);
    if (main?.cancelled) {
      if (known.length > 0) await remove(tx, "appointments", known);
      return { uid, state: known.length > 0 ? "removed" : "same", row: null };
    }
    const differing = group.filter(({ occurrenceOn }) => occurrenceOn !== null);
    if (!main && !before) return takeAlone(tx, differing, known, options);
    const left = differing.filter(({ cancelled }) => cancelled).map(({ occurrenceOn }) => occurrenceOn!);
    let row = main ? await put(tx, before, main, options, null) : before!;
    for (const on of left) row = await save(tx, "appointments", row, leaveOut(row, on, tx.now));
    let changed = row.version !== before?.version;
    const seen = new Set<string>();
    for (const one of differing.filter(({ cancelled }) => !cancelled)) {
      const there = known.find(({ seriesId, occurrenceOn }) => seriesId !== null && occurrenceOn === one.occurrenceOn);
      const saved = await put(tx, there, one, options, row);
      seen.add(saved.id);
      changed ||= saved.version !== there?.version;
    }
    const gone = known.filter(
      ({ id, seriesId, occurrenceOn }) =>
        seriesId !== null && !seen.has(id) && (options.whole || left.includes(occurrenceOn!)),
    );
    if (gone.length > 0) await remove(tx, "appointments", gone);
    changed ||= gone.length > 0;
    return { uid, state: before ? (changed ? "changed" : "same") : "new", row };
  });
}

/** One of a series that nobody has sent: it stands for itself. */
async function takeAlone(ctx: Ctx, events: EventIn[], known: Appointment[], options: TakeOptions): Promise<Taken> {
  const { uid } = events[0]!;
  let state: Taken["state"] = "same";
  let row: Appointment | null = null;
  for (const event of events.filter(({ cancelled }) => !cancelled)) {
    const own = `${uid}/${event.occurrenceOn}`;
    const before = known.find((one) => one.uid === own) ?? (await findByUid(ctx.db, own))[0];
    row = await put(ctx, before, { ...event, uid: own }, options, null);
    if (row.version !== before?.version) state = before ? "changed" : "new";
  }
  return { uid, state, row };
}

/** Writes an event over a row, or makes one. What only we know of it (its customer, its record) stays. */
async function put(
  ctx: Ctx,
  before: Appointment | undefined,
  event: EventIn,
  { source, emails }: TakeOptions,
  series: Appointment | null,
): Promise<Appointment> {
  const fields = fieldsOf(event, emails);
  if (before) {
    const customerId = before.customerId ?? fields.customerId;
    const after = { ...before, ...fields, customerId, attendees: mergeGuests(before.attendees, fields.attendees) };
    return save(ctx, "appointments", before, { ...settle(before, after, ctx.now), sequence: event.sequence });
  }
  const at = ctx.now.toISOString();
  return create(ctx, "appointments", {
    ...fields,
    id: newId(),
    untilOn: untilOf(fields),
    refTable: null,
    refId: null,
    seriesId: series?.id ?? null,
    occurrenceOn: series ? event.occurrenceOn : null,
    uid: event.uid,
    sequence: event.sequence,
    source: series?.source ?? source,
    ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
    createdAt: at,
    changedAt: event.changedAt ?? at,
    deletedAt: null,
  });
}

function fieldsOf(event: EventIn, emails: ReadonlyMap<string, string>) {
  const { title, startOn, startTime, minutes, timeZone, location, notes, rrule, exceptions, extraDays } = event;
  const attendees: Attendee[] = event.guests.map((guest) => ({
    ...guest,
    customerId: emails.get(guest.email) ?? null,
  }));
  return {
    title,
    startOn,
    startTime,
    minutes,
    timeZone,
    location,
    notes,
    rrule,
    busy: event.busy ? 1 : 0,
    exceptions: JSON.stringify(exceptions),
    extraDays: JSON.stringify(extraDays),
    attendees: JSON.stringify(attendees),
    customerId: attendees.find(({ customerId }) => customerId !== null)?.customerId ?? null,
  };
}

/** Guests without an address for us to know stay as they were where nothing came. */
function mergeGuests(before: string, after: string): string {
  return after === "[]" ? before : after;
}
