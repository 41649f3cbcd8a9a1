import { useFormats } from "#platform/formats";
import { placeOf } from "#platform/places";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { sentenceOf } from "../repeat/sentence.ts";
import { useRepeatWords } from "../repeat/words.ts";
import { type Task, useRemoveTask, useSkipTask, useSnoozeTask } from "../data.ts";
import { useWords } from "../words.ts";
import css from "./tasks.module.css";

export type TaskRowProps = { task: Task; onCheck: () => void; onOpen: () => void; showsCustomer?: boolean };

/** What the records that a task belongs to are called in addresses. */
const kindOfTable: Readonly<Record<string, string>> = {
  opportunities: "opportunity",
  orders: "order",
  quotes: "quote",
  contracts: "contract",
  products: "product",
};

/** One line: the circle finishes it, the text opens it. */
export function TaskRow({ task, onCheck, onOpen, showsCustomer = true }: TaskRowProps) {
  const t = useWords();
  const r = useRepeatWords();
  const { today, plusDays, fullDay } = useFormats();
  const [snooze, remove, skip] = [useSnoozeTask(), useRemoveTask(), useSkipTask()];
  const ticked = task.checklist.filter(({ doneAt }) => doneAt !== null).length;
  const place = task.refTitle && task.refId ? placeOf(kindOfTable[task.refTable ?? ""] ?? "", task.refId) : undefined;
  const done = task.doneAt !== null;
  const late = !done && task.dueOn !== null && task.dueOn < today;
  const putOff = (label: string, days: number) => ({
    label,
    icon: "calendar" as const,
    run: () => snooze.mutate({ id: task.id, dueOn: plusDays(today, days) }),
  });
  return (
    <li className={css.task} data-done={done}>
      <button
        type="button"
        className={css.circle}
        aria-label={done ? t.reopen(task.title) : t.complete(task.title)}
        title={done ? t.reopen(task.title) : t.complete(task.title)}
        onClick={onCheck}
      >
        <Icon name="check" size={14} />
      </button>
      <button type="button" className={css.what} onClick={onOpen}>
        <span className={css.name}>{task.title}</span>
        {task.priority === 1 && !done && <Tag tone="red">{t.high}</Tag>}
        {task.kind !== "todo" && <Tag>{t.kinds[task.kind]}</Tag>}
        {task.checklist.length > 0 && <Tag>{t.ticked(ticked, task.checklist.length)}</Tag>}
        {task.rrule !== null && (
          <small className={css.repeats} title={sentenceOf(task.rrule, r, fullDay, task.repeatsFrom === "done")}>
            <Icon name="repeat" size={14} />{" "}
            <span>{sentenceOf(task.rrule, r, fullDay, task.repeatsFrom === "done")}</span>
          </small>
        )}
      </button>
      {showsCustomer && task.customerId && task.customerName && (
        <Link className={css.whose} href={`/customers/${task.customerId}`}>
          {task.customerName}
        </Link>
      )}
      {showsCustomer && place && (
        <Link className={css.whose} href={place}>
          {task.refTitle}
        </Link>
      )}
      <span className={css.due} data-late={late}>
        {done ? <When at={task.doneAt!} /> : task.dueOn && <When on={task.dueOn} />}
        {!done && task.dueTime && ` ${task.dueTime}`}
      </span>
      <ActionMenu
        actions={[
          ...(late ? [putOff(t.days.today, 0)] : []),
          ...(done ? [] : [putOff(t.days.tomorrow, 1), putOff(t.days.in3, 3), putOff(t.days.week, 7)]),
          ...(!done && task.rrule !== null
            ? [{ label: t.skipOne, icon: "right" as const, run: () => skip.mutate(task.id) }]
            : []),
          { label: t.edit, icon: "edit", run: onOpen },
          { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate(task.id) },
        ]}
      >
        <Button subtle icon="more" label={t.more(task.title)} />
      </ActionMenu>
    </li>
  );
}
