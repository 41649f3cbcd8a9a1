import { isTimeZone } from "#platform/clock";
import { defineTable } from "#platform/changes";
import { RecurrenceRule } from "#platform/icalendar";
import { Id, On, z } from "#platform/schema";
import { Notes, Title, typed } from "../tasks/fields.ts";
import { RefTable, TimeOfDay } from "../tasks/table.ts";

/** The day until which what never ends stands in the calendar. */
export const forEver = "9999-12-31";

export const Attendee = z.object({
  name: z.string(),
  email: z.string(),
  customerId: z.string().nullable(),
  answer: z.enum(["open", "accepted", "declined", "tentative"]),
});
export type Attendee = z.infer<typeof Attendee>;

/**
 * A row of the calendar: one appointment, a series with its rule, or the one of a series that differs (`seriesId`, and
 * `occurrenceOn`: its day by the rule). Times are those on the wall of its zone; `''` is the firm's.
 */
export type Appointment = {
  id: string;
  title: string;
  startOn: string;
  startTime: string | null; // null: the whole day
  minutes: number; // of whole days 1440 each
  timeZone: string;
  untilOn: string; // the last day it may touch
  location: string;
  notes: string;
  customerId: string | null;
  refTable: string | null;
  refId: string | null;
  busy: number;
  rrule: string | null;
  exceptions: string; // JSON: days of the rule that are left out
  extraDays: string; // JSON: days beyond the rule
  seriesId: string | null;
  occurrenceOn: string | null;
  uid: string;
  sequence: number;
  attendees: string; // JSON
  source: "own" | "file" | "caldav";
  ownerId: string | null;
  createdAt: string;
  changedAt: string;
  deletedAt: string | null;
  version: number;
};

const Zone = z
  .string()
  .max(100)
  .refine((name) => name === "" || isTimeZone(name), "this is not a time zone");

const said = {
  title: Title,
  startOn: On,
  startTime: TimeOfDay.nullable(),
  minutes: z.int().min(1).max(527_040),
  timeZone: Zone,
  location: typed(1000),
  notes: Notes,
  customerId: z.string().max(100).nullable(),
  refTable: RefTable.nullable(),
  refId: z.string().max(100).nullable(),
  busy: z.boolean(),
  rrule: RecurrenceRule.nullable(),
};

export const AppointmentDraft = z
  .object({
    id: Id.optional(),
    ...said,
    startTime: said.startTime.default(null),
    minutes: said.minutes.default(60),
    timeZone: said.timeZone.default(""),
    location: said.location.default(""),
    notes: said.notes.default(""),
    customerId: said.customerId.default(null),
    refTable: said.refTable.default(null),
    refId: said.refId.default(null),
    busy: said.busy.default(true),
    rrule: said.rrule.default(null),
  })
  .openapi("AppointmentDraft");
export type AppointmentDraft = z.input<typeof AppointmentDraft>;

export const AppointmentPatch = z.object(said).partial().openapi("AppointmentPatch");
export type AppointmentPatch = z.infer<typeof AppointmentPatch>;

/** What the API publishes. */
export const AppointmentView = z
  .object({
    id: z.string(),
    title: z.string(),
    startOn: z.string(),
    startTime: z.string().nullable(),
    minutes: z.int(),
    timeZone: z.string(),
    location: z.string(),
    notes: z.string(),
    customerId: z.string().nullable(),
    customerName: z.string().nullable(),
    refTable: z.string().nullable(),
    refId: z.string().nullable(),
    busy: z.boolean(),
    rrule: z.string().nullable(),
    seriesId: z.string().nullable(),
    occurrenceOn: z.string().nullable(),
    uid: z.string(),
    attendees: z.array(Attendee),
    source: z.enum(["own", "file", "caldav"]),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Appointment");
export type AppointmentView = z.infer<typeof AppointmentView>;

/** A row as the API publishes it. */
export function presentAppointment(row: Appointment, customerName: string | null): AppointmentView {
  const attendees = JSON.parse(row.attendees) as Attendee[];
  return AppointmentView.parse({ ...row, busy: row.busy === 1, attendees, customerName });
}

declare module "#platform/db" {
  interface Tables {
    appointments: Appointment;
  }
}

defineTable("appointments", {
  area: "work",
  personal: ["title", "notes", "location", "attendees"],
  json: ["exceptions", "extraDays", "attendees"],
  binned: true,
  refers: { customerId: "customers", seriesId: "appointments" },
});
