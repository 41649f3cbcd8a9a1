import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useWords } from "../words.ts";
import { useProductWords } from "./words.ts";

const steps = [1, 10, 100, 1000];

type PricesSheetProps = {
  /** Nothing is chosen: it is for all that match the filter. */
  all: boolean;
  busy: boolean;
  onChange: (percent: number, step: number) => void;
  onClose: () => void;
};

/** Many prices at once, by a percentage, rounded to what looks good. */
export function PricesSheet({ all, busy, onChange, onClose }: PricesSheetProps) {
  const t = useWords();
  const p = useProductWords();
  const [percent, type] = useState<number | null>(null);
  const [step, round] = useState("1");
  return (
    <Sheet
      title={all ? `${p.changePrices} · ${p.allMatching}` : p.changePrices}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="prices" busy={busy} disabled={percent === null}>
            {p.change}
          </Button>
        </>
      }
    >
      <Form id="prices" onSubmit={() => percent !== null && onChange(percent, Number(step))}>
        <NumberField
          label={p.percent}
          hint={p.percentHint}
          autoFocus
          value={percent}
          min={-100}
          max={1000}
          step={0.1}
          onChange={type}
        />
        <SelectField
          label={p.roundTo}
          value={step}
          choices={steps.map((value, index) => ({ value: String(value), label: p.steps[index]! }))}
          onChange={round}
        />
      </Form>
    </Sheet>
  );
}
