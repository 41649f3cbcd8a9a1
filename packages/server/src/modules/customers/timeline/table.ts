import { defineTable } from "#platform/changes";
import type { Sentence } from "#platform/i18n";
import { z } from "#platform/schema";
import { type EntryKind, entryKinds } from "./fields.ts";
import { followTimeline } from "./follow.ts";

/** Something that happened with a customer. `data` is JSON that the entry's maker understands. */
export type TimelineRow = {
  id: string;
  customerId: string;
  at: string;
  kind: EntryKind;
  text: string;
  data: string;
  refTable: string | null; // the record it tells of: orders, opportunities, tasks …
  refId: string | null;
  actorName: string;
  deletedAt: string | null;
  version: number;
};

/** What `addToTimeline` is given; the rest is filled in. What the program tells is a sentence, read in either language. */
export type TimelineDraft = Pick<TimelineRow, "customerId" | "kind"> & {
  text: string | Sentence;
  id?: string;
  at?: string; // default: now
  data?: Record<string, unknown>;
  refTable?: string | null;
  refId?: string | null;
  actorName?: string; // default: who acts
};

/** What became of one field: values as they are kept, null where there was none. The owner's own fields say their label. */
export const FieldChange = z.object({
  field: z.string(), // custom.<key> of the owner's own
  label: z.string().optional(),
  before: z.unknown(),
  after: z.unknown(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** One line of a customer's story. `change` lines come from the change log and name the fields. */
export const TimelineItem = z
  .object({
    id: z.string(),
    at: z.string(),
    kind: z.enum([...entryKinds, "change"]),
    text: z.string(),
    data: z.record(z.string(), z.unknown()),
    refTable: z.string().nullable(),
    refId: z.string().nullable(),
    actorName: z.string(),
    changes: z.array(FieldChange),
    operationId: z.string().nullable(), // of a `change`: what undo takes back
    version: z.int(),
  })
  .openapi("TimelineItem");
export type TimelineItem = z.infer<typeof TimelineItem>;

declare module "#platform/db" {
  interface Tables {
    timeline: TimelineRow;
  }
}

defineTable("timeline", {
  area: "customers",
  personal: ["text", "data"],
  json: ["data"],
  follow: followTimeline,
  binned: true,
  refers: { customerId: "customers" },
  goesWith: ["customerId"],
});
