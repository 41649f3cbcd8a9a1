import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import type { JobKind } from "./kinds.ts";

/** Puts a job into the queue, in the caller's transaction: it runs if, and only if, that commits. Answers with its id. */
export function enqueue<P>(ctx: Ctx, kind: JobKind<P>, payload: P, runAt: Date = ctx.now): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    await tx.db
      .insertInto("jobs")
      .values({
        id,
        kind: kind.kind,
        payload: JSON.stringify(payload),
        state: "ready",
        heavy: kind.heavy ? 1 : 0,
        runAt: runAt.toISOString(),
        attempts: 0,
        lockedBy: null,
        lockedUntil: null,
        done: 0,
        total: 0,
        result: null,
        error: null,
        createdAt: ctx.now.toISOString(),
        finishedAt: null,
      })
      .execute();
    tx.tx.wake = true;
    return id;
  });
}

/** Forgets a job that died: nobody shall take it up again. */
export async function dropJob({ db }: Pick<Ctx, "db">, id: string): Promise<void> {
  await db.deleteFrom("jobs").where("id", "=", id).execute();
}
