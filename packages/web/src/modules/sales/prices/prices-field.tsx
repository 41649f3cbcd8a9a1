import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { useProductChoices } from "../products/data.ts";
import type { PriceListDetail } from "./data.ts";
import css from "./prices.module.css";
import { usePriceWords } from "./words.ts";

export type Entry = PriceListDetail["prices"][number];
type PricesFieldProps = { entries: readonly Entry[]; currency: string; onChange: (entries: Entry[]) => void };

/** Products that have a price of their own in this list. */
export function PricesField({ entries, currency, onChange }: PricesFieldProps) {
  const t = usePriceWords();
  const { money } = useFormats();
  const [text, type] = useState("");
  const { found, searching } = useProductChoices(text);
  const choices = found.filter(({ id }) => !entries.some(({ productId }) => productId === id));
  const products = useQueries({
    queries: entries.map(({ productId }) => ({
      queryKey: ["products", "one", productId],
      queryFn: () => call("getProduct", { params: { id: productId } }).then(({ data }) => data),
      retry: false,
    })),
  });
  const set = (productId: string, priceMinor: number | null) =>
    onChange(entries.map((entry) => (entry.productId === productId ? { productId, priceMinor, offBp: null } : entry)));
  return (
    <fieldset className={css.group}>
      <legend>{t.prices}</legend>
      {entries.map(({ productId, priceMinor }, index) => {
        const product = products[index]?.data;
        const name = product?.name ?? "…";
        return (
          <div className={css.entry} key={productId}>
            <span>
              {name}
              {product && <small>{t.usually(money(product.priceMinor, product.currency, { exact: true }))}</small>}
            </span>
            <MoneyField
              label={t.priceOf(name)}
              bare
              small
              currency={currency}
              value={priceMinor}
              onChange={(minor) => set(productId, minor)}
            />
            <Button
              subtle
              icon="close"
              label={t.removePrice(name)}
              onClick={() => onChange(entries.filter((entry) => entry.productId !== productId))}
            />
          </div>
        );
      })}
      <ComboField
        label={t.addProduct}
        bare
        placeholder={t.addProduct}
        value={null}
        options={choices.map(({ id, name, sku }) => ({ id, label: name, ...(sku ? { hint: sku } : {}) }))}
        searching={searching}
        onSearch={type}
        onChange={(option) => option && onChange([...entries, { productId: option.id, priceMinor: null, offBp: null }])}
      />
    </fieldset>
  );
}
