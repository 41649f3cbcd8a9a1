import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { type Item, type NextStep, useNextStep } from "./data.ts";
import css from "./today.module.css";
import { useWords } from "./words.ts";

const kinds = ["todo", "call", "message", "mail", "meeting", "visit"] as const;

/** Stands where a finished item stood, and asks what comes next. */
export function NextStepForm({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useWords();
  const { today, plusDays } = useFormats();
  const [step, change] = useState<NextStep>({
    title: t.nextFor[item.kind],
    kind: item.channel,
    dueOn: plusDays(today, 3),
  });
  const save = useNextStep(t.saidNext, onClose);
  const days = [
    { label: t.when.tomorrow, dueOn: plusDays(today, 1) },
    { label: t.when.days, dueOn: plusDays(today, 3) },
    { label: t.when.week, dueOn: plusDays(today, 7) },
    { label: t.when.month, dueOn: plusDays(today, 30) },
  ];
  const ready = step.title.trim() !== "";
  return (
    <li className={css.finished}>
      <div className={css.finishedHead}>
        <span className={css.tick}>
          <Icon name="check" size={14} />
        </span>
        <span>{t.isDone(item.title)}</span>
      </div>
      <Form gap={12} onSubmit={() => ready && !save.isPending && save.mutate({ item, step })}>
        <div className={css.nextFields} onKeyDown={(event) => event.key === "Escape" && onClose()}>
          <TextField
            label={t.nextStep}
            value={step.title}
            maxLength={500}
            autoFocus
            onChange={(title) => change({ ...step, title })}
          />
          <SelectField
            label={t.nextKind}
            value={step.kind}
            choices={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
            onChange={(kind) => change({ ...step, kind })}
          />
          <DateField label={t.nextOn} value={step.dueOn} min={today} onChange={(dueOn) => change({ ...step, dueOn })} />
        </div>
        <ChipRow label={t.nextOn}>
          {days.map(({ label, dueOn }) => (
            <Chip key={dueOn} on={dueOn === step.dueOn} onClick={() => change({ ...step, dueOn })}>
              {label}
            </Chip>
          ))}
        </ChipRow>
        <div className={css.reach}>
          <Button primary type="submit" keys="mod+enter" disabled={!ready} busy={save.isPending}>
            {t.saveNext}
          </Button>
          <Button onClick={onClose}>{t.noNext}</Button>
        </div>
      </Form>
    </li>
  );
}
