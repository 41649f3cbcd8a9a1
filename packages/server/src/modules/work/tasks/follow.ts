import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { Task } from "./table.ts";

/** Keeps the next step shown on customers in step with their tasks. */
export async function followTasks(_ctx: Ctx, _changed: Changed<Task>[]): Promise<void> {}
