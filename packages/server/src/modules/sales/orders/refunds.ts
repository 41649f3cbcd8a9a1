import { type Ctx, inTransaction } from "#platform/context";
import { say } from "#platform/i18n";
import { createOrder } from "./actions.ts";
import { findRefunds, getOrder } from "./queries.ts";
import { refuseOverRefund } from "./rules.ts";
import type { Order } from "./table.ts";

export type Refund = {
  id?: string | undefined;
  amountMinor: number;
  at?: string | undefined;
  note?: string | undefined;
};

/**
 * Gives money back for an order by a refund beside it. The order keeps its state: the two together are what was earned,
 * and counting an order as called off as well would take it away twice.
 */
export function refundOrder(ctx: Ctx, orderId: string, refund: Refund): Promise<Order> {
  const { id, amountMinor, at, note = "" } = refund;
  return inTransaction(ctx, async (tx) => {
    const order = await getOrder(tx.db, orderId);
    const before = await findRefunds(tx.db, orderId);
    const repeated = before.find((one) => one.id === id);
    if (repeated) return repeated;
    const refundedMinor = -before.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
    refuseOverRefund(order, refundedMinor, amountMinor);
    const { customerId, currency, number, channel } = order;
    const title = say(`Refund of ${number}`, `退款：${number}`)[ctx.language];
    return createOrder(
      tx,
      {
        ...(id ? { id } : {}),
        ...(at ? { at } : {}),
        kind: "refund",
        state: "done",
        customerId,
        currency,
        channel,
        notes: note,
        receivedMinor: -amountMinor,
        lines: [{ title, quantityMilli: -1000, unitPriceMinor: amountMinor }],
      },
      orderId,
    );
  });
}
