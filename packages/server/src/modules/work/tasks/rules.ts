import type { EntryKind } from "#modules/customers";
import { notFound } from "#platform/errors";
import type { Task, TaskLine, TaskPatch } from "./table.ts";

/** A task after a person changed it. A reminder that moved rings again. */
export function change(task: Task, { checklist, ...patch }: TaskPatch): Task {
  const after = { ...task, ...patch, ...(checklist && { checklist: JSON.stringify(checklist) }) } as Task;
  return after.remindAt === task.remindAt ? after : { ...after, remindedAt: null };
}

/** Puts a task off to another day; its reminder moves with it. */
export function snooze(task: Task, dueOn: string, dueTime: string | null): Task {
  return { ...shiftDays(task, dueOn), dueTime };
}

/** A task on another day; its reminder keeps its time of the day and moves by as many days. */
export function shiftDays(task: Task, dueOn: string): Task {
  const after = { ...task, dueOn };
  if (!task.remindAt || !task.dueOn) return after;
  const moved = Date.parse(task.remindAt) + Date.parse(dueOn) - Date.parse(task.dueOn);
  return { ...after, remindAt: new Date(moved).toISOString(), remindedAt: null };
}

/** The lines of a task. */
export function linesOf(task: Pick<Task, "checklist">): TaskLine[] {
  return JSON.parse(task.checklist) as TaskLine[];
}

/** A task with one line ticked or not; refuses when the line is gone. */
export function tickLine(task: Task, lineId: string, doneAt: string | null): Task {
  const lines = linesOf(task);
  if (!lines.some(({ id }) => id === lineId)) {
    throw notFound("task.no_such_line", ["This line is not there any more.", "这一条已经不在了。"]);
  }
  return { ...task, checklist: JSON.stringify(lines.map((line) => (line.id === lineId ? { ...line, doneAt } : line))) };
}

/** How a finished task stands in the customer's story: a call made is a call, a thing done is a task. */
export function entryKindOf(kind: Task["kind"]): EntryKind {
  if (kind === "todo") return "task";
  return kind === "visit" ? "meeting" : kind;
}
