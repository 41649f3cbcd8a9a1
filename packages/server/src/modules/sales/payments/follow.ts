import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { settleRows } from "../bills/actions/settle.ts";
import { settleMoney } from "../instalments/actions/settle.ts";
import { refuseUncovered } from "../orders/refunds/queries.ts";
import type { Payment } from "./table.ts";

const counted = (payment: Payment | null) => (payment && !payment.voidedAt ? payment.amountMinor : 0);

/** Keeps what orders and instalments have received in step with payments. */
export async function followPayments(ctx: Ctx, changed: Changed<Payment>[]): Promise<void> {
  const lessOf = changed.flatMap(({ before, after }) => (counted(after) < counted(before) ? [after ?? before!] : []));
  await refuseUncovered(ctx.db, [...new Set(lessOf.map(({ orderId }) => orderId))]);
  settleMoney(
    ctx,
    changed.map(({ before, after }) => (after ?? before)!.orderId),
  );
  settleRows(
    ctx,
    changed.flatMap(({ before, after }) => (after ?? before)!.billRowId ?? []),
  );
}
