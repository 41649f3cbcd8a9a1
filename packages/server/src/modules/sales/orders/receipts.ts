import { save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import type { PaymentReceived } from "./events.ts";
import { getOrder } from "./queries.ts";
import { receive } from "./rules.ts";
import { tellStory } from "./story.ts";
import type { Order } from "./table.ts";

export type Receipt = { amountMinor: number; at?: string | undefined; note?: string | undefined };

/** Notes that money came for an order. A negative amount takes a receipt back. */
export function receivePayment(ctx: Ctx, orderId: string, { amountMinor, at, note }: Receipt): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOrder(tx.db, orderId);
    const after = await save(tx, "orders", before, receive(before, amountMinor));
    await tellStory(tx, after, "received", amountMinor, { at, note });
    const { currency } = after;
    await record<PaymentReceived>(tx, { type: "payment.received", orderId, amountMinor, currency });
    return after;
  });
}
