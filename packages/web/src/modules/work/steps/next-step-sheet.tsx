import { useState } from "react";
import { call } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { TaskDraft } from "../data.ts";
import { useWords } from "../words.ts";
import { useWorkingDay } from "../working-day.ts";
import { emptyStep, NextStepFields, type StepDraft, stepOf } from "./next-step-fields.tsx";

/** What the step belongs to. */
export type StepOf = Pick<TaskDraft, "customerId" | "refTable" | "refId">;

/** Asks for the next step after something moved on; it may be skipped. */
export function NextStepSheet({ of, hint, onClose }: { of: StepOf; hint?: string | undefined; onClose: () => void }) {
  const t = useWords();
  const { today, plusDays } = useFormats();
  const tomorrow = useWorkingDay(plusDays(today, 1));
  const [written, write] = useState<StepDraft>();
  const draft = written ?? emptyStep(tomorrow);
  const save = useWrite((body: TaskDraft) => call("createTask", { body }), {
    touches: ["tasks", "customers", "opportunities"],
    says: t.stepSaved,
    after: onClose,
  });
  const step = stepOf(draft);
  return (
    <Sheet
      title={t.whatNext}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.skip}</Button>
          <Button primary type="submit" form="next-step" disabled={!step} busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="next-step" onSubmit={() => step && save.mutate({ ...step, ...of })}>
        {hint && <small>{hint}</small>}
        <NextStepFields value={draft} onChange={write} autoFocus />
      </Form>
    </Sheet>
  );
}
