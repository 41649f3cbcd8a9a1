import { randomUUID } from "node:crypto";
import type { Clock } from "#platform/clock";
import type { Company } from "#platform/company";
import { type Ctx, inTransaction, systemContext } from "#platform/context";
import { AppError } from "#platform/errors";
import type { Log } from "#platform/log";
import { claim, freeDeadHolders, leaseMs, renew } from "./claim.ts";
import { kindOf } from "./kinds.ts";
import type { JobRow } from "./table.ts";

const defaultAttempts = 3;
const longestPause = 3_600_000;

export type Runner = { runWaiting: (only?: string) => Promise<number>; stop: () => Promise<void> };

/** Runs waiting jobs of one weight, one at a time. `runWaiting` answers with how many it ran when none is left. */
export function makeRunner(
  company: Company,
  { heavy, clock, log }: { heavy: boolean; clock: Clock; log: Log },
): Runner {
  const holder = `${process.pid}:${randomUUID()}`;
  let stopping = false;
  let current: Promise<number> | undefined;

  async function runAll(only?: string): Promise<number> {
    await freeDeadHolders(company.db);
    for (let count = 0; ; count++) {
      if (stopping) return count;
      const job = await claim(company.db, holder, heavy, clock(), only);
      if (!job) return count;
      await runOne(job);
    }
  }

  async function runOne(job: JobRow): Promise<void> {
    const kind = kindOf(job.kind);
    const ctx = { ...systemContext(company, job.kind, clock()), operation: { id: job.id, kind: job.kind } };
    const heartbeat = setInterval(() => void renew(company.db, job.id, holder, clock()).catch(() => {}), leaseMs / 3);
    try {
      if (!kind) throw new Error(`No job kind ${job.kind}`);
      const tools = { id: job.id, progress: reportProgress(job.id), stopping: () => stopping };
      const result = await kind.run(ctx, JSON.parse(job.payload), tools);
      if (stopping && result === "stopped") return await release(job.id);
      await finish(ctx, job, { state: "done", result: JSON.stringify(result ?? null), error: null });
    } catch (error) {
      log.warn({ job: job.id, kind: job.kind, attempt: job.attempts, error: describe(error) }, "job failed");
      await failOrRetry(ctx, job, error, kind?.attempts ?? defaultAttempts);
    } finally {
      clearInterval(heartbeat);
    }
  }

  async function release(id: string) {
    await company.db.updateTable("jobs").set({ state: "ready", lockedUntil: null }).where("id", "=", id).execute();
  }

  async function failOrRetry(ctx: Ctx, job: JobRow, error: unknown, attempts: number) {
    const final = error instanceof AppError && error.kind !== "unavailable";
    const text = error instanceof AppError ? JSON.stringify(error.sentence) : describe(error);
    if (final || job.attempts >= attempts) return finish(ctx, job, { state: "failed", result: null, error: text });
    const pause = Math.min(1000 * 4 ** job.attempts, longestPause);
    const runAt = new Date(clock().getTime() + pause).toISOString();
    const values = { state: "ready" as const, runAt, lockedUntil: null, error: text };
    await company.db.updateTable("jobs").set(values).where("id", "=", job.id).execute();
  }

  function finish(ctx: Ctx, job: JobRow, values: Pick<JobRow, "state" | "result" | "error">) {
    return inTransaction(ctx, async ({ db, tx }) => {
      const finishedAt = clock().toISOString();
      await db
        .updateTable("jobs")
        .set({ ...values, finishedAt, lockedUntil: null })
        .where("id", "=", job.id)
        .execute();
      tx.touched.set("jobs", new Set([job.id]));
    });
  }

  return {
    runWaiting: (only) => (current ??= runAll(only).finally(() => (current = undefined))),
    async stop() {
      stopping = true;
      await current;
    },
  };
}

const reportProgress = (id: string) => (ctx: Ctx, done: number, total: number) =>
  inTransaction(ctx, async ({ db, tx }) => {
    await db.updateTable("jobs").set({ done, total }).where("id", "=", id).execute();
    tx.touched.set("jobs", new Set([id]));
  });

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
