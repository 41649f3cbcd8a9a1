import { type Ctx, inTransaction } from "#platform/context";
import { notFound } from "#platform/errors";
import { partOf } from "../lines/line-total.ts";
import { findOffers } from "../prices/queries.ts";
import type { Offer } from "../prices/table.ts";
import { createOrder } from "./actions.ts";
import { findLines, getOrder } from "./queries.ts";
import type { Order, OrderLine, OrderLineDraft } from "./table.ts";

export type Copy = { id?: string | undefined; lineIds?: readonly string[] | undefined };

/**
 * The same again: a new order of the same customer with all lines of this one, or those named. What is a known product
 * costs what it costs today; what was typed freely costs what it did. Taxes stay, and so does the share that was taken off.
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
      lines: lines.map((line) => lineAgain(line, today.get(line.productId ?? ""))),
    });
  });
}

/** A line once more, at today's price where there is one. What was given back is negative; it is bought again. */
function lineAgain(line: OrderLine, today: Offer | undefined): OrderLineDraft {
  const { productId, sku, title, quantityMilli, taxRateBp, pricesInclude } = line;
  const unitPriceMinor = today?.priceMinor ?? line.unitPriceMinor;
  const discountMinor = quantityMilli < 0 ? -line.discountMinor : line.discountMinor;
  return {
    productId,
    sku,
    title,
    quantityMilli: Math.abs(quantityMilli),
    unitPriceMinor,
    discountMinor: line.unitPriceMinor === 0 ? 0 : partOf(discountMinor, unitPriceMinor, line.unitPriceMinor),
    taxRateBp,
    pricesInclude,
    priceListId: today?.listId ?? null,
  };
}
