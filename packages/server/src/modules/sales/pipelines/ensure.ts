import { getCompanySettings } from "#modules/admin";
import { type Ctx, inTransaction, systemContext } from "#platform/context";
import { createPipeline } from "./actions.ts";
import { defaultPipeline } from "./defaults.ts";
import { findPipelines } from "./queries.ts";
import type { PipelineWithStages } from "./table.ts";

/**
 * The first pipeline; where there is none, the trade's own is made, in the firm's language. Outside a transaction that is
 * an act of the program and not of the person who happened to look.
 */
export async function ensurePipeline(ctx: Ctx): Promise<PipelineWithStages> {
  const [found] = await findPipelines(ctx.db);
  if (found) return found;
  const actor = ctx.tx ? ctx : systemContext(ctx.company, "ensurePipeline", ctx.now, ctx.language);
  return inTransaction(actor, async (tx) => {
    const [meanwhile] = await findPipelines(tx.db);
    if (meanwhile) return meanwhile;
    const { trade, language } = await getCompanySettings(tx.db);
    return createPipeline(tx, defaultPipeline(trade, language));
  });
}
