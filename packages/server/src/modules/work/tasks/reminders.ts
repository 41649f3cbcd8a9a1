import { type Ctx, inTransaction } from "#platform/context";
import { defineJob, enqueue } from "#platform/jobs";
import type { Task } from "./table.ts";

type Reminder = { taskId: string; remindAt: string };

/** Rings at its hour: marks the task, and the open pages hear of it. A task that moved, ended or rang is let be. */
export const remind = defineJob<Reminder>({
  kind: "tasks.remind",
  run: (ctx, { taskId, remindAt }) =>
    inTransaction(ctx, async (tx) => {
      const { numUpdatedRows } = await tx.db
        .updateTable("tasks")
        .set({ remindedAt: ctx.now.toISOString() })
        .where("id", "=", taskId)
        .where("remindAt", "=", remindAt)
        .where("remindedAt", "is", null)
        .where("doneAt", "is", null)
        .where("deletedAt", "is", null)
        .executeTakeFirst();
      if (Number(numUpdatedRows) > 0) tx.tx.touched.set("tasks", new Set([taskId]));
    }),
});

/** Sets the alarm of a task whose reminder is new or moved, or that is open again; a moved one may ring once more. */
export async function setAlarm(ctx: Ctx, before: Task | null, after: Task | null): Promise<void> {
  if (!after?.remindAt) return;
  const moved = before?.remindAt !== after.remindAt;
  if (moved && before?.remindedAt) {
    await ctx.db.updateTable("tasks").set({ remindedAt: null }).where("id", "=", after.id).execute();
  }
  if (after.doneAt || after.deletedAt) return;
  const wasOpen = before !== null && !before.doneAt && !before.deletedAt;
  if (!moved && (wasOpen || after.remindedAt)) return;
  await enqueue(ctx, remind, { taskId: after.id, remindAt: after.remindAt }, new Date(after.remindAt));
}

/** Reminders that rang and whose task is still open, newest first: what a page shows when it opens. */
export function findRung(ctx: Ctx, since: string): Promise<Task[]> {
  return ctx.db
    .selectFrom("tasks")
    .selectAll()
    .where("remindedAt", ">=", since)
    .where("doneAt", "is", null)
    .where("deletedAt", "is", null)
    .orderBy("remindedAt", "desc")
    .limit(20)
    .execute();
}
