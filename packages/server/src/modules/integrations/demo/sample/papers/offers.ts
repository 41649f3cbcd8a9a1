import type { QuoteImport } from "#modules/sales";
import type { DealStory } from "../deals.ts";
import { priceIn } from "../money.ts";
import type { SampleRequest } from "../request.ts";
import { spokenName } from "../words/products.ts";

/** What a quote offers, and to whom. */
export type Offered = Pick<QuoteImport, "title" | "opportunityId" | "orderId" | "lines"> & {
  client: DealStory["client"];
};

const service = "S-503";

/** A deal as an offer: so many pieces of it; of one alone, a service beside it where it is large enough. */
export function offerOf(request: SampleRequest, { client, opportunity, pieces }: DealStory): Offered {
  const { id: opportunityId, title, amountMinor } = opportunity;
  const isEven = pieces > 1 && amountMinor % pieces === 0;
  const lines = isEven
    ? [{ title, quantityMilli: pieces * 1000, unitPriceMinor: amountMinor / pieces }]
    : withService(request, client, opportunity);
  return { client, title, opportunityId, orderId: null, lines };
}

function withService(
  { words }: SampleRequest,
  { language }: DealStory["client"],
  { title, amountMinor, currency }: DealStory["opportunity"],
): QuoteImport["lines"] {
  const good = words.goods.find(({ sku }) => sku === service)!;
  const price = priceIn(currency, good.priceMinor);
  const beside = { title: spokenName(good.name, language), unitPriceMinor: price };
  return amountMinor > 3 * price
    ? [{ title, unitPriceMinor: amountMinor - price }, beside]
    : [{ title, unitPriceMinor: amountMinor }];
}
