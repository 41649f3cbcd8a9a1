import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useWords } from "../words.ts";
import { type Product, useMoveStock } from "./data.ts";
import { useProductWords } from "./words.ts";

const whys = ["received", "used", "damaged", "other"] as const;

/** What was counted, or what came or went beside the orders. */
export function StockSheet({ product, onClose }: { product: Product; onClose: () => void }) {
  const t = useWords();
  const p = useProductWords();
  const first = product.stockMilli === null;
  const [mode, turn] = useState<"counted" | "changed">("counted");
  const [quantity, type] = useState<number | null>(null);
  const [why, choose] = useState<(typeof whys)[number]>("received");
  const [note, write] = useState("");
  const move = useMoveStock(product.id);
  function submit() {
    if (quantity === null) return;
    const milli = Math.round(quantity * 1000);
    const text = note.trim();
    move.mutate(mode === "counted" ? { countedMilli: milli, note: text } : { changeMilli: milli, why, note: text }, {
      onSuccess: onClose,
    });
  }
  return (
    <Sheet
      title={`${p.countTitle} · ${product.name}`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="stock" disabled={quantity === null} busy={move.isPending}>
            {p.save}
          </Button>
        </>
      }
    >
      <Form id="stock" onSubmit={submit}>
        {move.error && <ErrorNotice error={move.error} />}
        {!first && (
          <Segmented
            label={p.mode}
            value={mode}
            choices={[
              { value: "counted", label: p.modes.counted },
              { value: "changed", label: p.modes.changed },
            ]}
            onChange={turn}
          />
        )}
        <NumberField
          label={mode === "counted" ? p.counted : p.changedBy}
          {...(mode === "changed" ? { hint: p.changedHint } : {})}
          autoFocus
          value={quantity}
          step={0.001}
          onChange={type}
        />
        {mode === "changed" && (
          <SelectField
            label={p.why}
            value={why}
            choices={whys.map((value) => ({ value, label: p.reasons[value] }))}
            onChange={choose}
          />
        )}
        <TextField label={p.note} optional value={note} maxLength={500} onChange={write} />
      </Form>
    </Sheet>
  );
}
