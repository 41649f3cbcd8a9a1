import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { useNote, usePlan } from "./data.ts";
import { useDraft } from "./draft.ts";
import { NextStepFields, noStep, type Step, stepBody, WhenFields } from "./next-step-fields.tsx";
import css from "./timeline.module.css";
import { useStoryWords } from "./words.ts";

const modes = ["followup", "call", "message", "meeting", "mail", "task", "note"] as const;
type Mode = (typeof modes)[number];

export type ComposerProps = {
  id: string;
  hasPlan: boolean;
  /** Whether the next step is being asked for. */
  asking: boolean;
  onAsk: (asking: boolean) => void;
};

/** One place to note what happened. Ctrl+Enter saves; who planned nothing is asked for the next step. */
export function Composer({ id, hasPlan, asking, onAsk: ask }: ComposerProps) {
  const t = useStoryWords();
  const name = useId();
  const [mode, turn] = useState<Mode>("followup");
  const [text, write] = useDraft(id);
  const [step, plan] = useState<Step>(noStep);
  const field = useRef<HTMLTextAreaElement>(null);
  const clear = () => {
    write("");
    plan(noStep);
  };
  const note = useNote(id, t.saved, () => {
    ask(step.kind === null && !hasPlan && mode !== "note");
    clear();
  });
  const task = usePlan(t.planned, clear);
  const busy = note.isPending || task.isPending;
  const written = text.trim();

  function save() {
    if (written === "" || busy) return;
    if (mode === "task") {
      task.mutate({ title: written.slice(0, 500), customerId: id, dueOn: step.dueOn, dueTime: step.dueTime || null });
      return;
    }
    const nextStep = stepBody(step, t.steps);
    note.mutate({ kind: mode, text: written, ...(nextStep ? { nextStep } : {}) });
  }
  function pressed(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  }

  return (
    <div className={css.composer} onKeyDown={pressed}>
      <div className={css.modes} role="tablist" aria-label={t.story}>
        {modes.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === mode}
            aria-controls={name}
            onClick={() => {
              turn(one);
              field.current?.focus();
            }}
          >
            {t.modes[one]}
          </button>
        ))}
      </div>
      <textarea
        id={name}
        ref={field}
        className={css.words}
        aria-label={t.modes[mode]}
        placeholder={t.placeholders[mode]}
        rows={2}
        value={text}
        onChange={(event) => {
          write(event.target.value);
          ask(false);
        }}
      />
      {asking && written === "" ? (
        <AskNext id={id} onDone={() => ask(false)} />
      ) : (
        <div className={css.foot}>
          <span>{mode === "task" ? t.due : t.nextStep}</span>
          {mode === "task" ? (
            <WhenFields step={step} onChange={plan} />
          ) : (
            <NextStepFields step={step} onChange={plan} />
          )}
          <span className={css.grow} />
          <Button primary busy={busy} disabled={written === ""} keys="mod+enter" onClick={save}>
            {t.save}
          </Button>
        </div>
      )}
    </div>
  );
}

/** After a note without one: the next step and its day, by one touch each. */
function AskNext({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useStoryWords();
  const { today, plusDays } = useFormats();
  const [step, write] = useState<Step>({ ...noStep, kind: "call", dueOn: plusDays(today, 1) });
  const plan = usePlan(t.planned, onDone);
  const days = [
    [0, t.quick.today],
    [1, t.quick.tomorrow],
    [3, t.quick.inThree],
    [7, t.quick.nextWeek],
    [30, t.quick.nextMonth],
  ] as const;
  const body = stepBody(step, t.steps);
  return (
    <div className={css.ask} role="group" aria-label={t.askNext}>
      <b>{t.askNext}</b>
      <ChipRow label={t.when}>
        {days.map(([away, label]) => (
          <Chip
            key={away}
            on={step.dueOn === plusDays(today, away)}
            onClick={() => write({ ...step, dueOn: plusDays(today, away) })}
          >
            {label}
          </Chip>
        ))}
      </ChipRow>
      <div className={css.foot}>
        <NextStepFields step={step} onChange={write} />
        <span className={css.grow} />
        <Button onClick={onDone}>{t.notNow}</Button>
        <Button
          primary
          busy={plan.isPending}
          disabled={!body}
          onClick={() => body && plan.mutate({ ...body, customerId: id })}
        >
          {t.save}
        </Button>
      </div>
    </div>
  );
}
