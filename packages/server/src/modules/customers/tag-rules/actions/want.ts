import type { Ctx } from "#platform/context";
import { enqueue } from "#platform/jobs";
import { applyRules, hasRules, kind } from "../jobs.ts";

const mostNamed = 2000;

/** Has rules look at customers who changed, after the request. What a rule itself does sets off no rule. */
export async function wantRules(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || ctx.operation.kind === kind || !(await hasRules(ctx.db))) return;
  await enqueue(ctx, applyRules, { ids: ids.length > mostNamed ? null : [...ids] });
}
