import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Task } from "./table.ts";

/** A task by its id; undefined when there is none or it lies in the bin. */
export async function findTask(db: Db, id: string): Promise<Task | undefined> {
  const row = await findRow(db, "tasks", id);
  return row?.deletedAt ? undefined : row;
}

/** A task by its id; refuses when there is none. */
export async function getTask(db: Db, id: string): Promise<Task> {
  const found = await findTask(db, id);
  if (!found) throw notFound("task.not_found", ["This task is not there any more.", "这个任务已经不在了。"]);
  return found;
}

/** The calendar day in the firm's zone. */
export async function todayOf(ctx: Ctx): Promise<string> {
  return dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
}

export type DatedTask = Task & { customerName: string | null };

/** Tasks that stand on these days, done or not, and the repeating ones that may come to stand there. */
export async function findDatedTasks(ctx: Ctx, from: string, to: string): Promise<DatedTask[]> {
  demand(ctx, "work:read");
  const tasks = ctx.db
    .selectFrom("tasks")
    .leftJoin("customers", "customers.id", "tasks.customerId")
    .selectAll("tasks")
    .select("customers.name as customerName")
    .where("tasks.deletedAt", "is", null);
  const [open, done, repeating] = await Promise.all([
    tasks.where("doneAt", "is", null).where("dueOn", ">=", from).where("dueOn", "<=", to).limit(most).execute(),
    tasks
      .where("doneAt", "is not", null)
      .where("doneAt", ">=", addDays(from, -60))
      .where("dueOn", ">=", from)
      .where("dueOn", "<=", to)
      .limit(most)
      .execute(),
    tasks.where("doneAt", "is", null).where("rrule", "is not", null).where("dueOn", "<=", to).limit(most).execute(),
  ]);
  return [...new Map([...open, ...done, ...repeating].map((row) => [row.id, row])).values()];
}

const most = 2000;

/** Open tasks that have a day, for those who subscribed to them. */
export function findFeedTasks(ctx: Ctx, since: string): Promise<DatedTask[]> {
  demand(ctx, "work:read");
  return ctx.db
    .selectFrom("tasks")
    .leftJoin("customers", "customers.id", "tasks.customerId")
    .selectAll("tasks")
    .select("customers.name as customerName")
    .where("tasks.deletedAt", "is", null)
    .where("doneAt", "is", null)
    .where("dueOn", ">=", since)
    .orderBy("dueOn")
    .orderBy("tasks.id")
    .limit(most)
    .execute();
}
