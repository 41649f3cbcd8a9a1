import { useState } from "react";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { SwitchField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "../sales.module.css";
import { useWords } from "../words.ts";

type Product = DataOf<"listProducts">["items"][number];

/** A product, new or as it is. */
export function ProductForm({ product, onClose }: { product: Product | undefined; onClose: () => void }) {
  const t = useWords();
  const { home } = useFormats();
  const [name, entitle] = useState(product?.name ?? "");
  const [sku, mark] = useState(product?.sku ?? "");
  const [unit, measure] = useState(product?.unit ?? "");
  const [priceMinor, price] = useState<number | null>(product?.priceMinor ?? null);
  const [active, sell] = useState(product?.active ?? true);
  const save = useWrite(
    async (body: BodyOf<"createProduct">) => {
      const { operation } = product
        ? await call("updateProduct", { params: { id: product.id }, body })
        : await call("createProduct", { body });
      return { operation };
    },
    { touches: ["products"], after: onClose },
  );
  const remove = useWrite((id: string) => call("removeProduct", { params: { id } }), {
    touches: ["products"],
    says: t.removed,
    after: onClose,
  });
  return (
    <Sheet
      title={product ? t.product : t.newProduct}
      open
      onClose={onClose}
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
      <Form
        id="product"
        onSubmit={() =>
          name.trim() && save.mutate({ name: name.trim(), sku, unit, priceMinor: priceMinor ?? 0, active })
        }
      >
        <TextField label={t.name} value={name} maxLength={500} autoFocus={!product} onChange={entitle} />
        <div className={css.pair}>
          <MoneyField label={t.price} currency={product?.currency ?? home} value={priceMinor} onChange={price} />
          <TextField label={t.unit} optional value={unit} maxLength={20} onChange={measure} />
        </div>
        <TextField label={t.sku} optional value={sku} maxLength={100} onChange={mark} />
        <SwitchField label={t.active} on={active} onChange={sell} />
      </Form>
    </Sheet>
  );
}
