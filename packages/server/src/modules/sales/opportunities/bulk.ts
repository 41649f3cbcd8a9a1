import { createAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import type { Opportunity } from "./table.ts";

/** An opportunity as an import knows it. */
export type OpportunityImport = Omit<Opportunity, "version" | "deletedAt" | "createdAt" | "stageSince"> & {
  createdAt?: string; // now when silent
  stageSince?: string; // its creation when silent
};

/** Creates many opportunities at once, set-wise, each with its first stay in a stage. Ids must be new. */
export function createOpportunities(ctx: Ctx, opportunities: OpportunityImport[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const now = ctx.now.toISOString();
    const rows = opportunities.map((opportunity) => {
      const createdAt = opportunity.createdAt ?? now;
      return { ...opportunity, createdAt, stageSince: opportunity.stageSince ?? createdAt, deletedAt: null };
    });
    await createAll(tx, "opportunities", rows);
    const stays = rows.map((row) => ({
      id: newId(),
      opportunityId: row.id,
      stageId: row.stageId,
      enteredAt: row.stageSince,
      leftAt: row.outcome ? `${row.closedOn ?? row.stageSince.slice(0, 10)}T00:00:00.000Z` : null,
    }));
    await createAll(tx, "opportunityStages", stays);
  });
}
