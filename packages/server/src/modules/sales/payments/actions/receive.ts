import { save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { refused } from "#platform/errors";
import { record } from "#platform/events";
import { orderPaid, orderUnpaid, tellOfPayment } from "../../orders/actions/money.ts";
import type { PaymentReceived } from "../../orders/events.ts";
import { getOrder } from "../../orders/queries.ts";
import type { Order } from "../../orders/table.ts";
import { getPayment, withReceived } from "../queries.ts";
import { recordPayment } from "./record.ts";
import type { Payment, Receipt } from "../table.ts";

/** Notes that money came for an order. A negative amount takes part of a receipt back. What is fully paid is done. */
export function receivePayment(
  ctx: Ctx,
  orderId: string,
  receipt: Receipt & { billRowId?: string | null },
): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOrder(tx.db, orderId);
    if (receipt.id && (await findRow(tx.db, "payments", receipt.id))) return before;
    await demandInstalment(tx, orderId, receipt.instalmentId);
    const { amountMinor } = receipt;
    const after = await orderPaid(tx, await withReceived(tx.db, before), amountMinor);
    await recordPayment(tx, before, receipt);
    const { currency } = after;
    await record<PaymentReceived>(tx, { type: "payment.received", orderId, amountMinor, currency });
    return after;
  });
}

async function demandInstalment(ctx: Ctx, orderId: string, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await findRow(ctx.db, "instalments", id);
  if (found?.orderId === orderId && !found.voidedAt) return;
  throw refused("payment.other_instalment", [
    "This instalment is void, or belongs to another order.",
    "这一期已作废，或属于别的订单。",
  ]);
}

/** Makes a payment count for nothing: it was wrong, or bounced. It stays to be seen. */
export function voidPayment(ctx: Ctx, id: string): Promise<Payment> {
  return inTransaction(ctx, async (tx) => {
    const before = await getPayment(tx.db, id);
    if (before.voidedAt) return before;
    const order = await getOrder(tx.db, before.orderId);
    await orderUnpaid(tx, await withReceived(tx.db, order), before.amountMinor);
    const voided = await save(tx, "payments", before, { ...before, voidedAt: tx.now.toISOString() });
    await tellOfPayment(tx, order, "voided", before.amountMinor);
    return voided;
  });
}
