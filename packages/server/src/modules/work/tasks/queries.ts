import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { notFound } from "#platform/errors";
import { findRow } from "#platform/changes";
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
