import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import { z } from "#platform/schema";
import { todayOf } from "./queries.ts";
import { type Task, TaskView } from "./table.ts";

export const taskPlaces = ["overdue", "today", "upcoming", "undated", "open", "done"] as const;

/** A task with the names of what it belongs to. */
export const TaskItem = TaskView.extend({
  customerName: z.string().nullable(),
  refTitle: z.string().nullable(),
}).openapi("TaskItem");
/** The same as it is read. */
export type TaskRowItem = Task & { customerName: string | null; refTitle: string | null };

export const TaskFilter = z.object({
  when: z
    .enum(taskPlaces)
    .default("open")
    .openapi({ description: "By the firm's day: overdue, today, upcoming, undated; open is all of them" }),
  customerId: z.string().max(100).optional(),
  refId: z.string().max(100).optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

/** Tasks after a place, at most `limit`, each with its place: open ones by day, time and weight, done ones newest first. */
export async function listTasks(
  ctx: Ctx,
  filter: TaskFilter,
  limit: number,
  after: (string | number)[] | undefined,
): Promise<(TaskRowItem & { place: string })[]> {
  demand(ctx, "work:read");
  const done = filter.when === "done";
  const today = await todayOf(ctx);
  const place = done ? sql<string>`tasks.done_at` : openPlace;
  return taskItems(ctx)
    .select(place.as("place"))
    .where("tasks.deletedAt", "is", null)
    .where("tasks.doneAt", done ? "is not" : "is", null)
    .$if(filter.when === "overdue", (query) => query.where("tasks.dueOn", "<", today))
    .$if(filter.when === "today", (query) => query.where("tasks.dueOn", "=", today))
    .$if(filter.when === "upcoming", (query) => query.where("tasks.dueOn", ">", today))
    .$if(filter.when === "undated", (query) => query.where("tasks.dueOn", "is", null))
    .$if(filter.customerId !== undefined, (query) => query.where("tasks.customerId", "=", filter.customerId!))
    .$if(filter.refId !== undefined, (query) => query.where("tasks.refId", "=", filter.refId!))
    .$if(after !== undefined, (query) =>
      query.where(
        done
          ? sql<boolean>`(tasks.done_at, tasks.id) < (${after![0]}, ${after![1]})`
          : sql<boolean>`(${openPlace}, tasks.id) > (${after![0]}, ${after![1]})`,
      ),
    )
    .orderBy(place, done ? "desc" : "asc")
    .orderBy("tasks.id", done ? "desc" : "asc")
    .limit(limit)
    .execute();
}

/** Tasks with the names of what they belong to. */
export function taskItems(ctx: Ctx) {
  return ctx.db
    .selectFrom("tasks")
    .leftJoin("customers", "customers.id", "tasks.customerId")
    .leftJoin("opportunities", "opportunities.id", "tasks.refId")
    .leftJoin("orders", "orders.id", "tasks.refId")
    .leftJoin("quotes", "quotes.id", "tasks.refId")
    .leftJoin("contracts", "contracts.id", "tasks.refId")
    .leftJoin("deliveries", "deliveries.id", "tasks.refId")
    .leftJoin("products", "products.id", "tasks.refId")
    .selectAll("tasks")
    .select([
      "customers.name as customerName",
      sql<string | null>`coalesce(opportunities.title, orders.number, quotes.number, contracts.title, deliveries.title,
        products.name)`.as("refTitle"),
    ]);
}

/** Day, then time of the day, then weight; what has no day or time stands after what has. */
const openPlace = sql<string>`coalesce(tasks.due_on, '9999') || coalesce(tasks.due_time, '~') || tasks.priority`;
