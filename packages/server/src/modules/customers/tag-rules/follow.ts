import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { enqueue } from "#platform/jobs";
import { applyRules } from "./jobs.ts";
import type { TagRuleRow } from "./table.ts";

/** A rule that was made, changed, deleted or brought back is applied to everybody, after the request. */
export async function followTagRules(ctx: Ctx, changed: Changed<TagRuleRow>[]): Promise<void> {
  if (changed.length > 0) await enqueue(ctx, applyRules, { ids: null });
}
