import { priceIn } from "./money.ts";
import type { Sample, SampleRequest } from "./request.ts";
import { goods } from "./words/products.ts";

/** The price list. */
export function makeProducts({ currency, newId }: SampleRequest): Sample["products"] {
  return goods.map(({ sku, name, unit, priceMinor, active, notes = "" }) => ({
    id: newId(),
    sku,
    name,
    unit,
    priceMinor: priceIn(currency, priceMinor),
    currency,
    active: active !== false,
    notes,
  }));
}
