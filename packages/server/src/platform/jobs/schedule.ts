import { Cron } from "croner";
import type { Clock } from "#platform/clock";
import type { Company } from "#platform/company";
import { type Ctx, inTransaction, systemContext } from "#platform/context";
import { enqueue } from "./enqueue.ts";
import type { JobKind } from "./kinds.ts";

/** A job that comes again by the clock. `cron` is in UTC. A time that passed while the program was off is made up once. */
export type Schedule = { name: string; cron: string; job: JobKind<Record<string, never>> };

/** Enqueues every schedule whose time has come since it last ran; each exactly once, also with several processes. */
export async function enqueueDue(company: Company, schedules: readonly Schedule[], clock: Clock): Promise<void> {
  for (const schedule of schedules) {
    const now = clock();
    const ctx = systemContext(company, "schedule", now);
    await inTransaction(ctx, (tx) => enqueueIfDue(tx, schedule, now));
  }
}

async function enqueueIfDue(ctx: Ctx, { name, cron, job }: Schedule, now: Date): Promise<void> {
  const row = await ctx.db.selectFrom("schedules").selectAll().where("name", "=", name).executeTakeFirst();
  const lastRunAt = now.toISOString();
  if (!row) return void (await ctx.db.insertInto("schedules").values({ name, lastRunAt }).execute());
  const next = new Cron(cron, { timezone: "UTC" }).nextRun(new Date(row.lastRunAt));
  if (!next || next > now) return;
  await ctx.db.updateTable("schedules").set({ lastRunAt }).where("name", "=", name).execute();
  await enqueue(ctx, job, {});
}
