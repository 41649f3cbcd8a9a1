import { say } from "#platform/i18n";
import type { Money } from "../values/money.ts";
import type { ProductFacts } from "./facts.ts";
import type { Part } from "./read-rows.ts";

/** What a row says of something that is sold; undefined when it says nothing of any. */
export function productOf({ slots, manner, wrong }: Part): ProductFacts | undefined {
  if (!Object.keys(slots).some((field) => field.startsWith("product."))) return undefined;
  const sku = (slots["product.sku"] as string | undefined)?.slice(0, 100);
  const name = (slots["product.name"] as string | undefined) ?? sku;
  const price = slots["product.price"] as Money | undefined;
  if (name === undefined)
    wrong("product.name", say("This product has no name and no code.", "这个商品没有名称和编码。"));
  if (price && price.minor < 0) wrong("product.price", say("A price cannot be negative.", "价格不能是负数。"));
  const facts: ProductFacts = { name: name ?? "" };
  if (sku) facts.sku = sku;
  if (price) {
    facts.priceMinor = price.minor;
    facts.currency = price.currency;
  } else facts.currency = manner.currency;
  const unit = slots["product.unit"] as string | undefined;
  if (unit) facts.unit = unit.slice(0, 20);
  const notes = (slots["product.notes"] as string[] | undefined)?.join("\n");
  if (notes) facts.notes = notes;
  const active = slots["product.active"] as boolean | undefined;
  if (active !== undefined) facts.active = active;
  return facts;
}
