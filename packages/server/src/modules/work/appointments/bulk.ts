import { createAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { untilOf } from "./occurrences.ts";
import type { Appointment } from "./table.ts";

type Known =
  | "id"
  | "title"
  | "startOn"
  | "startTime"
  | "minutes"
  | "location"
  | "customerId"
  | "rrule"
  | "ownerId"
  | "createdAt";

/** An appointment as the owner made it before, by the firm's own clock. */
export type AppointmentImport = Pick<Appointment, Known>;

/** Creates many appointments at once, set-wise. Ids must be new. Nobody is told. */
export function createAppointments(ctx: Ctx, appointments: AppointmentImport[]): Promise<void> {
  const rows = appointments.map((appointment) => {
    const row = { ...plain, ...appointment };
    return { ...row, untilOn: untilOf(row), uid: `${row.id}@soloist`, changedAt: row.createdAt };
  });
  return createAll(ctx, "appointments", rows);
}

const plain = {
  timeZone: "",
  notes: "",
  refTable: null,
  refId: null,
  busy: 1,
  exceptions: "[]",
  extraDays: "[]",
  seriesId: null,
  occurrenceOn: null,
  sequence: 0,
  attendees: "[]",
  source: "own",
  deletedAt: null,
} as const;
