import { defineTable } from "#platform/changes";
import type { Language } from "#platform/i18n";
import { Id, z } from "#platform/schema";
import { Notes, Title, typed } from "../tasks/fields.ts";

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

const said = {
  name: Title.max(200),
  description: Notes.max(2000),
  minutes: z.int().min(5).max(480),
  place: typed(500), // a place or a link
  bufferBefore: z.int().min(0).max(240), // minutes kept free around it
  bufferAfter: z.int().min(0).max(240),
  noticeHours: z.int().min(0).max(720), // not sooner than this from now
  daysAhead: z.int().min(1).max(180),
  dailyLimit: z.int().min(1).max(50).nullable(), // null: as many as fit
  active: z.boolean(),
};

/** A kind of meeting that strangers may book under `/p/book/{slug}`. */
export const MeetingKind = z
  .object({
    id: z.string(),
    slug: z.string(),
    ...said,
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("MeetingKind");
export type MeetingKind = z.infer<typeof MeetingKind>;
export type MeetingKindRow = Omit<MeetingKind, "active"> & { active: number };

export const MeetingKindDraft = z
  .object({
    id: Id.optional(),
    slug: Slug.optional().openapi({ description: "The end of its address; left out it is made from the name" }),
    ...said,
    description: said.description.default(""),
    minutes: said.minutes.default(30),
    place: said.place.default(""),
    bufferBefore: said.bufferBefore.default(0),
    bufferAfter: said.bufferAfter.default(0),
    noticeHours: said.noticeHours.default(4),
    daysAhead: said.daysAhead.default(30),
    dailyLimit: said.dailyLimit.default(null),
    active: said.active.default(true),
  })
  .openapi("MeetingKindDraft");
export type MeetingKindDraft = z.infer<typeof MeetingKindDraft>;

export const MeetingKindPatch = z
  .object({ slug: Slug, ...said })
  .partial()
  .openapi("MeetingKindPatch");
export type MeetingKindPatch = z.infer<typeof MeetingKindPatch>;

/** A row as the API publishes it. */
export function presentKind(row: MeetingKindRow): MeetingKind {
  return { ...row, active: row.active === 1 };
}

/** Who booked what. When it takes place is said by its appointment alone. */
export type Booking = {
  id: string;
  kindId: string;
  customerId: string;
  appointmentId: string;
  taskId: string;
  name: string;
  phone: string;
  email: string;
  note: string;
  timeZone: string; // in which the visitor reads times; '' is the firm's
  language: Language;
  tokenHash: string;
  cancelledAt: string | null;
  createdAt: string;
  version: number;
};

/** A booking that is still to come, as the owner sees it. */
export const BookingView = z
  .object({
    id: z.string(),
    kindId: z.string(),
    kindName: z.string(),
    customerId: z.string(),
    customerName: z.string(),
    appointmentId: z.string(),
    startOn: z.string(),
    startTime: z.string().nullable(),
    minutes: z.int(),
    note: z.string(),
    createdAt: z.string(),
  })
  .openapi("Booking");
export type BookingView = z.infer<typeof BookingView>;

declare module "#platform/db" {
  interface Tables {
    meetingKinds: MeetingKindRow;
    bookings: Booking;
  }
}

defineTable("meetingKinds", { area: "work", personal: [], binned: true });
defineTable("bookings", {
  area: "work",
  personal: ["name", "phone", "email", "note"],
  refers: { kindId: "meetingKinds", customerId: "customers", appointmentId: "appointments", taskId: "tasks" },
});
