import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Task, useCompleteTask } from "../data.ts";
import { emptyStep, NextStepFields, type StepDraft, stepOf } from "../steps/next-step-fields.tsx";
import { useWords } from "../words.ts";
import { useWorkingDay } from "../working-day.ts";

/** Finishing a task of a customer: what came of it, and what comes next. Both may stay empty. */
export function CompleteSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords();
  const { today, plusDays } = useFormats();
  const [note, write] = useState("");
  const tomorrow = useWorkingDay(plusDays(today, 1));
  const [draft, plan] = useState<StepDraft>();
  const step = draft ?? emptyStep(tomorrow);
  const complete = useCompleteTask();
  function finish() {
    const nextStep = stepOf(step);
    complete.mutate(
      { id: task.id, ...(note.trim() ? { note } : {}), ...(nextStep ? { nextStep } : {}) },
      { onSuccess: onClose },
    );
  }
  return (
    <Sheet
      title={t.howDidItGo}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="complete" busy={complete.isPending}>
            {t.finish}
          </Button>
        </>
      }
    >
      <Form id="complete" onSubmit={finish}>
        <small>{[task.title, task.customerName].filter(Boolean).join(" · ")}</small>
        <LongTextField label={t.note} hint={t.noteHint} value={note} onChange={write} rows={3} autoFocus />
        <NextStepFields value={step} onChange={plan} />
      </Form>
    </Sheet>
  );
}
