import { businessTables, defineTable } from "#platform/changes";
import { RecurrenceRule } from "#platform/icalendar";
import { At, Id, On, z } from "#platform/schema";
import { Notes, Title, typed } from "./fields.ts";
import { followTasks } from "./follow.ts";

export const taskKinds = ["todo", "call", "message", "mail", "meeting", "visit"] as const;
export const TaskKind = z.enum(taskKinds);
/** A time of the day in the firm's zone, `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One line of a list inside a task. */
export const TaskLine = z
  .object({ id: Id, text: Title, doneAt: z.string().nullable().default(null) })
  .openapi("TaskLine");
export type TaskLine = z.infer<typeof TaskLine>;
const Lines = z.array(TaskLine).max(100);

/** The kind of record that something belongs to, by the name of its table: `orders`, `opportunities` … */
export const RefTable = z.string().refine((name) => (businessTables() as string[]).includes(name), "no such records");

/** Longest meeting: a week. */
const Minutes = z.int().min(1).max(10_080);

/** Something to do. `refTable` and `refId` name the record that it belongs to: an opportunity, an order, a contract … */
export const Task = z.object({
  id: z.string(),
  title: z.string(),
  kind: TaskKind,
  customerId: z.string().nullable(),
  refTable: z.string().nullable(),
  refId: z.string().nullable(),
  dueOn: z.string().nullable(),
  dueTime: z.string().nullable(),
  durationMinutes: z.int().nullable(), // of what has a time: a meeting, a visit
  location: z.string(),
  priority: z.int(), // 1 high, 2 normal, 3 low
  checklist: z.string(), // JSON of lines
  rrule: z.string().nullable(), // RFC 5545; finishing it makes the next
  repeatsFrom: z.enum(["due", "done"]), // by the calendar, or so long after it was done
  seriesOn: z.string().nullable(), // the day from which the rule is counted
  occurrenceOn: z.string().nullable(), // its day by the rule, wherever it was moved
  remindAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  notes: z.string(),
  doneAt: z.string().nullable(),
  ownerId: z.string().nullable(),
  createdAt: z.string(),
  deletedAt: z.string().nullable(),
  version: z.int(),
});
export type Task = z.infer<typeof Task>;

/** A task as the API publishes it. */
export const TaskView = Task.extend({ checklist: z.array(TaskLine) }).openapi("Task");
export type TaskView = z.infer<typeof TaskView>;

/** A row as the API publishes it. */
export function presentTask<T extends { checklist: string }>(
  task: T,
): Omit<T, "checklist"> & { checklist: TaskLine[] } {
  return { ...task, checklist: JSON.parse(task.checklist) as TaskLine[] };
}

/** What can be said of when and where. */
const place = {
  durationMinutes: Minutes.nullable(),
  location: typed(500),
  rrule: RecurrenceRule.nullable(),
  repeatsFrom: z.enum(["due", "done"]),
};

/** What can be said of a task when it is made; all but the title has a sensible silence. */
export const TaskDraft = z
  .object({
    id: Id.optional(),
    title: Title,
    kind: TaskKind.default("todo"),
    customerId: z.string().nullable().default(null),
    refTable: RefTable.nullable().default(null),
    refId: z.string().nullable().default(null),
    dueOn: On.nullable().default(null),
    dueTime: TimeOfDay.nullable().default(null),
    durationMinutes: place.durationMinutes.default(null),
    location: place.location.default(""),
    rrule: place.rrule.default(null),
    repeatsFrom: place.repeatsFrom.default("due"),
    checklist: Lines.default([]),
    priority: z.int().min(1).max(3).default(2),
    remindAt: At.nullable().default(null),
    notes: Notes.default(""),
  })
  .openapi("TaskDraft");
export type TaskDraft = z.input<typeof TaskDraft>;

export const TaskPatch = z
  .object({
    ...place,
    title: Title,
    kind: TaskKind,
    customerId: z.string().nullable(),
    refTable: RefTable.nullable(),
    refId: z.string().nullable(),
    checklist: Lines,
    dueOn: On.nullable(),
    dueTime: TimeOfDay.nullable(),
    priority: z.int().min(1).max(3),
    remindAt: At.nullable(),
    notes: Notes,
  })
  .partial()
  .openapi("TaskPatch");
export type TaskPatch = z.infer<typeof TaskPatch>;

/** The next thing to do with a customer, as the composer and every completion ask for it. */
export const NextStep = z
  .object({
    id: Id.optional(),
    title: Title,
    kind: TaskKind.default("todo"),
    dueOn: On.nullable().default(null),
    dueTime: TimeOfDay.nullable().default(null),
  })
  .openapi("NextStep");
export type NextStep = z.input<typeof NextStep>;

declare module "#platform/db" {
  interface Tables {
    tasks: Task;
  }
}

defineTable("tasks", {
  area: "work",
  personal: ["title", "notes", "location", "checklist"],
  json: ["checklist"],
  computed: ["remindedAt"],
  follow: followTasks,
  binned: true,
  refers: { customerId: "customers" },
});
