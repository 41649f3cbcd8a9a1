import { sql } from "kysely";
import { type Db, findRows, idsIn } from "#platform/db";
import { type BusinessTable, definitionOf, type Row } from "../define-table.ts";
import { changedLater } from "../later.ts";
import { deleteRows, erase, remove, touch } from "../save.ts";
import type { Change } from "../table.ts";
import type { Conflicts, Inside, KeptRow } from "./kept-row.ts";

/** Kinds of operations that only follow from what people wrote. */
const following = new Set<string>();

/** Says that operations of this kind are nobody's work: they stand in the way of no undo, and hold nothing back. */
export function followsByItself(kind: string): void {
  following.add(kind);
}

/**
 * A single creation goes to the recycle bin; rows made set-wise are erased, as they came. Rows that somebody changed or
 * used since are not taken back: that work would be lost.
 */
export async function takeBackCreations(
  ctx: Inside,
  table: BusinessTable,
  change: Change,
  ids: string[],
  conflicts: Conflicts,
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
