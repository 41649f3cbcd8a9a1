import { Title } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";

/** Something to be done before a deal leaves a stage. A required one makes the move ask. */
export type StageItemRow = {
  id: string;
  stageId: string;
  label: string;
  required: number;
  position: number;
  deletedAt: string | null;
  version: number;
};

/** That it was done for one deal. */
export type OpportunityTick = {
  id: string;
  opportunityId: string;
  itemId: string;
  tickedAt: string;
  tickedBy: string;
  version: number;
};

export const StageItem = z
  .object({
    id: z.string(),
    stageId: z.string(),
    label: z.string(),
    required: z.boolean(),
    position: z.int(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("StageItem");
export type StageItem = z.infer<typeof StageItem>;

/** An item as it stands for one opportunity. */
export const ChecklistItem = z
  .object({
    id: z.string(),
    stageId: z.string(),
    label: z.string(),
    required: z.boolean(),
    tickedAt: z.string().nullable(),
    tickedBy: z.string().nullable(),
  })
  .openapi("ChecklistItem");
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const StageItemDraft = z
  .object({ id: Id.optional(), label: Title, required: z.boolean().default(false) })
  .openapi("StageItemDraft");
export type StageItemDraft = z.input<typeof StageItemDraft>;

export const StageItemPatch = z
  .object({ label: Title, required: z.boolean(), position: z.int().min(0).max(100) })
  .partial()
  .openapi("StageItemPatch");
export type StageItemPatch = z.infer<typeof StageItemPatch>;

declare module "#platform/db" {
  interface Tables {
    stageItems: StageItemRow;
    opportunityTicks: OpportunityTick;
  }
}

defineTable("stageItems", { area: "sales", personal: [], binned: true });
defineTable("opportunityTicks", { area: "sales", personal: ["tickedBy"] });
