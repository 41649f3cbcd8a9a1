import type { Company } from "#platform/company";
import { type Db, dialectOf } from "#platform/db";
import { forbidden } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { newId } from "#platform/ids";
import { flushChanges, type PendingChange } from "./pending.ts";

export const areas = ["customers", "work", "sales", "integrations", "today", "admin"] as const;
export type Area = (typeof areas)[number];
export type Permission = `${Area}:${"read" | "write"}`;

/** Who acts: a signed-in person, an API key, or the program itself (jobs, command line). */
export type Actor = { kind: "user" | "key" | "system"; id: string; name: string };

/** One thing somebody did, as one step that can be undone: all its changes share the id. `wrote` hears that some are on the disk. */
export type Operation = { id: string; kind: string; wrote?: () => void };

/** What an action needs to know about the world. Nothing reads a clock, a global or a session elsewhere. */
export type Ctx = {
  db: Db;
  company: Company;
  actor: Actor;
  operation: Operation;
  now: Date;
  language: Language;
  can: (permission: Permission) => boolean;
  /** Present inside a transaction: what is still to be written and told at its end. */
  tx?: Tx;
};
export type Tx = {
  changes: PendingChange[];
  touched: Map<string, Set<string>>;
  wake: boolean;
  /** Reckoned once at the end of the transaction, whatever happened in it to these rows. */
  due: Map<Reckon, Set<string>>;
};
type Reckon = (ctx: Ctx & { tx: Tx }, ids: string[]) => Promise<void>;

const retries = 6;
const serializationFailures = new Set(["40001", "40P01"]);

/**
 * Runs `work` in one serializable transaction, or in the one already open. Its changes are written with it; what
 * happened is told to browsers and workers after it is on the disk. PostgreSQL may ask for a repeat, which is done here.
 */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Ctx & { tx: Tx }) => Promise<T>): Promise<T> {
  if (ctx.tx) return work(ctx as Ctx & { tx: Tx });
  for (let attempt = 1; ; attempt++) {
    const tx: Tx = { changes: [], touched: new Map(), wake: false, due: new Map() };
    try {
      const result = await begin(ctx.db).execute(async (db) => {
        const inside = { ...ctx, db, tx };
        const done = await work(inside);
        await reckonDue(inside);
        await flushChanges(inside);
        return done;
      });
      if (tx.changes.length > 0) ctx.operation.wrote?.();
      ctx.company.committed(tx);
      return result;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!serializationFailures.has(code) || attempt >= retries) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 5));
    }
  }
}

/** Has something reckoned for these rows before the transaction ends: once, however often they are named. */
export function beforeCommit({ tx }: Ctx, reckon: Reckon, ids: Iterable<string>): void {
  if (!tx) throw new Error("Nothing is reckoned outside a transaction.");
  const due = tx.due.get(reckon) ?? new Set();
  for (const id of ids) due.add(id);
  tx.due.set(reckon, due);
}

async function reckonDue(inside: Ctx & { tx: Tx }): Promise<void> {
  const { due } = inside.tx;
  while (due.size > 0) {
    for (const [reckon, ids] of due) {
      due.delete(reckon);
      if (ids.size > 0) await reckon(inside, [...ids]);
    }
  }
}

function begin(db: Db) {
  return dialectOf(db) === "postgres" ? db.transaction().setIsolationLevel("serializable") : db.transaction();
}

/** Refuses unless this actor may. Routes say it beside the path, queries say it again for the other doors. */
export function demand(ctx: Pick<Ctx, "can">, permission: Permission): void {
  if (ctx.can(permission)) return;
  throw forbidden("access.not_allowed", [`This needs the right ${permission}.`, `需要权限 ${permission}。`]);
}

/** A context for work that the program does by itself: jobs, schedules, the command line. */
export function systemContext(company: Company, kind: string, now: Date, language: Language = "zh-CN"): Ctx {
  return {
    db: company.db,
    company,
    actor: { kind: "system", id: "system", name: "Soloist" },
    operation: { id: newId(), kind },
    now,
    language,
    can: () => true,
  };
}
