import { z } from "#platform/schema";
import { typed } from "../tasks/fields.ts";

/** What a feed tells: everything, only tasks, or only when there is no time. */
export const FeedKind = z.enum(["everything", "tasks", "busy"]);

/** A calendar that others subscribe to by a secret address. The address itself is shown once, when it is made. */
export const CalendarFeed = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: FeedKind,
    createdAt: z.string(),
    usedAt: z.string().nullable(),
  })
  .openapi("CalendarFeed");
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const CalendarFeedDraft = z.object({ name: typed(100).min(1), kind: FeedKind }).openapi("CalendarFeedDraft");
export type CalendarFeedDraft = z.infer<typeof CalendarFeedDraft>;

export type CalendarFeedRow = CalendarFeed & {
  tokenHash: string;
  userId: string;
  etag: string;
  changedAt: string;
  revokedAt: string | null;
};

declare module "#platform/db" {
  interface Tables {
    calendarFeeds: CalendarFeedRow;
  }
}
