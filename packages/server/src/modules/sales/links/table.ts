import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";

/** What may be shared by a link. */
export const sharedTables = ["quotes", "contracts"] as const;
export type SharedTable = (typeof sharedTables)[number];

/**
 * A private link to one record. Only the hash of its secret is kept, so the address is shown when it is made and never
 * again: whoever wants to send it once more makes another, and both work.
 */
export const ShareLink = z
  .object({
    id: z.string(),
    subjectTable: z.enum(sharedTables),
    subjectId: z.string(),
    expiresOn: z.string().nullable(), // the last day on which it works, in the firm's zone
    revokedAt: z.string().nullable(),
    firstSeenAt: z.string().nullable(),
    lastSeenAt: z.string().nullable(),
    seenCount: z.int(),
    createdAt: z.string(),
    version: z.int(),
  })
  .openapi("ShareLink");
export type ShareLink = z.infer<typeof ShareLink> & { tokenHash: string };

declare module "#platform/db" {
  interface Tables {
    shareLinks: ShareLink;
  }
}

defineTable("shareLinks", {
  area: "sales",
  personal: [],
  computed: ["firstSeenAt", "lastSeenAt", "seenCount"],
});
