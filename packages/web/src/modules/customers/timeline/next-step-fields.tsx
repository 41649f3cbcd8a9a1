import { useFormats } from "#platform/formats";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import type { Draft } from "./data.ts";
import css from "./timeline.module.css";
import { useStoryWords } from "./words.ts";

export const stepKinds = ["call", "message", "mail", "meeting", "visit", "todo"] as const;
export type StepKind = (typeof stepKinds)[number];

/** The next step as it is being filled; `kind` null means none. */
export type Step = { kind: StepKind | null; title: string; dueOn: string | null; dueTime: string };

export const noStep: Step = { kind: null, title: "", dueOn: null, dueTime: "" };

/** The next step as the API takes it; undefined when none was chosen. Without words the kind is its title. */
export function stepBody(step: Step, words: Record<StepKind, string>): Draft["nextStep"] {
  if (step.kind === null) return undefined;
  const { kind, dueOn, dueTime } = step;
  return { kind, title: step.title.trim() || words[kind], dueOn, dueTime: dueTime || null };
}

/** What, when: one line that grows once a kind is chosen. */
export function NextStepFields({ step, onChange }: { step: Step; onChange: (step: Step) => void }) {
  const t = useStoryWords();
  const { today, plusDays } = useFormats();
  return (
    <>
      <SelectField
        bare
        small
        label={t.stepKind}
        value={step.kind}
        emptyLabel={t.steps.none}
        choices={stepKinds.map((value) => ({ value, label: t.steps[value] }))}
        onClear={() => onChange({ ...step, kind: null })}
        onChange={(kind) => onChange({ ...step, kind, dueOn: step.dueOn ?? plusDays(today, 1) })}
      />
      {step.kind && (
        <>
          <div className={css.stepTitle}>
            <TextField
              bare
              small
              label={t.stepTitle}
              placeholder={t.stepTitle}
              value={step.title}
              onChange={(title) => onChange({ ...step, title })}
            />
          </div>
          <WhenFields step={step} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** The day, and the time where it matters. */
export function WhenFields({ step, onChange }: { step: Step; onChange: (step: Step) => void }) {
  const t = useStoryWords();
  return (
    <>
      <DateField bare small label={t.when} value={step.dueOn} onChange={(dueOn) => onChange({ ...step, dueOn })} />
      <TextField
        bare
        small
        type="time"
        label={t.time}
        value={step.dueTime}
        onChange={(dueTime) => onChange({ ...step, dueTime })}
      />
    </>
  );
}
