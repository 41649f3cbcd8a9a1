import { saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { enterStage, leaveStage } from "./stays.ts";
import type { Opportunity } from "./table.ts";

/** Changes many opportunities, set-wise, and keeps the history of their stages. */
export function amendOpportunities(
  ctx: Ctx,
  pairs: readonly { before: Opportunity; after: Opportunity }[],
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const now = ctx.now.toISOString();
    const moved = pairs.map(({ before, after }) => ({
      before,
      after: before.stageId === after.stageId ? after : { ...after, stageSince: now },
    }));
    await saveAll(tx, "opportunities", moved);
    for (const { before, after } of moved) {
      const closes = before.outcome === null && after.outcome !== null;
      if (before.stageId === after.stageId && before.outcome === after.outcome) continue;
      await leaveStage(tx, before);
      if (!closes) await enterStage(tx, after);
    }
  });
}
