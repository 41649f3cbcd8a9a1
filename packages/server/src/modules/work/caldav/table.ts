import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";
import { typed } from "../tasks/fields.ts";

/** A calendar on another server (iCloud, Nextcloud, a NAS …) that is kept in step with ours. */
export const CalendarAccount = z
  .object({
    id: z.string(),
    name: z.string(),
    serverUrl: z.string(),
    username: z.string(),
    calendarUrl: z.string(),
    sendsOwn: z.boolean(), // what is made here goes there too
    syncedAt: z.string().nullable(),
    error: z.string().nullable(), // why the last time failed, in the reader's language
    result: z.object({ taken: z.int(), sent: z.int(), removed: z.int(), conflicts: z.int() }).nullable(),
    createdAt: z.string(),
    version: z.int(),
  })
  .openapi("CalendarAccount");
export type CalendarAccount = z.infer<typeof CalendarAccount>;

/** Where a server is and who asks. */
export const CalendarServer = z
  .object({
    serverUrl: z.url().max(500),
    username: typed(200).min(1),
    password: z.string().min(1).max(500),
  })
  .openapi("CalendarServer");
export type CalendarServer = z.infer<typeof CalendarServer>;

export const CalendarAccountDraft = CalendarServer.extend({
  id: Id.optional(),
  name: typed(200).min(1),
  calendarUrl: z.url().max(1000),
  sendsOwn: z.boolean().default(true),
}).openapi("CalendarAccountDraft");
export type CalendarAccountDraft = z.input<typeof CalendarAccountDraft>;

export const CalendarAccountPatch = z
  .object({ name: typed(200).min(1), password: z.string().min(1).max(500), sendsOwn: z.boolean() })
  .partial()
  .openapi("CalendarAccountPatch");
export type CalendarAccountPatch = z.infer<typeof CalendarAccountPatch>;

export type AccountRow = {
  id: string;
  name: string;
  serverUrl: string;
  username: string;
  sealedPassword: string;
  calendarUrl: string;
  sendsOwn: number;
  ctag: string | null;
  syncedAt: string | null;
  lastError: string | null; // JSON of a sentence
  lastResult: string | null; // JSON
  createdAt: string;
  deletedAt: string | null;
  version: number;
};

/** What was the same on both sides when they last met: of one event or series. */
export type LinkRow = { accountId: string; href: string; uid: string; etag: string; base: string; seen: string };

declare module "#platform/db" {
  interface Tables {
    calendarAccounts: AccountRow;
    calendarLinks: LinkRow;
  }
}

defineTable("calendarAccounts", {
  area: "work",
  personal: ["username", "sealedPassword"],
  computed: ["ctag", "syncedAt", "lastError", "lastResult"],
  binned: true,
});
