import { getCompanySettings } from "#modules/admin";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { say } from "#platform/i18n";
import { createOrder } from "../../orders/actions.ts";
import { findOrder } from "../../orders/queries.ts";
import type { Order } from "../../orders/table.ts";
import { noteAcceptance } from "./answers.ts";
import { readOffer } from "../queries.ts";
import { noteOrder } from "./order-task.ts";

/**
 * Makes the order of an accepted quote: the same lines, and to the cent the same total. A quote that still waits for
 * its answer is noted as accepted with it.
 */
export function orderFromQuote(
  ctx: Ctx,
  quoteId: string,
  { id, dueOn = null }: { id?: string | undefined; dueOn?: string | null | undefined },
): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const offer = await readOffer(tx.db, quoteId);
    const { lines, totals } = offer;
    const made = offer.quote.orderId ? await findOrder(tx.db, offer.quote.orderId) : undefined;
    if (made && made.id === id) return made;
    if (made) {
      throw refused("quote.ordered_already", [
        `The order ${made.number} was made from it already.`,
        `已由这份报价生成订单 ${made.number}。`,
      ]);
    }
    const quote = offer.quote.state === "accepted" ? offer.quote : await noteAcceptance(tx, quoteId, "");
    const { language } = await getCompanySettings(tx.db);
    const { customerId, opportunityId, currency, number, pricesInclude } = quote;
    const order = await createOrder(tx, {
      ...(id ? { id } : {}),
      customerId,
      opportunityId,
      currency,
      dueOn,
      notes: say(`From quote ${number}`, `来自报价 ${number}`)[language],
      lines: lines.map(({ productId, sku, title, quantityMilli, unitPriceMinor, priceListId }, at) => {
        const { discountMinor, taxRateBp, taxMinor } = totals.lines[at]!;
        const sold = { productId, sku, title, quantityMilli, unitPriceMinor, priceListId };
        return { ...sold, discountMinor, taxRateBp, taxMinor, pricesInclude };
      }),
    });
    await noteOrder(tx, quote, order.id);
    return order;
  });
}
