import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { DateTimeField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCustomerChoices } from "../customer-choices.ts";
import { type Task, useCreateTask, useRemoveTask, useUpdateTask } from "../data.ts";
import { RepeatField } from "../repeat/repeat-field.tsx";
import { ScopeSheet } from "../repeat/scope-sheet.tsx";
import { DayChoice } from "../steps/next-step-fields.tsx";
import { useWords } from "../words.ts";
import { bodyOf, type Draft, draftOf, type TaskBegin } from "./draft.ts";
import { LinesField } from "./lines-field.tsx";
import { RefField } from "./ref-field.tsx";
import css from "./tasks.module.css";

const list = <Value extends string>(words: Record<Value, string>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));

type TaskFormProps = {
  task?: Task | undefined;
  /** Where a new one stands. */
  begin?: TaskBegin | undefined;
  onClose: () => void;
};

/** A task, new or as it is. */
export function TaskForm({ task, begin, onClose }: TaskFormProps) {
  const t = useWords();
  const { today, timeZone } = useFormats();
  const [draft, write] = useState(() => draftOf(task, begin ?? { on: today, time: null, minutes: 30 }, timeZone));
  const [typed, type] = useState("");
  const [asking, ask] = useState(false);
  const choices = useCustomerChoices(typed);
  const [create, update, remove] = [useCreateTask(), useUpdateTask(), useRemoveTask()];
  const set = (part: Partial<Draft>) => write({ ...draft, ...part });
  function save(scope?: "this" | "following") {
    if (draft.title.trim() === "") return;
    const body = bodyOf(draft, timeZone);
    if (!task) create.mutate(body, { onSuccess: onClose });
    else if (task.rrule !== null && body.rrule !== null && !scope) ask(true);
    else update.mutate({ id: task.id, ...body, ...(scope ? { scope } : {}) }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={task ? t.editTask : t.newTask}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          {task && (
            <Button danger icon="trash" onClick={() => remove.mutate(task.id, { onSuccess: onClose })}>
              {t.remove}
            </Button>
          )}
          <span className={css.gap} />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="task" busy={create.isPending || update.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="task" onSubmit={() => save()}>
        <TextField
          label={t.title}
          value={draft.title}
          maxLength={500}
          autoFocus={!task}
          onChange={(title) => set({ title })}
        />
        <DayChoice value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
        <div className={css.pair}>
          <ComboField
            label={t.customer}
            placeholder={t.findCustomer}
            value={draft.customer}
            {...choices}
            onSearch={type}
            onChange={(customer) => set({ customer })}
          />
          <SelectField label={t.kind} value={draft.kind} choices={list(t.kinds)} onChange={(kind) => set({ kind })} />
          <TextField label={t.dueTime} type="time" value={draft.dueTime} onChange={(dueTime) => set({ dueTime })} />
          <DateTimeField label={t.remind} value={draft.remind} onChange={(remind) => set({ remind })} />
          {draft.dueTime !== "" && (
            <>
              <TextField
                label={t.minutes}
                inputMode="numeric"
                placeholder="30"
                value={draft.minutes}
                onChange={(minutes) => set({ minutes: minutes.replace(/\D/g, "").slice(0, 5) })}
              />
              <TextField
                label={t.location}
                value={draft.location}
                maxLength={500}
                onChange={(location) => set({ location })}
              />
            </>
          )}
        </div>
        <LinesField
          taskId={task?.id}
          saved={new Set(task?.checklist.map(({ id }) => id))}
          lines={draft.checklist}
          onChange={(checklist) => set({ checklist })}
        />
        {draft.dueOn !== null && (
          <RepeatField
            value={{ rrule: draft.rrule, fromDone: draft.fromDone }}
            on={draft.dueOn}
            mayFollowDone
            onChange={(repeat) => set(repeat)}
          />
        )}
        <Segmented
          label={t.priority}
          value={draft.priority}
          choices={list(t.priorities)}
          onChange={(priority) => set({ priority })}
        />
        <RefField value={draft.ref} onChange={(ref) => set({ ref })} />
        <LongTextField label={t.notes} value={draft.notes} rows={3} onChange={(notes) => set({ notes })} />
      </Form>
      {asking && (
        <ScopeSheet
          scopes={["this", "following"]}
          onChoose={(scope) => save(scope === "this" ? "this" : "following")}
          onClose={() => ask(false)}
        />
      )}
    </Sheet>
  );
}
