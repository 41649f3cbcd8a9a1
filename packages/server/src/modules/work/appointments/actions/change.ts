import { addToTimeline, demandCustomer } from "#modules/customers";
import { create, remove, save, saveAll } from "#platform/changes";
import { addDays, daysBetween } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { untilOf } from "../occurrences.ts";
import { findDiffering, getAppointment } from "../queries.ts";
import { change, differ, endSeries, goOn, leaveOut, settle, shiftSeries } from "../series.ts";
import { type Appointment, AppointmentDraft, type AppointmentPatch } from "../table.ts";

/** Of a series: this one alone, this and all that follow, or all. */
export type SeriesScope = "this" | "following" | "all";
/** Which of a series is meant, by its day. */
export type Which = { occurrenceOn?: string | undefined; scope?: SeriesScope | undefined };

/** Makes an appointment; `told` says in the customer's story how it came about, where it was not by the owner. */
export function createAppointment(ctx: Ctx, input: AppointmentDraft, told?: Sentence): Promise<Appointment> {
  const { id = newId(), busy, ...draft } = AppointmentDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await demandCustomer(tx.db, draft.customerId);
    const at = tx.now.toISOString();
    const row = {
      ...draft,
      id,
      busy: busy ? 1 : 0,
      exceptions: "[]",
      extraDays: "[]",
      seriesId: null,
      occurrenceOn: null,
      uid: `${id}@soloist`,
      sequence: 0,
      attendees: "[]",
      source: "own" as const,
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: at,
      changedAt: at,
      deletedAt: null,
    };
    const made = await create(tx, "appointments", { ...row, untilOn: untilOf(row) });
    await tellStory(tx, made, told);
    return made;
  });
}

/** What was arranged with a customer stands in their story. */
async function tellStory(tx: Ctx, made: Appointment, told?: Sentence): Promise<void> {
  const { id, customerId, title, startOn, startTime, location } = made;
  if (customerId === null) return;
  const when = [startOn, startTime, location].filter(Boolean).join(" ");
  await addToTimeline(tx, {
    customerId,
    kind: "task",
    text: told ?? say(`Arranged: ${title}, ${when}`, `约定日程：${title}，${when}`),
    data: { event: "appointmentMade", appointmentId: id },
    refTable: "appointments",
    refId: id,
  });
}

/** Changes an appointment; of a series this one, this and all that follow, or all. Answers with the row that has it. */
export function updateAppointment(ctx: Ctx, id: string, patch: AppointmentPatch, which: Which): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    const before = await getAppointment(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    const { occurrenceOn: on, scope = "all" } = which;
    if (!isSeries(before) || on === undefined) {
      return save(tx, "appointments", before, change(before, patch, tx.now));
    }
    if (scope === "this") return differAt(tx, before, on, patch);
    if (scope === "following" && on > before.startOn) return splitAt(tx, before, on, patch);
    return changeAll(tx, before, on, patch);
  });
}

/** Removes an appointment; of a series this one, this and all that follow, or all. */
export function removeAppointment(ctx: Ctx, id: string, { occurrenceOn: on, scope = "all" }: Which): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const before = await getAppointment(tx.db, id);
    if (before.seriesId !== null && before.occurrenceOn !== null) {
      const series = await getAppointment(tx.db, before.seriesId);
      await save(tx, "appointments", series, leaveOut(series, before.occurrenceOn, tx.now));
      return remove(tx, "appointments", [before]);
    }
    const differing = await findDiffering(tx.db, [id]);
    if (!isSeries(before) || on === undefined || scope === "all" || (scope === "following" && on <= before.startOn)) {
      return remove(tx, "appointments", [before, ...differing]);
    }
    if (scope === "this") {
      await save(tx, "appointments", before, leaveOut(before, on, tx.now));
      return;
    }
    await save(tx, "appointments", before, endSeries(before, on, tx.now));
    await remove(
      tx,
      "appointments",
      differing.filter(({ occurrenceOn }) => occurrenceOn! >= on),
    );
  });
}

const isSeries = ({ rrule, extraDays }: Appointment) => rrule !== null || extraDays !== "[]";

/** This one alone gets a row of its own. */
async function differAt(tx: Ctx, series: Appointment, on: string, patch: AppointmentPatch): Promise<Appointment> {
  const known = (await findDiffering(tx.db, [series.id])).find(({ occurrenceOn }) => occurrenceOn === on);
  const { rrule: _, ...own } = patch;
  if (known) return save(tx, "appointments", known, change(known, own, tx.now));
  const id = newId();
  const as = { ...differ(series, on), id, version: 1 };
  const { version: __, ...row } = change(as, own, tx.now);
  return create(tx, "appointments", { ...row, createdAt: tx.now.toISOString() });
}

/** The series ends before this one, and another goes on from it. */
async function splitAt(tx: Ctx, series: Appointment, on: string, patch: AppointmentPatch): Promise<Appointment> {
  const differing = (await findDiffering(tx.db, [series.id])).filter(({ occurrenceOn }) => occurrenceOn! >= on);
  await save(tx, "appointments", series, endSeries(series, on, tx.now));
  const id = newId();
  const rest = goOn(series, on);
  const moved = patch.startOn ? shiftSeries(rest, on, patch.startOn) : rest;
  const { version: _, ...row } = change({ ...moved, id, uid: `${id}@soloist`, sequence: 0 }, patch, tx.now);
  const made = await create(tx, "appointments", { ...row, createdAt: tx.now.toISOString() });
  await repoint(tx, differing, made, patch.startOn ? daysBetween(on, patch.startOn) : 0);
  return made;
}

/** The whole series changes; where it moves, it moves by as many days as the one that was taken hold of. */
async function changeAll(tx: Ctx, series: Appointment, on: string, patch: AppointmentPatch): Promise<Appointment> {
  const { startOn, ...rest } = patch;
  const moved = startOn ? shiftSeries(series, on, startOn) : series;
  const after = settle(series, change(moved, rest, tx.now), tx.now);
  const saved = await save(tx, "appointments", series, after);
  if (startOn && startOn !== on) {
    await repoint(tx, await findDiffering(tx.db, [series.id]), saved, daysBetween(on, startOn));
  }
  return saved;
}

/** Those that differ follow their series. */
async function repoint(tx: Ctx, rows: Appointment[], series: Appointment, days: number): Promise<void> {
  await saveAll(
    tx,
    "appointments",
    rows.map((before) => ({
      before,
      after: {
        ...before,
        seriesId: series.id,
        uid: series.uid,
        occurrenceOn: addDays(before.occurrenceOn!, days),
      },
    })),
  );
}
