import { priceIn } from "./money.ts";
import type { Sample, SampleRequest } from "./request.ts";

/** The price list. */
export function makeProducts({ currency, language, newId, words }: SampleRequest): Sample["products"] {
  const { bundle, categories, costs, goods } = words;
  const ids = new Map(goods.map(({ sku }) => [sku, newId()]));
  return goods.map(({ sku, name, unit, priceMinor, group, active, notes = "" }) => ({
    id: ids.get(sku)!,
    sku,
    name,
    unit,
    category: categories[group][language],
    priceMinor: priceIn(currency, priceMinor),
    costMinor: costs[group] === null ? null : Math.round(priceIn(currency, priceMinor) * costs[group]),
    currency,
    active: active !== false,
    notes,
    lowStockMilli: costs[group] === null ? null : 5000,
    parts: sku === bundle.sku ? bundle.parts.map((part) => ({ productId: ids.get(part)!, quantityMilli: 300 })) : [],
  }));
}
