import { useId, useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { BulkOf } from "../data.ts";
import { useDormantWords, usePlanSteps } from "./data.ts";

const fewADay = 5;

type Props = { count: number; whom: BulkOf; onClose: () => void; onDone?: () => void };

/** One next step for many, spread over days so that each day stays doable. */
export function StepsSheet({ count, whom, onClose, onDone }: Props) {
  const t = useDormantWords();
  const { today, plusDays } = useFormats();
  const form = useId();
  const [title, name] = useState(t.stepDefault);
  const [fromOn, begin] = useState<string | null>(plusDays(today, 1));
  const [perDay, spread] = useState<number | null>(fewADay);
  const plan = usePlanSteps(() => {
    onClose();
    onDone?.();
  });
  function submit() {
    if (title.trim() === "" || !fromOn || plan.isPending) return;
    plan.mutate({ whom, step: { title, fromOn, perDay: Math.max(0, Math.round(perDay ?? 0)), kind: "message" } });
  }
  return (
    <Sheet
      title={t.wakeTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={plan.isPending}>
            {t.plan}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit}>
        <p>{t.wakeLead(count)}</p>
        <TextField label={t.stepTitle} hint={t.stepHint} autoFocus value={title} maxLength={300} onChange={name} />
        <Row>
          <DateField label={t.from} min={today} value={fromOn} onChange={begin} />
          <NumberField label={t.perDay} min={1} max={1000} step={1} value={perDay} onChange={spread} />
        </Row>
      </Form>
    </Sheet>
  );
}
