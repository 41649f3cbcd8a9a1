import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { useWords } from "../words.ts";
import { lineTotal, milliOf } from "./line-total.ts";
import css from "./orders.module.css";

export type LineDraft = {
  productId: string | null;
  sku: string;
  title: string;
  quantity: number | null;
  unitPriceMinor: number | null;
};
export const emptyLine: LineDraft = { productId: null, sku: "", title: "", quantity: 1, unitPriceMinor: null };

/** What a line comes to while it is typed. */
export const totalOf = ({ quantity, unitPriceMinor }: LineDraft) =>
  lineTotal(milliOf(quantity) ?? 0, unitPriceMinor ?? 0);

function useProductChoices(text: string) {
  return (
    useQuery({
      queryKey: ["products", "choices", text],
      queryFn: ({ signal }) =>
        call("listProducts", { query: { active: "1", limit: 50, ...(text ? { q: text } : {}) }, signal }).then(
          ({ data }) => data.items,
        ),
      placeholderData: (before) => before,
    }).data ?? []
  );
}

type LinesProps = { lines: LineDraft[]; currency: string; onChange: (lines: LineDraft[]) => void };

/** The lines of an order while it is written: a product brings its price, a word of one's own does too. */
export function LinesField({ lines, currency, onChange }: LinesProps) {
  const t = useWords();
  const set = (index: number, part: Partial<LineDraft>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
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
          <TitleField line={line} currency={currency} onChange={(part) => set(index, part)} />
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
            onChange={(unitPriceMinor) => set(index, { unitPriceMinor })}
          />
          <b>
            <Money minor={totalOf(line)} currency={currency} exact />
          </b>
          <Button
            subtle
            icon="close"
            label={t.removeLine(index + 1)}
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button subtle icon="plus" onClick={() => onChange([...lines, emptyLine])}>
          {t.addLine}
        </Button>
      </div>
    </div>
  );
}

function TitleField({
  line,
  currency,
  onChange,
}: {
  line: LineDraft;
  currency: string;
  onChange: (part: Partial<LineDraft>) => void;
}) {
  const t = useWords();
  const [text, type] = useState("");
  const products = useProductChoices(text);
  function choose(id: string | undefined) {
    const product = products.find((one) => one.id === id);
    if (!product) return onChange({ productId: null, sku: "", title: "" });
    const price = product.currency === currency ? { unitPriceMinor: product.priceMinor } : {};
    onChange({ productId: product.id, sku: product.sku, title: product.name, ...price });
  }
  return (
    <ComboField
      label={t.lineTitle}
      bare
      placeholder={t.lineTitle}
      value={line.title ? { id: line.productId ?? "typed", label: line.title } : null}
      options={products.map(({ id, name, sku }) => ({ id, label: name, ...(sku ? { hint: sku } : {}) }))}
      onSearch={type}
      onChange={(option) => choose(option?.id)}
      onCreate={(title) => onChange({ productId: null, sku: "", title })}
    />
  );
}
