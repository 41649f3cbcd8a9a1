import { sql } from "kysely";
import { bulkInsert } from "#platform/db";
import { newId } from "#platform/ids";
import type { Ctx, Tx } from "./index.ts";

/** One row of the change log before it is written. `rowIds` is set for rows made set-wise, else `rowId`. */
export type PendingChange = {
  tableName: string;
  kind: "create" | "update" | "remove";
  rowId: string | null;
  rowIds: string | null;
  before: string | null;
  after: string | null;
};

/** Writes the changes of a transaction at its end, all at once, under their operation. */
export async function flushChanges({ db, tx, operation, actor, now }: Ctx & { tx: Tx }): Promise<void> {
  if (tx.changes.length === 0) return;
  const at = now.toISOString();
  await sql`insert into operations (id, kind, actor_id, actor_name, at, undoes, undone_by)
    values (${operation.id}, ${operation.kind}, ${actor.id}, ${actor.name}, ${at}, null, null)
    on conflict (id) do nothing`.execute(db);
  const rows = tx.changes.map((change) => ({ id: newId(), operationId: operation.id, at, ...change, undoneBy: null }));
  if (rows.length > 4) await bulkInsert(db, "changes", rows);
  else await db.insertInto("changes").values(rows).execute();
}
