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
import { type Task, type TaskKind, useCreateTask, useRemoveTask, useUpdateTask } from "../data.ts";
import { DayChoice } from "../steps/next-step-fields.tsx";
import { useWords } from "../words.ts";
import { instantOf, wallTimeOf } from "./wall-time.ts";
import css from "./tasks.module.css";

type Draft = {
  title: string;
  kind: TaskKind;
  customer: { id: string; label: string } | null;
  dueOn: string | null;
  dueTime: string;
  priority: "1" | "2" | "3";
  remind: string | null;
  notes: string;
};

function draftOf(task: Task | undefined, today: string, timeZone: string): Draft {
  return {
    title: task?.title ?? "",
    kind: task?.kind ?? "todo",
    customer: task?.customerId ? { id: task.customerId, label: task.customerName ?? "" } : null,
    dueOn: task ? task.dueOn : today,
    dueTime: task?.dueTime ?? "",
    priority: String(task?.priority ?? 2) as Draft["priority"],
    remind: task?.remindAt ? wallTimeOf(task.remindAt, timeZone) : null,
    notes: task?.notes ?? "",
  };
}

/** A task, new or as it is. */
export function TaskForm({ task, onClose }: { task?: Task | undefined; onClose: () => void }) {
  const t = useWords();
  const { today, timeZone } = useFormats();
  const [draft, write] = useState(() => draftOf(task, today, timeZone));
  const [typed, type] = useState("");
  const options = useCustomerChoices(typed);
  const [create, update, remove] = [useCreateTask(), useUpdateTask(), useRemoveTask()];
  const set = (part: Partial<Draft>) => write({ ...draft, ...part });
  function save() {
    if (draft.title.trim() === "") return;
    const { customer, dueTime, priority, remind, ...rest } = draft;
    const body = {
      ...rest,
      customerId: customer?.id ?? null,
      dueTime: dueTime === "" ? null : dueTime,
      priority: Number(priority),
      remindAt: remind ? instantOf(remind, timeZone) : null,
    };
    if (task) update.mutate({ id: task.id, ...body }, { onSuccess: onClose });
    else create.mutate(body, { onSuccess: onClose });
  }
  const list = <Value extends string>(words: Record<Value, string>) =>
    (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
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
      <Form id="task" onSubmit={save}>
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
            options={options}
            onSearch={type}
            onChange={(customer) => set({ customer })}
          />
          <SelectField label={t.kind} value={draft.kind} choices={list(t.kinds)} onChange={(kind) => set({ kind })} />
          <TextField label={t.dueTime} type="time" value={draft.dueTime} onChange={(dueTime) => set({ dueTime })} />
          <DateTimeField label={t.remind} value={draft.remind} onChange={(remind) => set({ remind })} />
        </div>
        <Segmented
          label={t.priority}
          value={draft.priority}
          choices={list(t.priorities)}
          onChange={(priority) => set({ priority })}
        />
        <LongTextField label={t.notes} value={draft.notes} rows={3} onChange={(notes) => set({ notes })} />
      </Form>
    </Sheet>
  );
}
