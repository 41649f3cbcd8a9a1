import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { newId } from "#platform/ids";
import { totalsOf } from "../lines/totals.ts";
import { createOrder, updateOrder } from "../orders/actions.ts";
import type { Order } from "../orders/table.ts";
import { receivePayment } from "../payments/actions/receive.ts";
import { CounterSale, counterChannel } from "./table.ts";

/** Sells over the counter: the order, done, its payment and what leaves the stock, as one operation. */
export function sellAtCounter(ctx: Ctx, input: CounterSale): Promise<Order> {
  const { id = newId(), customerId, lines, discountMinor, method, notes } = CounterSale.parse(input);
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "orders", id);
    if (existing) return existing;
    const terms = { discountMinor, pricesInclude: "tax", taxRounding: "line" } as const;
    const totals = totalsOf(lines, terms);
    const order = await createOrder(tx, {
      id,
      customerId,
      notes,
      channel: counterChannel[tx.language],
      lines: lines.map((line, index) => ({ ...line, discountMinor: totals.lines[index]!.discountMinor })),
    });
    if (order.totalMinor === 0) return updateOrder(tx, id, { state: "done" });
    return receivePayment(tx, id, { amountMinor: order.totalMinor, method });
  });
}
