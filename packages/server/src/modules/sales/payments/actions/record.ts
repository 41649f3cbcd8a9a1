import { create } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { tellOfPayment } from "../../orders/actions/money.ts";
import type { Order } from "../../orders/table.ts";
import { type Payment, Receipt } from "../table.ts";

/** Writes one payment of an order and tells of it. What an order has received follows at the end of the transaction. */
export async function recordPayment(
  ctx: Ctx,
  order: Order,
  receipt: Receipt & { billRowId?: string | null },
): Promise<Payment> {
  const { id = newId(), at = ctx.now.toISOString(), ...rest } = Receipt.parse(receipt);
  const payment = await create(ctx, "payments", {
    ...rest,
    id,
    at,
    orderId: order.id,
    currency: order.currency,
    billRowId: receipt.billRowId ?? null,
    voidedAt: null,
    createdAt: ctx.now.toISOString(),
  });
  const { amountMinor, note } = rest;
  if (order.kind === "sale") await tellOfPayment(ctx, order, "received", amountMinor, { at, note });
  return payment;
}
