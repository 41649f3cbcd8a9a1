import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "../sales.module.css";
import { type Delivery, type Step, useAddStep, usePatchStep, usePlanSessions } from "./data.ts";
import { useDeliveryWords } from "./words.ts";

type FootProps = { form: string; busy: boolean; off: boolean; onClose: () => void };

function Foot({ form, busy, off, onClose }: FootProps) {
  const t = useDeliveryWords();
  return (
    <>
      <Button onClick={onClose}>{t.cancel}</Button>
      <Button primary type="submit" form={form} disabled={off} busy={busy}>
        {t.save}
      </Button>
    </>
  );
}

/** A milestone or a lesson, new or as it is. */
export function StepSheet({ delivery, step, onClose }: { delivery: Delivery; step?: Step; onClose: () => void }) {
  const t = useDeliveryWords();
  const { today } = useFormats();
  const course = delivery.kind === "course";
  const [title, name] = useState(step?.title ?? "");
  const [dueOn, due] = useState<string | null>(step ? step.dueOn : today);
  const [dueTime, at] = useState(step?.dueTime ?? "");
  const [share, weigh] = useState<number | null>(step?.shareBp ? step.shareBp / 100 : null);
  const [note, write] = useState(step?.note ?? "");
  const add = useAddStep(delivery.id);
  const patch = usePatchStep();
  const error = add.error ?? patch.error;
  function save() {
    if (title.trim() === "") return;
    const body = {
      title: title.trim(),
      dueOn,
      dueTime: dueTime || null,
      shareBp: share === null ? null : Math.round(share * 100),
      note,
    };
    if (step) patch.mutate({ id: step.id, patch: body }, { onSuccess: onClose });
    else add.mutate(body, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={course ? t.lesson : t.milestone}
      open
      onClose={onClose}
      actions={<Foot form="step" busy={add.isPending || patch.isPending} off={title.trim() === ""} onClose={onClose} />}
    >
      <Form id="step" onSubmit={save}>
        {error && <ErrorNotice error={error} />}
        <TextField label={course ? t.lesson : t.milestone} autoFocus value={title} maxLength={500} onChange={name} />
        <div className={css.pair}>
          <DateField label={t.dueOn} optional value={dueOn} onChange={due} />
          {course ? (
            <TextField label={t.time} optional type="time" value={dueTime} onChange={at} />
          ) : (
            <NumberField label={t.share} optional min={0} max={100} value={share} onChange={weigh} />
          )}
        </div>
        <TextField label={t.note} optional value={note} maxLength={2000} onChange={write} />
      </Form>
    </Sheet>
  );
}

/** Lessons at equal distances. */
export function PlanSheet({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useDeliveryWords();
  const { today } = useFormats();
  const planned = delivery.steps.filter(({ state }) => state !== "cancelled").length;
  const [firstOn, first] = useState<string | null>(today);
  const [time, at] = useState("");
  const [every, repeat] = useState<"1" | "7" | "14" | "28">("7");
  const [count, many] = useState<number | null>(Math.max(1, (delivery.lessons ?? planned + 10) - planned));
  const plan = usePlanSessions(delivery.id);
  function save() {
    if (!firstOn || !count) return;
    plan.mutate({ firstOn, time: time || null, everyDays: Number(every), count }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={t.plan}
      open
      onClose={onClose}
      actions={<Foot form="plan" busy={plan.isPending} off={!firstOn || !count} onClose={onClose} />}
    >
      <Form id="plan" onSubmit={save}>
        {plan.error && <ErrorNotice error={plan.error} />}
        <div className={css.pair}>
          <DateField label={t.firstOn} value={firstOn} onChange={first} />
          <TextField label={t.time} optional type="time" value={time} onChange={at} />
        </div>
        <div className={css.pair}>
          <SelectField
            label={t.every}
            value={every}
            choices={(["1", "7", "14", "28"] as const).map((value) => ({ value, label: t.everyDays[value] }))}
            onChange={repeat}
          />
          <NumberField label={t.howMany} min={1} max={200} step={1} value={count} onChange={many} />
        </div>
      </Form>
    </Sheet>
  );
}
