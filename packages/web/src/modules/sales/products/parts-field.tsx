import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { useProductChoices } from "./data.ts";
import css from "./products.module.css";
import { useProductWords } from "./words.ts";

export type PartDraft = { productId: string; name: string; quantity: number | null };
type PartsFieldProps = {
  parts: readonly PartDraft[];
  selfId: string | undefined;
  onChange: (parts: PartDraft[]) => void;
};

/** What a bundle is made of. Without parts it is a plain product. */
export function PartsField({ parts, selfId, onChange }: PartsFieldProps) {
  const p = useProductWords();
  const [text, type] = useState("");
  const taken = new Set([selfId, ...parts.map(({ productId }) => productId)]);
  const { found, searching } = useProductChoices(text);
  const choices = found.filter(({ id, bundle }) => !bundle && !taken.has(id));
  const set = (productId: string, quantity: number | null) =>
    onChange(parts.map((part) => (part.productId === productId ? { ...part, quantity } : part)));
  return (
    <fieldset className={css.parts}>
      <legend>{p.parts}</legend>
      {parts.map(({ productId, name, quantity }) => (
        <div className={css.part} key={productId}>
          <span>{name}</span>
          <NumberField
            label={p.quantityOf(name)}
            bare
            small
            value={quantity}
            min={0}
            step={0.001}
            onChange={(value) => set(productId, value)}
          />
          <Button
            subtle
            icon="close"
            label={p.removePart(name)}
            onClick={() => onChange(parts.filter((part) => part.productId !== productId))}
          />
        </div>
      ))}
      <ComboField
        label={p.addPart}
        bare
        placeholder={p.addPart}
        value={null}
        options={choices.map(({ id, name, sku }) => ({ id, label: name, ...(sku ? { hint: sku } : {}) }))}
        searching={searching}
        onSearch={type}
        onChange={(option) => option && onChange([...parts, { productId: option.id, name: option.label, quantity: 1 }])}
      />
      <small>{p.partsHint}</small>
    </fieldset>
  );
}
