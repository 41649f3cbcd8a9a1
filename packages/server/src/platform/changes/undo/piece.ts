import { sql } from "kysely";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { bulkInsert, findRow, findRows, idsIn } from "#platform/db";
import { type BusinessTable, definitionOf, type Row } from "../define-table.ts";
import { goneForGood, refuseDangling } from "../gone.ts";
import { changedLater } from "../later.ts";
import { holds, layOver } from "../merged.ts";
import { saveAll, touch } from "../save.ts";
import type { Change } from "../table.ts";
import { takeBackCreations } from "./creations.ts";
import type { Conflicts, Inside, KeptRow } from "./kept-row.ts";

const atOnce = 200;
const rowsAtOnce = 1500;
/** An id in a JSON list, with its quotes and comma. */
const idLength = 39;

/** What an undo did: rows brought back, and rows left alone because somebody worked on them since. */
export type Undone = { changes: number; kept: number };

/**
 * Takes back the newest changes of an operation that still stand, about `atOnce` records, in one transaction. Large
 * operations are undone by calling this until it answers 0: a crash between two pieces loses nothing.
 */
export function undoPiece(
  ctx: Ctx,
  operationId: string,
  conflicts: Conflicts,
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

async function takeBackRun(ctx: Inside, run: Change[], conflicts: Conflicts): Promise<KeptRow[]> {
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

async function takeBack(ctx: Inside, change: Change, conflicts: Conflicts): Promise<KeptRow[]> {
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
