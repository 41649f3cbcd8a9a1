import { type Ctx, inTransaction } from "#platform/context";
import { notFound } from "#platform/errors";
import { findOffers } from "../prices/queries.ts";
import { createOrder } from "./actions.ts";
import { findLines, getOrder } from "./queries.ts";
import type { Order } from "./table.ts";

export type Copy = { id?: string | undefined; lineIds?: readonly string[] | undefined };

/**
 * The same again: a new order of the same customer with all lines of this one, or those named. What is a known product
 * costs what it costs today; what was typed freely costs what it did.
 */
export function copyOrder(ctx: Ctx, orderId: string, { id, lineIds }: Copy): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const { customerId, currency, channel } = await getOrder(tx.db, orderId);
    const lines = (await findLines(tx.db, orderId)).filter((line) => !lineIds || lineIds.includes(line.id));
    if (lines.length === 0)
      throw notFound("order.nothing_to_repeat", ["There is nothing to repeat.", "没有可以再来一单的内容。"]);
    const products = lines.flatMap(({ productId }) => (productId ? [productId] : []));
    const offers = await findOffers(tx, { customerId, currency }, [...new Set(products)]);
    const today = new Map(offers.map((offer) => [offer.productId, offer]));
    return createOrder(tx, {
      ...(id ? { id } : {}),
      customerId,
      currency,
      channel,
      lines: lines.map(({ productId, sku, title, quantityMilli, unitPriceMinor }) => ({
        productId,
        sku,
        title,
        quantityMilli: Math.abs(quantityMilli),
        unitPriceMinor: today.get(productId ?? "")?.priceMinor ?? unitPriceMinor,
        priceListId: today.get(productId ?? "")?.listId ?? null,
      })),
    });
  });
}
