import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { bulkInsert, type Db, findRow, findRows, idsIn } from "#platform/db";
import { notFound, refused } from "#platform/errors";
import { type BusinessTable, definitionOf, lastingTables, type Row } from "./define-table.ts";
import { goneForGood, isForGood, refuseDangling } from "./gone.ts";
import { changedLater } from "./later.ts";
import { holds, layOver } from "./merged.ts";
import { deleteRows, erase, remove, saveAll, touch } from "./save.ts";
import type { Change } from "./table.ts";
import "./table.ts";

const atOnce = 200;
const rowsAtOnce = 1500;
/** An id in a JSON list, with its quotes and comma. */
const idLength = 39;

/** What an undo did: rows brought back, and rows left alone because somebody worked on them since. */
export type Undone = { changes: number; kept: number };
/** A row that an undo left alone: it was changed since, or something that stays belongs to it. */
export type KeptRow = { table: string; id: string; why: "changed" | "used" };

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

/**
 * Takes back the newest changes of an operation that still stand, about `atOnce` records, in one transaction. Large
 * operations are undone by calling this until it answers 0: a crash between two pieces loses nothing.
 * `conflicts` says what to do with rows that somebody changed since: refuse all, or keep those and go on.
 */
export function undoPiece(
  ctx: Ctx,
  operationId: string,
  conflicts: "refuse" | "keep",
): Promise<Undone & { keptRows: KeptRow[] }> {
  return inTransaction(ctx, async (tx) => {
    const newest = await tx.db
      .selectFrom("changes")
      .selectAll()
      .where("operationId", "=", operationId)
      .where("undoneBy", "is", null)
      .orderBy("id", "desc")
      .limit(conflicts === "keep" ? 20 : atOnce)
      .execute();
    const changes = conflicts === "keep" ? upToRows(newest, rowsAtOnce) : newest;
    const keptRows: KeptRow[] = [];
    for (const run of runsOf(changes)) keptRows.push(...(await takeBackRun(tx, run, conflicts)));
    const ids = changes.map(({ id }) => id);
    await tx.db
      .updateTable("changes")
      .set({ undoneBy: tx.operation.id })
      .where(idsIn(tx.db, sql.ref("id"), ids))
      .execute();
    return { changes: changes.length, kept: keptRows.length, keptRows };
  });
}

/** As many of the changes as together are about so many rows, at least one. */
function upToRows(changes: Change[], most: number): Change[] {
  let rows = 0;
  const end = changes.findIndex(({ rowIds }) => (rows += rowIds ? rowIds.length / idLength : 1) > most);
  return end < 0 ? changes : changes.slice(0, Math.max(1, end));
}

type Inside = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** Neighbouring updates of different rows of one table go together: what follows from them is then done once. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  let seen = new Set<string | null>();
  for (const change of changes) {
    const run = runs.at(-1);
    const joins = run?.[0]!.kind === "update" && change.kind === "update" && run[0].tableName === change.tableName;
    if (run && joins && !seen.has(change.rowId)) run.push(change);
    else {
      runs.push([change]);
      seen = new Set();
    }
    seen.add(change.rowId);
  }
  return runs;
}

async function takeBackRun(ctx: Inside, run: Change[], conflicts: "refuse" | "keep"): Promise<KeptRow[]> {
  const [first] = run;
  if (first!.kind !== "update") return takeBack(ctx, first!, conflicts);
  const table = first!.tableName as BusinessTable;
  demand(ctx, `${definitionOf(table).area}:write`);
  const ids = run.map(({ rowId }) => rowId!);
  const rows = new Map((await findRows(ctx.db, table, ids)).map((row) => [row.id, row]));
  const kept: KeptRow[] = [];
  const pairs = run.flatMap(({ rowId, before, after }) => {
    const row = rows.get(rowId!);
    if (!row && conflicts === "refuse") throw goneForGood();
    if (!row) kept.push({ table, id: rowId!, why: "changed" });
    if (!row || before === null) return [];
    const [old, given] = [JSON.parse(before) as Partial<Row>, JSON.parse(after!) as Partial<Row>];
    const lost = (Object.keys(given) as (keyof Row)[]).filter(
      (field) => !holds(table, row, field, old[field], given[field]),
    );
    if (lost.length === 0) return [{ before: row, after: layOver(table, row, old, given) }];
    if (conflicts === "refuse") throw changedLater(table, row, lost);
    kept.push({ table, id: rowId!, why: "changed" });
    return [];
  });
  const columns = new Set(run.flatMap(({ before }) => Object.keys(JSON.parse(before ?? "{}") as object)));
  await refuseDangling(
    ctx.db,
    table,
    pairs.map(({ after }) => after),
    columns,
  );
  await saveAll(ctx, table, pairs);
  return kept;
}

async function takeBack(ctx: Inside, change: Change, conflicts: "refuse" | "keep"): Promise<KeptRow[]> {
  const table = change.tableName as BusinessTable;
  demand(ctx, `${definitionOf(table).area}:write`);
  if (change.rowIds) return takeBackCreations(ctx, table, change, JSON.parse(change.rowIds) as string[], conflicts);
  const row = await findRow(ctx.db, table, change.rowId!);
  if (change.kind === "create") {
    if (!row) return [];
    return takeBackCreations(ctx, table, change, [row.id], conflicts);
  }
  if (change.before === null) throw goneForGood();
  await bringBack(ctx, table, JSON.parse(change.before) as Row);
  return [];
}

/**
 * A single creation goes to the recycle bin; rows made set-wise are erased, as they came. Rows that somebody changed or
 * used since are not taken back: that work would be lost.
 */
async function takeBackCreations(
  ctx: Inside,
  table: BusinessTable,
  change: Change,
  ids: string[],
  conflicts: "refuse" | "keep",
): Promise<KeptRow[]> {
  const changed = await changedByOthers(ctx.db, ids, change);
  for (const id of await partsOfChanged(ctx.db, table, ids, change)) changed.add(id);
  const others = ids.filter((id) => !changed.has(id));
  const used = (await definitionOf(table).inUse?.(ctx.db, others)) ?? [];
  const touched = new Set([...changed, ...used]);
  if (touched.size > 0 && conflicts === "refuse") {
    const [first] = await findRows(ctx.db, table, [...touched].slice(0, 1));
    throw changedLater(table, first);
  }
  const rows = await findRows(
    ctx.db,
    table,
    ids.filter((id) => !touched.has(id)),
  );
  const kept = [...touched].map((id): KeptRow => ({ table, id, why: changed.has(id) ? "changed" : "used" }));
  if (!change.rowIds) {
    await binOrErase(ctx, table, rows);
    return kept;
  }
  // The record of the creation says all that a record of the removal would.
  await deleteRows(
    ctx.db,
    table,
    rows.map(({ id }) => id),
  );
  touch(ctx, table, null);
  await definitionOf(table).follow?.(
    ctx,
    rows.map((before) => ({ before, after: null })),
  );
  return kept;
}

/** Parts of a whole that somebody changed since stay with it: an order does not lose its lines. */
async function partsOfChanged(db: Db, table: BusinessTable, ids: string[], change: Change): Promise<string[]> {
  const { partOf, refers } = definitionOf(table);
  if (!partOf) return [];
  const { rows } = await sql<{
    id: string;
    whole: string;
  }>`select id, ${sql.ref(partOf)} as whole from ${sql.table(table)}
    where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
  const wholes = [...new Set(rows.map(({ whole }) => whole))];
  const changed = await changedByOthers(db, wholes, change);
  // Of what was made set-wise: a whole that something of others belongs to stays, and so does what it is made of.
  const of = change.rowIds ? refers?.[partOf] : undefined;
  for (const id of (of && (await definitionOf(of).inUse?.(db, wholes))) ?? []) changed.add(id);
  return rows.filter(({ whole }) => changed.has(whole)).map(({ id }) => id);
}

async function binOrErase(ctx: Inside, table: BusinessTable, rows: Row[]): Promise<void> {
  if (rows.every((row) => "deletedAt" in row)) await remove(ctx, table, rows as never);
  else await erase(ctx, table, rows as never);
}

/** Kinds of operations that only follow from what people wrote. */
const following = new Set<string>();

/** Says that operations of this kind are nobody's work: they stand in the way of no undo, and hold nothing back. */
export function followsByItself(kind: string): void {
  following.add(kind);
}

/** Which of these rows another operation changed after this change; what came before it does not stand in the way. */
async function changedByOthers(db: Db, ids: string[], change: Change): Promise<Set<string>> {
  const rows = await db
    .selectFrom("changes")
    .innerJoin("operations", "operations.id", "changes.operationId")
    .select("rowId")
    .where(idsIn(db, sql.ref("rowId"), ids))
    .where("changes.id", ">", change.id)
    .where("changes.operationId", "!=", change.operationId)
    .where("changes.undoneBy", "is", null)
    .where("operations.undoes", "is", null)
    .$if(following.size > 0, (query) => query.where("operations.kind", "not in", [...following]))
    .execute();
  return new Set(rows.map(({ rowId }) => rowId!));
}

async function bringBack(ctx: Inside, table: BusinessTable, row: Row): Promise<void> {
  if (await findRow(ctx.db, table, row.id)) throw changedLater(table, row);
  await refuseDangling(ctx.db, table, [row]);
  const after = { ...row, version: row.version + 1 };
  await bulkInsert(ctx.db, table, [after]);
  ctx.tx.changes.push({
    tableName: table,
    kind: "create",
    rowId: row.id,
    rowIds: null,
    before: null,
    after: JSON.stringify(after),
  });
  touch(ctx, table, row.id);
  await definitionOf(table).follow?.(ctx, [{ before: null, after }]);
}
