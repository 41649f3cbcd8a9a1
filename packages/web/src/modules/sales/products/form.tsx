import { useState } from "react";
import { type BodyOf, call } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { SwitchField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "../sales.module.css";
import { useWords } from "../words.ts";
import type { ProductDetail } from "./data.ts";
import { type PartDraft, PartsField } from "./parts-field.tsx";
import { useProductWords } from "./words.ts";

type ProductFormProps = { product: ProductDetail | undefined; onClose: () => void; onRemoved?: () => void };

/** A product, new or as it is; with parts it is a bundle. */
export function ProductForm({ product, onClose, onRemoved = onClose }: ProductFormProps) {
  const t = useWords();
  const p = useProductWords();
  const { home } = useFormats();
  const currency = product?.currency ?? home;
  const [name, entitle] = useState(product?.name ?? "");
  const [sku, mark] = useState(product?.sku ?? "");
  const [unit, measure] = useState(product?.unit ?? "");
  const [category, group] = useState(product?.category ?? "");
  const [priceMinor, price] = useState<number | null>(product?.priceMinor ?? null);
  const [costMinor, cost] = useState<number | null>(product?.bundle ? null : (product?.costMinor ?? null));
  const [low, warn] = useState<number | null>(product?.lowStockMilli == null ? null : product.lowStockMilli / 1000);
  const [parts, fill] = useState<PartDraft[]>(
    product?.parts.map(({ productId, name: label, quantityMilli }) => ({
      productId,
      name: label,
      quantity: quantityMilli / 1000,
    })) ?? [],
  );
  const [active, sell] = useState(product?.active ?? true);
  const save = useWrite(
    async (body: BodyOf<"createProduct">) => {
      const { operation } = product
        ? await call("updateProduct", { params: { id: product.id }, body })
        : await call("createProduct", { body });
      return { operation };
    },
    { touches: ["products", "stockMoves"], after: onClose },
  );
  const remove = useWrite((id: string) => call("removeProduct", { params: { id } }), {
    touches: ["products"],
    says: t.removed,
    after: onRemoved,
  });
  function submit() {
    if (!name.trim()) return;
    save.mutate({
      name: name.trim(),
      sku,
      unit,
      category: category.trim(),
      priceMinor: priceMinor ?? 0,
      costMinor,
      lowStockMilli: low === null ? null : Math.round(low * 1000),
      active,
      parts: parts.flatMap(({ productId, quantity }) =>
        quantity && quantity > 0 ? [{ productId, quantityMilli: Math.round(quantity * 1000) }] : [],
      ),
    });
  }
  return (
    <Sheet
      title={product ? t.product : t.newProduct}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          {product && (
            <Button danger icon="trash" onClick={() => remove.mutate(product.id)}>
              {t.remove}
            </Button>
          )}
          <span className={css.gap} />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="product" disabled={!name.trim()} busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="product" onSubmit={submit}>
        <TextField label={t.name} value={name} maxLength={500} autoFocus={!product} onChange={entitle} />
        <div className={css.pair}>
          <MoneyField label={t.price} currency={currency} value={priceMinor} onChange={price} />
          {parts.length === 0 && (
            <MoneyField label={p.cost} optional currency={currency} value={costMinor} onChange={cost} />
          )}
          <TextField label={t.unit} optional value={unit} maxLength={20} onChange={measure} />
          <TextField label={p.category} optional value={category} maxLength={100} onChange={group} />
          <TextField label={t.sku} optional value={sku} maxLength={100} onChange={mark} />
          {parts.length === 0 && <NumberField label={p.lowMark} optional value={low} min={0} onChange={warn} />}
        </div>
        <PartsField parts={parts} selfId={product?.id} onChange={fill} />
        <SwitchField label={t.active} on={active} onChange={sell} />
      </Form>
    </Sheet>
  );
}
