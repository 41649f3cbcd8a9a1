import type { Ctx } from "#platform/context";
import { enqueue } from "#platform/jobs";
import { refreshStale } from "./jobs.ts";

/** Another number of months makes others stale, after the request. */
export async function followQualitySettings(ctx: Ctx): Promise<void> {
  await enqueue(ctx, refreshStale, {});
}
