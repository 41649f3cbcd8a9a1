import { sumOf } from "../deal-lines/queries.ts";
import type { DealLine } from "../deal-lines/table.ts";
import { partOf, singleTotalOf } from "../lines/line-total.ts";
import { taxRoundings } from "../lines/table.ts";
import { totalsOf } from "../lines/totals.ts";
import type { Quote, QuoteLineDraft } from "./table.ts";

type Offer = Pick<Quote, "pricesInclude" | "taxRounding"> & { lines: QuoteLineDraft[] };

/**
 * What a quote takes over from a deal's lines, so that it comes to the same total. A quote has one kind of prices: where
 * the lines have both, all are said with their tax. Taxes that were rounded together stay so.
 */
export function offerOf(deal: readonly DealLine[]): Offer {
  const [kind = "tax", ...others] = new Set(deal.map(({ pricesInclude }) => pricesInclude));
  const pricesInclude = others.length > 0 ? "tax" : kind;
  const lines = deal.map((line) => {
    const { productId, sku, title, quantityMilli, taxRateBp, priceListId } = line;
    const price = line.pricesInclude === pricesInclude ? line : withTaxInside(line);
    const { unitPriceMinor, discountMinor } = price;
    return { productId, sku, title, quantityMilli, unitPriceMinor, discountMinor, taxRateBp, priceListId };
  });
  const sameTotal = (taxRounding: Quote["taxRounding"]) =>
    totalsOf(lines, { pricesInclude, taxRounding }).totalMinor === sumOf(deal);
  return { lines, pricesInclude, taxRounding: taxRoundings.find(sameTotal) ?? "line" };
}

/** The price with its tax, and as discount what then leaves the line's total: a part of a cent may be in it. */
function withTaxInside({ discountMinor: _, taxMinor: __, ...line }: DealLine) {
  const { quantityMilli, totalMinor } = line;
  const full = Math.abs(singleTotalOf(line).totalMinor);
  const unitPriceMinor =
    quantityMilli === 0 ? 0 : Math.sign(line.unitPriceMinor) * Math.ceil((full * 1000) / Math.abs(quantityMilli));
  return { unitPriceMinor, discountMinor: partOf(unitPriceMinor, quantityMilli, 1000) - totalMinor };
}
