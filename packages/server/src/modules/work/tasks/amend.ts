import { saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import type { Task } from "./table.ts";

/** Changes many tasks, set-wise. For imports. */
export function amendTasks(ctx: Ctx, pairs: { before: Task; after: Task }[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await saveAll(tx, "tasks", pairs);
  });
}
