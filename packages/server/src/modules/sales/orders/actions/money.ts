import { save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { findRefunds } from "../queries.ts";
import { receive, takeBack } from "../rules.ts";
import { tellStory } from "../story.ts";
import type { Order } from "../table.ts";

/**
 * What follows for an order when money came for it: what is fully paid is done. The order has to say what it received
 * at this moment; the sum itself is reckoned at the end of the transaction.
 */
export async function orderPaid(ctx: Ctx, order: Order, amountMinor: number): Promise<Order> {
  const after = receive(order, amountMinor);
  const saved = await save(ctx, "orders", order, { ...order, state: after.state });
  return { ...saved, receivedMinor: after.receivedMinor };
}

/** What follows when a payment of an order counts no longer: what was done because it was paid is open again. */
export async function orderUnpaid(ctx: Ctx, order: Order, amountMinor: number): Promise<void> {
  const refunds = await findRefunds(ctx.db, order.id);
  const backMinor = refunds.reduce((sum, { receivedMinor }) => sum - receivedMinor, 0);
  const after = takeBack(order, amountMinor, backMinor);
  await save(ctx, "orders", order, { ...order, state: after.state });
}

/** Lets an order be due on the day that its new plan says. */
export async function orderDueOn(ctx: Ctx, order: Order, dueOn: string): Promise<void> {
  await save(ctx, "orders", order, { ...order, dueOn });
}

/** Tells the customer's story of a payment. */
export function tellOfPayment(
  ctx: Ctx,
  order: Order,
  event: "received" | "voided",
  amountMinor: number,
  words: { at?: string | undefined; note?: string | undefined } = {},
): Promise<void> {
  return tellStory(ctx, order, event, amountMinor, words);
}
