import { createAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import type { Opportunity, OpportunityStage } from "./table.ts";

/** An opportunity as an import knows it. */
export type OpportunityImport = Omit<
  Opportunity,
  "version" | "deletedAt" | "createdAt" | "stageSince" | "custom" | "amountFrom" | "lostTo" | "lostNote"
> & {
  custom?: string; // as `readCustoms` answers; empty when silent
  createdAt?: string; // now when silent
  stageSince?: string; // its creation when silent
  /** Its way through the stages; one stay in the present stage when silent. */
  stays?: readonly Pick<OpportunityStage, "stageId" | "enteredAt" | "leftAt">[];
};

/** Creates many opportunities at once, set-wise, each with its stays in stages. Ids must be new. */
export function createOpportunities(ctx: Ctx, opportunities: OpportunityImport[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const now = ctx.now.toISOString();
    const rows = opportunities.map(({ stays: _, ...opportunity }) => {
      const createdAt = opportunity.createdAt ?? now;
      const { stageSince = createdAt, custom = "{}" } = opportunity;
      return { ...known, ...opportunity, createdAt, stageSince, custom, deletedAt: null };
    });
    await createAll(tx, "opportunities", rows);
    const stays = rows.flatMap((row, index) =>
      (opportunities[index]!.stays ?? [onlyStay(row)]).map((stay) => ({ ...stay, id: newId(), opportunityId: row.id })),
    );
    await createAll(tx, "opportunityStages", stays);
  });
}

const known = { amountFrom: "hand", lostTo: null, lostNote: null } as const;

function onlyStay({ stageId, stageSince, outcome, closedOn }: Omit<Opportunity, "version">) {
  const leftAt = outcome ? `${closedOn ?? stageSince.slice(0, 10)}T00:00:00.000Z` : null;
  return { stageId, enteredAt: stageSince, leftAt };
}
