import type { Ctx } from "#platform/context";
import type { Opportunity } from "../opportunities/table.ts";
import { createOrder } from "./actions.ts";
import type { Order } from "./table.ts";

/** The order that a won opportunity makes: one line with its title and amount. */
export function createOrderFrom(
  ctx: Ctx,
  { id: opportunityId, title, customerId, amountMinor, currency }: Opportunity,
  { id, dueOn }: { id?: string | undefined; dueOn: string | null },
): Promise<Order> {
  const lines = [{ title, quantityMilli: 1000, unitPriceMinor: amountMinor }];
  return createOrder(ctx, { ...(id ? { id } : {}), opportunityId, customerId, currency, dueOn, lines });
}
