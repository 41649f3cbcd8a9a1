import { addToTimeline, demandCustomer } from "#modules/customers";
import { create, createAll, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRows } from "#platform/db";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { findTask, getTask, todayOf } from "./queries.ts";
import { demandDay, moveSeries, nextDay, nextOf, skip } from "./repeating.ts";
import { change, entryKindOf, snooze, tickLine } from "./rules.ts";
import { NextStep, type Task, TaskDraft, type TaskPatch } from "./table.ts";

/** Makes a task. */
export function createTask(ctx: Ctx, draft: TaskDraft): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    await demandCustomer(tx.db, draft.customerId);
    return create(tx, "tasks", rowOf(ctx, draft));
  });
}

/** A task with its past: made earlier, reminded of, done. */
export type TaskImport = TaskDraft & Partial<Pick<Task, "createdAt" | "remindedAt" | "doneAt" | "ownerId">>;

/** Makes many tasks at once, set-wise. For imports and sample data. */
export function createTasks(ctx: Ctx, drafts: TaskImport[]): Promise<void> {
  const rows = drafts.map((draft) => {
    const row = rowOf(ctx, draft);
    const { createdAt = row.createdAt, remindedAt = null, doneAt = null, ownerId = row.ownerId } = draft;
    return { ...row, createdAt, remindedAt, doneAt, ownerId };
  });
  return createAll(ctx, "tasks", rows);
}

/** Whether a change is meant for this one of a series alone, or for it and all that follow. */
export type Scope = "this" | "following";

/** Changes what a person can say of a task. One of a series that is changed alone leaves it: the next stands for itself. */
export function updateTask(ctx: Ctx, id: string, patch: TaskPatch, scope: Scope = "following"): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    const after = change(before, patch);
    demandDay(after.rrule, after.dueOn);
    if (scope === "following" || before.rrule === null) return save(tx, "tasks", before, moveSeries(before, after));
    await createNext(tx, before, before.occurrenceOn ?? (await todayOf(tx)));
    return save(tx, "tasks", before, { ...after, rrule: null, seriesOn: null, occurrenceOn: null });
  });
}

/** Leaves out this one of a repeating task: it stands on the next day of its rule. */
export function skipTask(ctx: Ctx, id: string): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    return save(tx, "tasks", before, skip(before, await todayOf(tx)));
  });
}

/** Ticks one line of a task, or takes the tick away. */
export function setLine(ctx: Ctx, id: string, lineId: string, done: boolean): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    return save(tx, "tasks", before, tickLine(before, lineId, done ? ctx.now.toISOString() : null));
  });
}

async function createNext(ctx: Ctx, task: Task, doneOn: string): Promise<Task | null> {
  const on = nextDay(task, doneOn);
  if (on === null) return null;
  const { version: _, ...next } = nextOf(task, on);
  return create(ctx, "tasks", { ...next, id: newId(), createdAt: ctx.now.toISOString(), remindedAt: null });
}

/** Puts a task off to another day, its reminder with it. */
export function snoozeTask(ctx: Ctx, id: string, dueOn: string, dueTime: string | null): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    return save(tx, "tasks", before, snooze(before, dueOn, dueTime));
  });
}

/** Puts a task on a day and, where told, at a time: the rule of a series stays as it was. */
export function placeTask(
  ctx: Ctx,
  id: string,
  dueOn: string,
  dueTime?: string | null,
  durationMinutes?: number,
): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    const time = dueTime === undefined ? before.dueTime : dueTime;
    const length = time === null ? null : (durationMinutes ?? before.durationMinutes);
    return save(tx, "tasks", before, { ...snooze(before, dueOn, time), durationMinutes: length });
  });
}

export type Completion = { note?: string | undefined; nextStep?: NextStep | undefined };
/** `next` is the step that was planned, `repeated` the same task for its next day. */
export type Completed = { task: Task; next: Task | null; repeated: Task | null };

/** Finishes a task: tells the customer's story what was done, and makes the next step. All as one operation. */
export function completeTask(ctx: Ctx, id: string, { note, nextStep }: Completion): Promise<Completed> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    if (before.doneAt) {
      throw refused("task.already_done", ["This task is done already.", "这个任务已经完成了。"]);
    }
    const task = await save(tx, "tasks", before, { ...before, doneAt: ctx.now.toISOString() });
    const { customerId, title, kind, refTable, refId } = task;
    if (customerId) {
      await addToTimeline(tx, {
        customerId,
        kind: entryKindOf(kind),
        text: note ? `${title}\n${note}` : title,
        data: { event: "taskDone", taskId: id },
        refTable: refTable ?? "tasks",
        refId: refId ?? id,
      });
    }
    const next = nextStep ? await createTask(tx, { ...nextStep, customerId, refTable, refId }) : null;
    const repeated = await createNext(tx, before, await todayOf(tx));
    return { task, next, repeated };
  });
}

/** Finishes a task whose matter is settled, unless it was done or thrown away before. */
export async function finishTask(ctx: Ctx, id: string): Promise<void> {
  const task = await findTask(ctx.db, id);
  if (task && !task.doneAt) await completeTask(ctx, id, {});
}

/** Opens a finished task again. What was told of it stays told. */
export function reopenTask(ctx: Ctx, id: string): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    return save(tx, "tasks", before, { ...before, doneAt: null });
  });
}

/** Puts tasks into the bin. */
export function removeTasks(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "tasks", ids);
    await remove(
      tx,
      "tasks",
      rows.filter(({ deletedAt }) => !deletedAt),
    );
  });
}

function rowOf(ctx: Ctx, input: TaskDraft): Omit<Task, "version"> {
  const draft = TaskDraft.parse(input);
  demandDay(draft.rrule, draft.dueOn);
  const series = draft.rrule === null ? null : draft.dueOn;
  return {
    ...draft,
    checklist: JSON.stringify(draft.checklist),
    seriesOn: series,
    occurrenceOn: series,
    id: draft.id ?? newId(),
    remindedAt: null,
    doneAt: null,
    ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
    createdAt: ctx.now.toISOString(),
    deletedAt: null,
  };
}
