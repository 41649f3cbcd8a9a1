import type { Db } from "#platform/db";
import { asOrderLines, findDealLines, sumOf } from "../../deal-lines/queries.ts";
import type { OrderLineDraft } from "../../orders/table.ts";
import { findQuote, readOffer } from "../../quotes/queries.ts";
import type { ContractRow } from "../table.ts";

type Wanted = Pick<ContractRow, "quoteId" | "opportunityId" | "amountMinor">;

/**
 * What is sold by a contract: the lines of its quote, or of its deal, where they come to the contract's amount; else
 * nothing but the amount is known.
 */
export async function findContractLines(db: Db, contract: Wanted): Promise<OrderLineDraft[]> {
  const { quoteId, opportunityId, amountMinor } = contract;
  if (quoteId && (await findQuote(db, quoteId))?.totalMinor === amountMinor) return linesOfQuote(db, quoteId);
  const deal = opportunityId ? await findDealLines(db, opportunityId) : [];
  return deal.length > 0 && sumOf(deal) === amountMinor ? asOrderLines(deal) : [];
}

/** The lines of a quote with the discounts and taxes that make its total. */
async function linesOfQuote(db: Db, quoteId: string): Promise<OrderLineDraft[]> {
  const { quote, lines, totals } = await readOffer(db, quoteId);
  return lines.map(({ productId, sku, title, quantityMilli, unitPriceMinor, priceListId }, at) => {
    const { discountMinor, taxRateBp, taxMinor } = totals.lines[at]!;
    const sold = { productId, sku, title, quantityMilli, unitPriceMinor, priceListId };
    return { ...sold, discountMinor, taxRateBp, taxMinor, pricesInclude: quote.pricesInclude };
  });
}
