import { addToTimeline, demandCustomer } from "#modules/customers";
import { create, createAll, findRows, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { getTask } from "./queries.ts";
import { change, entryKindOf, snooze } from "./rules.ts";
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

/** Changes what a person can say of a task. */
export function updateTask(ctx: Ctx, id: string, patch: TaskPatch): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    return save(tx, "tasks", before, change(before, patch));
  });
}

/** Puts a task off to another day, its reminder with it. */
export function snoozeTask(ctx: Ctx, id: string, dueOn: string, dueTime: string | null): Promise<Task> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTask(tx.db, id);
    return save(tx, "tasks", before, snooze(before, dueOn, dueTime));
  });
}

export type Completion = { note?: string | undefined; nextStep?: NextStep | undefined };
export type Completed = { task: Task; next: Task | null };

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
    return { task, next };
  });
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
  return {
    ...draft,
    id: draft.id ?? newId(),
    remindedAt: null,
    doneAt: null,
    ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
    createdAt: ctx.now.toISOString(),
    deletedAt: null,
  };
}
