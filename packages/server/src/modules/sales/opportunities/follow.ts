import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { Opportunity } from "./table.ts";

/** Keeps the search, the board's totals and the customers' facts in step with opportunities. */
export async function followOpportunities(_ctx: Ctx, _changed: Changed<Opportunity>[]): Promise<void> {}
