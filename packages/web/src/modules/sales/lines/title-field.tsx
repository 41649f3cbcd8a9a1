import { useState } from "react";
import { useFormats } from "#platform/formats";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { findOffer } from "../prices/data.ts";
import { useProductChoices } from "../products/data.ts";
import { useProductWords } from "../products/words.ts";
import { useWords } from "../words.ts";
import type { LineDraft } from "./draft.ts";

type TitleFieldProps = {
  line: LineDraft;
  currency: string;
  customerId: string | undefined;
  onChange: (part: Partial<LineDraft>) => void;
};

/** What a line sells: a product, found by its name, or words of one's own. */
export function TitleField({ line, currency, customerId, onChange }: TitleFieldProps) {
  const t = useWords();
  const p = useProductWords();
  const { money, number } = useFormats();
  const [text, type] = useState("");
  const { found: products, searching } = useProductChoices(text);
  async function choose(id: string | undefined) {
    const product = products.find((one) => one.id === id);
    if (!product) return onChange({ productId: null, sku: "", title: "", priceListId: null });
    const known = product.currency === currency ? { unitPriceMinor: product.priceMinor } : {};
    onChange({ productId: product.id, sku: product.sku, title: product.name, priceListId: null, ...known });
    // A list's price comes a moment later; without an answer the product's own stays.
    const offer = await findOffer(product.id, customerId, currency).catch(() => undefined);
    if (offer && offer.priceMinor !== null) onChange({ unitPriceMinor: offer.priceMinor, priceListId: offer.listId });
  }
  const hintOf = (product: (typeof products)[number]) =>
    [
      product.sku,
      money(product.priceMinor, product.currency, { exact: true }),
      product.stockMilli !== null && p.inStock(number(product.stockMilli / 1000, 3)),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <ComboField
      label={t.lineTitle}
      bare
      placeholder={t.lineTitle}
      value={line.title ? { id: line.productId ?? "typed", label: line.title } : null}
      options={products.map((product) => ({ id: product.id, label: product.name, hint: hintOf(product) }))}
      searching={searching}
      onSearch={type}
      onChange={(option) => void choose(option?.id)}
      onCreate={(title) => onChange({ productId: null, sku: "", title, priceListId: null })}
    />
  );
}
