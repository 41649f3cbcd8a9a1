import { setTimeout as pause } from "node:timers/promises";
import { beginUndo, type KeptRow, undoPiece } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import type { Db } from "#platform/db";
import { say } from "#platform/i18n";
import { defineJob } from "#platform/jobs";
import { getImport, undoOf } from "../queries.ts";
import type { ImportRow, KeptStored, StoredUndo } from "../table.ts";
import { makeQuiet } from "./quiet.ts";
import { asImport } from "./run-job.ts";

const keptShown = 200;

/** Takes an import back, newest piece first. What somebody worked on since stays, and is told. */
export const undoJob = defineJob<{ importId: string }>({
  kind: "imports.undo",
  heavy: true,
  run: async (jobCtx, { importId }, tools) => {
    const row = await getImport(jobCtx.db, importId);
    const undo = undoOf(row);
    if (row.state !== "undoing" || !undo) return null;
    const ctx = { ...asImport(jobCtx, row, undo.operationId), operation: { id: undo.operationId, kind: "undo" } };
    const total = await begin(ctx, importId);
    const quiet = makeQuiet();
    for (let state = undo; ; await pause(2)) {
      if (tools.stopping()) return "stopped";
      const next = await inTransaction(ctx, async (tx) => {
        const piece = total > 0 ? await undoPiece(tx, importId, "keep") : { changes: 0, kept: 0, keptRows: [] };
        const isEnd = piece.changes === 0;
        const now = await added(tx.db, state, piece);
        await save(tx.db, importId, now, isEnd, total, tx.now);
        await tools.progress(tx, now.changes, total);
        quiet(tx, isEnd, importId);
        return { now, isEnd };
      });
      state = next.now;
      if (next.isEnd) return { changes: state.changes, kept: state.kept };
    }
  },
});

/** Marks the operation; an import that changed nothing has none, and its undo has nothing to do. */
async function begin(ctx: Ctx, importId: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx.db.selectFrom("operations").select("id").where("id", "=", importId).executeTakeFirst();
    if (!found) return 0;
    await beginUndo(tx, importId);
    const { count } = await tx.db
      .selectFrom("changes")
      .select((select) => select.fn.countAll<number>().as("count"))
      .where("operationId", "=", importId)
      .executeTakeFirstOrThrow();
    return count;
  });
}

type Piece = { changes: number; kept: number; keptRows: KeptRow[] };

async function added(db: Db, state: StoredUndo, piece: Piece): Promise<StoredUndo> {
  const room = Math.max(0, keptShown - state.rows.length);
  const rows = await Promise.all(piece.keptRows.slice(0, room).map((kept) => describe(db, kept)));
  return {
    ...state,
    changes: state.changes + piece.changes,
    kept: state.kept + piece.kept,
    rows: [...state.rows, ...rows],
  };
}

async function describe(db: Db, { table, id, why }: KeptRow): Promise<KeptStored> {
  const reason =
    why === "used"
      ? say("Something else belongs to it by now.", "之后有别的记录属于它。")
      : say("It was changed after the import.", "导入之后被修改过。");
  return { table, id, title: await titleOf(db, table, id), reason };
}

async function titleOf(db: Db, table: string, id: string): Promise<string> {
  if (table === "customers") {
    return (await db.selectFrom("customers").select("name").where("id", "=", id).executeTakeFirst())?.name ?? "";
  }
  if (table === "orders") {
    return (await db.selectFrom("orders").select("number").where("id", "=", id).executeTakeFirst())?.number ?? "";
  }
  if (table !== "opportunities") return "";
  return (await db.selectFrom("opportunities").select("title").where("id", "=", id).executeTakeFirst())?.title ?? "";
}

async function save(db: Db, id: string, undo: StoredUndo, isEnd: boolean, total: number, now: Date): Promise<void> {
  const values: Partial<ImportRow> = { undo: JSON.stringify(undo), done: undo.changes, total };
  if (isEnd) Object.assign(values, { state: "undone", finishedAt: now.toISOString() });
  await db.updateTable("imports").set(values).where("id", "=", id).execute();
}
