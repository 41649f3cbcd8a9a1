import { defineTable } from "#platform/changes";
import { At, Id, On, z } from "#platform/schema";
import { Notes, Title } from "./fields.ts";
import { followTasks } from "./follow.ts";

export const taskKinds = ["todo", "call", "message", "mail", "meeting", "visit"] as const;
export const TaskKind = z.enum(taskKinds);
/** A time of the day in the firm's zone, `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Something to do. `refTable` and `refId` name the opportunity or order that it belongs to. */
export const Task = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: TaskKind,
    customerId: z.string().nullable(),
    refTable: z.enum(["opportunities", "orders"]).nullable(),
    refId: z.string().nullable(),
    dueOn: z.string().nullable(),
    dueTime: z.string().nullable(),
    priority: z.int(), // 1 high, 2 normal, 3 low
    remindAt: z.string().nullable(),
    remindedAt: z.string().nullable(),
    notes: z.string(),
    doneAt: z.string().nullable(),
    ownerId: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Task");
export type Task = z.infer<typeof Task>;

/** What can be said of a task when it is made; all but the title has a sensible silence. */
export const TaskDraft = z
  .object({
    id: Id.optional(),
    title: Title,
    kind: TaskKind.default("todo"),
    customerId: z.string().nullable().default(null),
    refTable: z.enum(["opportunities", "orders"]).nullable().default(null),
    refId: z.string().nullable().default(null),
    dueOn: On.nullable().default(null),
    dueTime: TimeOfDay.nullable().default(null),
    priority: z.int().min(1).max(3).default(2),
    remindAt: At.nullable().default(null),
    notes: Notes.default(""),
  })
  .openapi("TaskDraft");
export type TaskDraft = z.input<typeof TaskDraft>;

export const TaskPatch = z
  .object({
    title: Title,
    kind: TaskKind,
    customerId: z.string().nullable(),
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

defineTable("tasks", { area: "work", personal: ["title", "notes"], computed: ["remindedAt"], follow: followTasks });
