import { create, erase, remove, save, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { refused } from "#platform/errors";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import type { Opportunity } from "../opportunities/table.ts";
import { getStage } from "../pipelines/queries.ts";
import { reorder } from "../reorder.ts";
import { findChecklist, findItems, getItem } from "./queries.ts";
import { missingItems, refuseUnfinished } from "./rules.ts";
import { type ChecklistItem, StageItemDraft, type StageItemPatch, type StageItemRow } from "./table.ts";

const most = 20;

/** Adds an item at the end of a stage's checklist. */
export function addItem(ctx: Ctx, stageId: string, input: StageItemDraft): Promise<StageItemRow> {
  const { id, label, required } = StageItemDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await getStage(tx.db, stageId);
    const { length } = await findItems(tx.db, [stageId]);
    if (length >= most) {
      throw refused("stage_item.too_many", [`A checklist holds ${most} items at most.`, `一张清单最多 ${most} 项。`]);
    }
    const row = { id: id ?? newId(), stageId, label, required: Number(required), position: length, deletedAt: null };
    return create(tx, "stageItems", row);
  });
}

/** Changes an item; a new position moves the others along. */
export function updateItem(ctx: Ctx, id: string, { position, required, ...patch }: StageItemPatch) {
  return inTransaction(ctx, async (tx) => {
    const before = await getItem(tx.db, id);
    const needed = required === undefined ? {} : { required: Number(required) };
    if (position === undefined) {
      return save(tx, "stageItems", before, { ...before, ...patch, ...needed } as StageItemRow);
    }
    const items = reorder(await findItems(tx.db, [before.stageId]), id, position);
    const saved = await saveAll(
      tx,
      "stageItems",
      items.map((item, index) => ({
        before: item,
        after: { ...item, ...(item.id === id ? { ...patch, ...needed } : {}), position: index } as StageItemRow,
      })),
    );
    return saved.find((item) => item.id === id)!;
  });
}

/** Takes an item off a stage's checklist; what was ticked stays known for an undo. */
export function removeItem(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "stageItems", [await getItem(tx.db, id)]));
}

/** Ticks an item for an opportunity, or takes the tick away. Answers with the checklist as it is then. */
export function setTick(ctx: Ctx, opportunityId: string, itemId: string, on: boolean): Promise<ChecklistItem[]> {
  return inTransaction(ctx, async (tx) => {
    const { stageId } = await getOpportunity(tx.db, opportunityId);
    await getItem(tx.db, itemId);
    const found = await tx.db
      .selectFrom("opportunityTicks")
      .selectAll()
      .where("opportunityId", "=", opportunityId)
      .where("itemId", "=", itemId)
      .executeTakeFirst();
    if (on && !found) {
      const tick = { opportunityId, itemId, tickedAt: ctx.now.toISOString(), tickedBy: ctx.actor.name };
      await create(tx, "opportunityTicks", { id: newId(), ...tick });
    }
    if (!on && found) await erase(tx, "opportunityTicks", [found]);
    return findChecklist(tx.db, opportunityId, stageId);
  });
}

/** What a deal leaves undone when it goes on; refuses that unless a reason is given. */
export async function leaveBehind(ctx: Ctx, deal: Opportunity, reason: string | undefined): Promise<ChecklistItem[]> {
  const missing = missingItems(await findChecklist(ctx.db, deal.id, deal.stageId));
  refuseUnfinished(deal.title, missing, reason);
  return missing;
}
