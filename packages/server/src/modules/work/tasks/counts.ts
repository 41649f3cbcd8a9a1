import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import { z } from "#platform/schema";
import { todayOf } from "./queries.ts";

export const TaskCounts = z
  .object({ overdue: z.int(), today: z.int(), upcoming: z.int(), undated: z.int() })
  .openapi("TaskCounts");
export type TaskCounts = z.infer<typeof TaskCounts>;

/** How many open tasks stand where. */
export async function countTasks(ctx: Ctx): Promise<TaskCounts> {
  demand(ctx, "work:read");
  const today = await todayOf(ctx);
  const many = (condition: ReturnType<typeof sql>) => sql<number>`count(case when ${condition} then 1 end)`;
  return ctx.db
    .selectFrom("tasks")
    .where("doneAt", "is", null)
    .where("deletedAt", "is", null)
    .select([
      many(sql`due_on < ${today}`).as("overdue"),
      many(sql`due_on = ${today}`).as("today"),
      many(sql`due_on > ${today}`).as("upcoming"),
      many(sql`due_on is null`).as("undated"),
    ])
    .executeTakeFirstOrThrow();
}
