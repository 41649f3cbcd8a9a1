import type { EntryKind } from "#modules/customers";
import type { Task, TaskPatch } from "./table.ts";

/** A task after a person changed it. A reminder that moved rings again. */
export function change(task: Task, patch: TaskPatch): Task {
  const after = { ...task, ...patch } as Task;
  return after.remindAt === task.remindAt ? after : { ...after, remindedAt: null };
}

/** Puts a task off to another day; its reminder keeps its time of the day and moves by as many days. */
export function snooze(task: Task, dueOn: string, dueTime: string | null): Task {
  const after = { ...task, dueOn, dueTime };
  if (!task.remindAt || !task.dueOn) return after;
  const moved = Date.parse(task.remindAt) + Date.parse(dueOn) - Date.parse(task.dueOn);
  return { ...after, remindAt: new Date(moved).toISOString(), remindedAt: null };
}

/** How a finished task stands in the customer's story: a call made is a call, a thing done is a task. */
export function entryKindOf(kind: Task["kind"]): EntryKind {
  if (kind === "todo") return "task";
  return kind === "visit" ? "meeting" : kind;
}
