import { getCompanySettings } from "#modules/admin";
import { typed } from "#modules/work";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { type BulkDone, changeEach, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { getStage } from "../pipelines/queries.ts";
import {
  closeOpportunity,
  moveOpportunity,
  removeOpportunities,
  reopenOpportunity,
  updateOpportunity,
} from "./actions.ts";
import { type Opportunity, OpportunityPatch } from "./table.ts";

export const LeaveAnyway = typed(1000)
  .min(1)
  .optional()
  .openapi({ description: "Why it goes on although required items of its stage's checklist are open" });

/** What is done to many opportunities at once. */
export const OpportunityAction = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("move"), stageId: z.string().max(100), leaveAnyway: LeaveAnyway }),
    z.object({ kind: z.literal("set"), fields: OpportunityPatch }),
    z.object({ kind: z.literal("won"), leaveAnyway: LeaveAnyway }),
    z.object({
      kind: z.literal("lost"),
      reason: typed(1000).min(1),
      lostTo: z.string().max(100).nullable().default(null),
      lostNote: typed(2000).default(""),
    }),
    z.object({ kind: z.literal("reopen") }),
    z.object({ kind: z.literal("remove") }),
  ])
  .openapi("OpportunityAction");
export type OpportunityAction = z.infer<typeof OpportunityAction>;

const atOnce = 100;

/** Does one thing to many opportunities, as one operation, each by the rules of a single one. */
export async function changeOpportunities(
  ctx: Ctx,
  ids: readonly string[],
  action: OpportunityAction,
): Promise<BulkDone> {
  if (action.kind === "move") await getStage(ctx.db, action.stageId);
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  return inPieces(ctx, ids, atOnce, async (tx, piece) => {
    const rows = (await findRows(tx.db, "opportunities", piece)).filter(({ deletedAt }) => !deletedAt);
    if (action.kind === "remove") {
      await removeOpportunities(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    }
    return changeEach(rows, ({ id }) => changeOne(tx, id, action, today));
  });
}

type ToOne = Exclude<OpportunityAction, { kind: "remove" }>;

function changeOne(ctx: Ctx, id: string, action: ToOne, today: string): Promise<Opportunity> {
  if (action.kind === "move") return moveOpportunity(ctx, id, action.stageId, action.leaveAnyway);
  if (action.kind === "set") return updateOpportunity(ctx, id, action.fields);
  if (action.kind === "reopen") return reopenOpportunity(ctx, id);
  const { kind: outcome, ...how } = action;
  return closeOpportunity(ctx, id, { ...how, outcome, closedOn: today });
}
