import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { ChecklistItem, StageItem, StageItemRow } from "./table.ts";

/** The item as the API publishes it. */
export function presentItem(row: StageItemRow): StageItem {
  return { ...row, required: row.required === 1 };
}

/** The items of these stages, in their order. */
export function findItems(db: Db, stageIds: string[]): Promise<StageItemRow[]> {
  return db
    .selectFrom("stageItems")
    .selectAll()
    .where(idsIn(db, sql.ref("stageId"), stageIds))
    .where("deletedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** An item by its id; refuses when there is none. */
export async function getItem(db: Db, id: string): Promise<StageItemRow> {
  const found = await findRow(db, "stageItems", id);
  if (!found || found.deletedAt) {
    throw notFound("stage_item.not_found", ["There is no such item in a checklist.", "清单里没有这一项。"]);
  }
  return found;
}

/** The checklist of a stage as it stands for one opportunity. */
export async function findChecklist(db: Db, opportunityId: string, stageId: string): Promise<ChecklistItem[]> {
  const rows = await db
    .selectFrom("stageItems as item")
    .leftJoin("opportunityTicks as tick", (join) =>
      join.onRef("tick.itemId", "=", "item.id").on("tick.opportunityId", "=", opportunityId),
    )
    .select(["item.id", "item.stageId", "item.label", "item.required", "tick.tickedAt", "tick.tickedBy"])
    .where("item.stageId", "=", stageId)
    .where("item.deletedAt", "is", null)
    .orderBy("item.position")
    .orderBy("item.id")
    .execute();
  return rows.map((row) => ({ ...row, required: row.required === 1 }));
}

/** How far the checklist of its present stage is, for each of these cards. */
export type Progress = { done: number; count: number };

/** Progress by opportunity; those whose stage asks for nothing are left out. */
export async function findProgress(
  db: Db,
  cards: readonly { id: string; stageId: string }[],
): Promise<Map<string, Progress>> {
  const stageIds = [...new Set(cards.map(({ stageId }) => stageId))];
  const items = stageIds.length > 0 ? await findItems(db, stageIds) : [];
  if (items.length === 0) return new Map();
  const counts = new Map<string, number>();
  const stageOf = new Map(items.map(({ id, stageId }) => [id, stageId]));
  for (const { stageId } of items) counts.set(stageId, (counts.get(stageId) ?? 0) + 1);
  const asked = cards.filter(({ stageId }) => counts.has(stageId));
  const ticks = await db
    .selectFrom("opportunityTicks")
    .select(["opportunityId", "itemId"])
    .where(
      idsIn(
        db,
        sql.ref("opportunityId"),
        asked.map(({ id }) => id),
      ),
    )
    .execute();
  const done = new Map<string, number>();
  const stageNow = new Map(asked.map(({ id, stageId }) => [id, stageId]));
  for (const { opportunityId, itemId } of ticks) {
    if (stageOf.get(itemId) !== stageNow.get(opportunityId)) continue;
    done.set(opportunityId, (done.get(opportunityId) ?? 0) + 1);
  }
  return new Map(asked.map(({ id, stageId }) => [id, { done: done.get(id) ?? 0, count: counts.get(stageId)! }]));
}
