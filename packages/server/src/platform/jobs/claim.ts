import { sql } from "kysely";
import { type Db, dialectOf, lockRow } from "#platform/db";
import type { JobRow } from "./table.ts";

export const leaseMs = 30_000;

/** Takes the next waiting job, or one whose holder is gone. One statement, so that no two processes get the same. */
export async function claim(
  db: Db,
  holder: string,
  heavy: boolean,
  now: Date,
  only?: string,
): Promise<JobRow | undefined> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseMs).toISOString();
  const due = db
    .selectFrom("jobs")
    .select("id")
    .where("heavy", "=", heavy ? 1 : 0)
    .where((where) =>
      where.or([
        where.and([where("state", "=", "ready"), where("runAt", "<=", at)]),
        where.and([where("state", "=", "running"), where("lockedUntil", "<", at)]),
      ]),
    )
    .$if(only !== undefined, (query) => query.where("id", "=", only!))
    .orderBy("runAt")
    .limit(1)
    .modifyEnd(lockRow(db));
  return await db
    .updateTable("jobs")
    .set({ state: "running", lockedBy: holder, lockedUntil: until, attempts: sql`attempts + 1` })
    .where("id", "=", due)
    .returningAll()
    .executeTakeFirst();
}

/** Whether any job waits. Cheap, and needs no write lock. */
export async function isWaiting(db: Db, heavy: boolean, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const found = await db
    .selectFrom("jobs")
    .select("id")
    .where("heavy", "=", heavy ? 1 : 0)
    .where((where) =>
      where.or([
        where.and([where("state", "=", "ready"), where("runAt", "<=", at)]),
        where.and([where("state", "=", "running"), where("lockedUntil", "<", at)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Holds a job for longer. */
export async function renew(db: Db, id: string, holder: string, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + leaseMs).toISOString();
  await db.updateTable("jobs").set({ lockedUntil }).where("id", "=", id).where("lockedBy", "=", holder).execute();
}

/**
 * Frees the jobs of processes of this machine that no longer live (a SQLite base is only used from one machine), so
 * that a restart goes on at once instead of waiting for the lease to end.
 */
export async function freeDeadHolders(db: Db): Promise<void> {
  if (dialectOf(db) === "postgres") return;
  const running = await db.selectFrom("jobs").select(["id", "lockedBy"]).where("state", "=", "running").execute();
  for (const { id, lockedBy } of running) {
    const pid = Number(lockedBy?.split(":")[0]);
    if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) continue;
    await db.updateTable("jobs").set({ state: "ready", lockedUntil: null }).where("id", "=", id).execute();
  }
}

/** Whether somebody works on a running job now: its lease holds, and on this machine its process lives. */
export function isHeld(
  db: Db,
  { lockedBy, lockedUntil }: Pick<JobRow, "lockedBy" | "lockedUntil">,
  now: Date,
): boolean {
  if (!lockedUntil || lockedUntil < now.toISOString()) return false;
  return dialectOf(db) === "postgres" || isAlive(Number(lockedBy?.split(":")[0]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
