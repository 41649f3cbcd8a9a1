import { create, save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { Opportunity } from "./table.ts";

/** Notes that an opportunity came into its stage. */
export async function enterStage(ctx: Ctx, { id, stageId, stageSince }: Opportunity): Promise<void> {
  const stay = { id: newId(), opportunityId: id, stageId, enteredAt: stageSince, leftAt: null };
  await create(ctx, "opportunityStages", stay);
}

/** Notes that an opportunity left the stage it was in. */
export async function leaveStage(ctx: Ctx, { id }: Opportunity): Promise<void> {
  const open = await ctx.db
    .selectFrom("opportunityStages")
    .selectAll()
    .where("opportunityId", "=", id)
    .where("leftAt", "is", null)
    .execute();
  for (const stay of open) await save(ctx, "opportunityStages", stay, { ...stay, leftAt: ctx.now.toISOString() });
}
