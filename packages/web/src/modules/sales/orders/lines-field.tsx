import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { findOffer, usePriceLists } from "../prices/data.ts";
import { useProduct, useProductChoices } from "../products/data.ts";
import { useProductWords } from "../products/words.ts";
import { useWords } from "../words.ts";
import { lineTotal, milliOf } from "./line-total.ts";
import css from "./orders.module.css";

export type LineDraft = {
  productId: string | null;
  sku: string;
  title: string;
  quantity: number | null;
  unitPriceMinor: number | null;
  priceListId: string | null;
};
export const emptyLine: LineDraft = {
  productId: null,
  sku: "",
  title: "",
  quantity: 1,
  unitPriceMinor: null,
  priceListId: null,
};

/** What a line comes to while it is typed. */
export const totalOf = ({ quantity, unitPriceMinor }: LineDraft) =>
  lineTotal(milliOf(quantity) ?? 0, unitPriceMinor ?? 0);

type LinesProps = {
  lines: LineDraft[];
  currency: string;
  customerId: string | undefined;
  /** What each product had in this order before: it is not in stock any more, but it is there for this order. */
  before: ReadonlyMap<string, number>;
  onChange: (change: (lines: LineDraft[]) => LineDraft[]) => void;
};

/** The lines of an order while it is written: a product brings its price, a word of one's own does too. */
export function LinesField({ lines, currency, customerId, before, onChange }: LinesProps) {
  const t = useWords();
  const set = (index: number, part: Partial<LineDraft>) =>
    onChange((now) => now.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <div className={css.editor}>
      <div className={css.editorHead} aria-hidden="true">
        <span>{t.lineTitle}</span>
        <span>{t.quantity}</span>
        <span>{t.unitPrice}</span>
        <span>{t.total}</span>
      </div>
      {lines.map((line, index) => (
        <div className={css.editorLine} role="group" aria-label={t.line(index + 1)} key={index}>
          <TitleField line={line} currency={currency} customerId={customerId} onChange={(part) => set(index, part)} />
          <NumberField
            label={t.quantity}
            bare
            value={line.quantity}
            step={0.001}
            onChange={(quantity) => set(index, { quantity })}
          />
          <MoneyField
            label={t.unitPrice}
            bare
            currency={currency}
            value={line.unitPriceMinor}
            onChange={(unitPriceMinor) => set(index, { unitPriceMinor, priceListId: null })}
          />
          <b>
            <Money minor={totalOf(line)} currency={currency} exact />
          </b>
          <Button
            subtle
            icon="close"
            label={t.removeLine(index + 1)}
            disabled={lines.length === 1}
            onClick={() => onChange((now) => now.filter((_, at) => at !== index))}
          />
          {line.productId && <LineHint line={line} before={before.get(line.productId) ?? 0} />}
        </div>
      ))}
      <div>
        <Button subtle icon="plus" onClick={() => onChange((now) => [...now, emptyLine])}>
          {t.addLine}
        </Button>
      </div>
    </div>
  );
}

/** What is left in stock, and which list the price is from. It warns, it does not forbid. */
function LineHint({ line, before }: { line: LineDraft; before: number }) {
  const p = useProductWords();
  const { number } = useFormats();
  const product = useProduct(line.productId ?? "").data;
  const list = usePriceLists().data?.find(({ id }) => id === line.priceListId);
  const there = product?.stockMilli == null ? null : product.stockMilli + before;
  const left = there === null ? "" : p.pieces(number(there / 1000, 3), product?.unit ?? "");
  const short = there !== null && (milliOf(line.quantity) ?? 0) > there;
  if (!list && there === null) return null;
  return (
    <p className={css.lineHint}>
      {list && <span>{p.fromList(list.name)}</span>}
      {there !== null && <span data-short={short}>{short ? p.wouldGoBelow(left) : p.inStock(left)}</span>}
    </p>
  );
}

type TitleFieldProps = {
  line: LineDraft;
  currency: string;
  customerId: string | undefined;
  onChange: (part: Partial<LineDraft>) => void;
};

function TitleField({ line, currency, customerId, onChange }: TitleFieldProps) {
  const t = useWords();
  const p = useProductWords();
  const { money, number } = useFormats();
  const [text, type] = useState("");
  const products = useProductChoices(text);
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
      onSearch={type}
      onChange={(option) => void choose(option?.id)}
      onCreate={(title) => onChange({ productId: null, sku: "", title, priceListId: null })}
    />
  );
}
