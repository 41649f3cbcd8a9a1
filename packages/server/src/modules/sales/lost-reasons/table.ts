import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";

/** A reason why deals are lost, in the owner's words. What a lost deal says is its own copy. */
export const LostReason = z
  .object({
    id: z.string(),
    name: z.string(),
    position: z.int(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("LostReason");
export type LostReason = z.infer<typeof LostReason>;

export const LostReasonDraft = z.object({ id: Id.optional(), name: typed(100).min(1) }).openapi("LostReasonDraft");
export type LostReasonDraft = z.input<typeof LostReasonDraft>;
export const LostReasonPatch = z.object({ name: typed(100).min(1) }).openapi("LostReasonPatch");
export type LostReasonPatch = z.infer<typeof LostReasonPatch>;

declare module "#platform/db" {
  interface Tables {
    lostReasons: LostReason;
  }
}

defineTable("lostReasons", { area: "sales", personal: [], binned: true });
