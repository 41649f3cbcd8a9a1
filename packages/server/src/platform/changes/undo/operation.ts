import { setImmediate } from "node:timers/promises";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound, refused } from "#platform/errors";
import { lastingTables } from "../define-table.ts";
import { goneForGood, isForGood } from "../gone.ts";
import { type Undone, undoPiece } from "./piece.ts";

/**
 * Takes an operation back in one transaction, newest change first. Refuses, in words, where a later change would be
 * lost; then nothing happens. Undoing what is undone already changes nothing.
 */
export function undoOperation(ctx: Ctx, operationId: string): Promise<Undone> {
  return inTransaction(ctx, async (tx) => {
    await beginUndo(tx, operationId);
    const total: Undone = { changes: 0, kept: 0 };
    for (;;) {
      const piece = await undoPiece(tx, operationId, "refuse");
      total.changes += piece.changes;
      if (piece.changes === 0) return total;
      // Whoever reads meanwhile need not wait for a large one.
      await setImmediate();
    }
  });
}

/** Marks the operation as undone by this one. */
export async function beginUndo(ctx: Ctx, operationId: string): Promise<void> {
  const { db } = ctx;
  const operation = await findRow(db, "operations", operationId);
  if (!operation) throw notFound("changes.no_such_operation", ["There is nothing to undo.", "没有可以撤销的内容。"]);
  if (isForGood(operation.kind)) throw goneForGood();
  await refuseLasting(db, operationId);
  const { id, kind } = ctx.operation;
  const at = ctx.now.toISOString();
  const { id: actorId, name: actorName } = ctx.actor;
  await db
    .insertInto("operations")
    .values({ id, kind, actorId, actorName, at, undoes: operationId, undoneBy: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  if (operation.undoneBy) return;
  await db.updateTable("operations").set({ undoneBy: id }).where("id", "=", operationId).execute();
  if (!operation.undoes) return;
  // Undoing an undo: what it had taken back stands again, and can be undone again.
  await db.updateTable("operations").set({ undoneBy: null }).where("id", "=", operation.undoes).execute();
  await db.updateTable("changes").set({ undoneBy: null }).where("operationId", "=", operation.undoes).execute();
}

async function refuseLasting(db: Db, operationId: string): Promise<void> {
  const tables = lastingTables();
  if (tables.length === 0) return;
  const found = await db
    .selectFrom("changes")
    .select("id")
    .where("operationId", "=", operationId)
    .where("tableName", "in", tables)
    .where("kind", "=", "create")
    .limit(1)
    .executeTakeFirst();
  if (!found) return;
  throw refused("changes.left_the_house", [
    "Somebody signed this, so it cannot be taken back. Answer it with a new step.",
    "对方已经签署，无法撤销。请用新的操作来处理。",
  ]);
}
