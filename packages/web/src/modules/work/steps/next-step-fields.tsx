import { useFormats } from "#platform/formats";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Row, Stack } from "#ui/layout/pane.tsx";
import type { NextStep, TaskKind } from "../data.ts";
import { useWorkingDay } from "../working-day.ts";
import { useWords } from "../words.ts";

export type StepDraft = { title: string; kind: TaskKind; dueOn: string | null };

/** Nothing yet, for tomorrow. */
export function emptyStep(tomorrow: string): StepDraft {
  return { title: "", kind: "todo", dueOn: tomorrow };
}

/** What is to be sent: nothing while no title was typed. */
export function stepOf(draft: StepDraft): NextStep | undefined {
  return draft.title.trim() === "" ? undefined : { ...draft, title: draft.title.trim() };
}

/** Days at one click, and any day. */
export function DayChoice({ value, onChange }: { value: string | null; onChange: (on: string | null) => void }) {
  const t = useWords();
  const { today, plusDays } = useFormats();
  // What is proposed avoids days off; today is today.
  const tomorrow = useWorkingDay(plusDays(today, 1));
  const in3 = useWorkingDay(plusDays(today, 3));
  const week = useWorkingDay(plusDays(today, 7));
  const choices = [
    [t.days.today, today],
    [tomorrow === plusDays(today, 1) ? t.days.tomorrow : t.days.nextWorking, tomorrow],
    [t.days.in3, in3],
    [t.days.week, week],
  ] as const;
  return (
    <Row>
      <ChipRow label={t.dueOn}>
        {choices.map(([label, on]) => (
          <Chip on={value === on} onClick={() => onChange(on)} key={label}>
            {label}
          </Chip>
        ))}
      </ChipRow>
      <DateField label={t.dueOn} bare small value={value} onChange={onChange} />
    </Row>
  );
}

/** The next thing to do: what, how, when. */
export function NextStepFields({
  value,
  onChange,
  autoFocus = false,
}: {
  value: StepDraft;
  onChange: (value: StepDraft) => void;
  autoFocus?: boolean;
}) {
  const t = useWords();
  const kinds = Object.entries(t.kinds) as [TaskKind, string][];
  return (
    <Stack>
      <TextField
        label={t.nextStep}
        placeholder={t.nextStepPlaceholder}
        autoFocus={autoFocus}
        maxLength={500}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
      />
      <DayChoice value={value.dueOn} onChange={(dueOn) => onChange({ ...value, dueOn })} />
      <SelectField
        label={t.kind}
        value={value.kind}
        choices={kinds.map(([kind, label]) => ({ value: kind, label }))}
        onChange={(kind) => onChange({ ...value, kind })}
      />
    </Stack>
  );
}
