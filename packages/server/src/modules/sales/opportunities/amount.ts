import { save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { Opportunity } from "./table.ts";

/** Sets what a deal is worth and where that comes from. */
export function setAmount(
  ctx: Ctx,
  deal: Opportunity,
  amount: Partial<Pick<Opportunity, "amountMinor" | "amountFrom">>,
): Promise<Opportunity> {
  return save(ctx, "opportunities", deal, { ...deal, ...amount });
}
