import { addDays } from "#platform/clock";
import { invalid, refused } from "#platform/errors";
import { anchor, daysAfterDone, nextAfter } from "#platform/icalendar";
import { shiftDays } from "./rules.ts";
import type { Task } from "./table.ts";

/**
 * The day of the next one once this is done: by the rule, the first that is not over yet; or so many days after it was
 * done. Null when the rule has ended, or there is none.
 */
export function nextDay(task: Task, doneOn: string): string | null {
  const { rrule, repeatsFrom, seriesOn, occurrenceOn, dueOn } = task;
  if (rrule === null) return null;
  if (repeatsFrom === "done") return daysAfterDone(rrule, doneOn);
  const begin = seriesOn ?? dueOn ?? doneOn;
  const from = occurrenceOn ?? begin;
  const next = nextAfter(rrule, begin, from);
  return next !== null && next < doneOn ? nextAfter(rrule, begin, addDays(doneOn, -1)) : next;
}

/** The next of a repeating task as it begins: nothing ticked, the reminder as far before it as ever. */
export function nextOf(task: Task, on: string): Task {
  const after = shiftDays({ ...task, doneAt: null }, on);
  const fresh = JSON.stringify((JSON.parse(task.checklist) as object[]).map((item) => ({ ...item, doneAt: null })));
  return { ...after, checklist: fresh, occurrenceOn: on, seriesOn: task.repeatsFrom === "done" ? on : task.seriesOn };
}

/** The task skipped to the next day of its rule; refuses where there is none. */
export function skip(task: Task, today: string): Task {
  if (task.rrule === null) throw refused("task.not_repeating", ["It does not repeat.", "这个任务不重复。"]);
  const from = task.dueOn ?? today;
  const next =
    task.repeatsFrom === "done"
      ? daysAfterDone(task.rrule, from)
      : nextAfter(task.rrule, task.seriesOn ?? from, task.occurrenceOn ?? from);
  if (next === null) {
    throw refused("task.last_one", ["This was the last one of its rule.", "这已经是该重复规则的最后一次。"]);
  }
  return nextOf(task, next);
}

/** The series as it goes on from a day that a person chose for it and all that follow. */
export function moveSeries(before: Task, after: Task): Task {
  if (after.rrule === null) return { ...after, seriesOn: null, occurrenceOn: null };
  const same = after.rrule === before.rrule && after.dueOn === before.dueOn;
  if (same && after.seriesOn !== null) return after;
  const old = before.occurrenceOn ?? before.dueOn;
  const on = after.dueOn!;
  const moved = before.rrule === after.rrule && before.seriesOn !== null && old !== null;
  const rrule = moved ? anchor(after.rrule, before.seriesOn!, old, on) : after.rrule;
  return { ...after, rrule, seriesOn: on, occurrenceOn: on };
}

/** Refuses a task without a day that is to repeat. */
export function demandDay(rule: string | null, dueOn: string | null): void {
  if (rule === null || dueOn !== null) return;
  throw invalid(
    "task.repeats_without_day",
    ["What repeats needs a first day.", "重复的任务需要一个起始日期。"],
    "dueOn",
  );
}
