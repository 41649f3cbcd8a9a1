import { createAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { Payment } from "./table.ts";

/** Money that came before, for an order that carries none of it. */
export type PaymentImport = Pick<Payment, "orderId" | "amountMinor" | "currency" | "at" | "method">;

/** Creates many payments at once, set-wise; what their orders have received follows. Nobody is told. */
export function createPayments(ctx: Ctx, payments: PaymentImport[]): Promise<void> {
  const blank = { payer: "", note: "", instalmentId: null, billRowId: null, voidedAt: null };
  return createAll(
    ctx,
    "payments",
    payments.map((payment) => ({ ...blank, ...payment, id: newId(), createdAt: payment.at })),
  );
}
