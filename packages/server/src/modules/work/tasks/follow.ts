import { refreshFacts } from "#modules/customers";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { setAlarm } from "./reminders.ts";
import type { Task } from "./table.ts";

/** Keeps the next step shown on customers in step with their tasks, and sets the alarms. */
export async function followTasks(ctx: Ctx, changed: Changed<Task>[]): Promise<void> {
  const customers = new Set<string>();
  for (const { before, after } of changed) {
    if (before?.customerId) customers.add(before.customerId);
    if (after?.customerId) customers.add(after.customerId);
    await setAlarm(ctx, before, after);
  }
  if (customers.size > 0) await refreshFacts(ctx, [...customers]);
}
