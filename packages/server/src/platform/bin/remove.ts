import { sql } from "kysely";
import { type BusinessTable, definitionOf, deleteRows, type Row, touch } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, findRows, idsIn } from "#platform/db";
import { removeFile } from "#platform/files";
import { closureOf, type Emptied } from "./closure.ts";
import { namedFiles, unusedOf } from "./files.ts";
import { shapes } from "./kinds.ts";

type Inside = Parameters<Parameters<typeof inTransaction>[1]>[0];

/**
 * Removes deleted rows of one table for good, in one transaction, with what goes with them. The history keeps that
 * something was done, by whom and when, but no longer what it said; no undo brings any of it back. Answers with how many
 * of these rows went: what a living record cannot do without stays.
 */
export async function removeForGood(ctx: Ctx, table: BusinessTable, ids: readonly string[]): Promise<number> {
  const { removed, files } = await inTransaction(ctx, async (tx) => {
    const { going, emptied } = await closureOf(tx, table, ids);
    const named = new Set<string>();
    await emptyColumns(tx, emptied);
    for (const each of (await shapes(tx.company)).toReversed()) {
      const rows = going.get(each.name as BusinessTable);
      if (rows) await removeRows(tx, each.name as BusinessTable, [...rows], named);
    }
    if (going.size > 0) await note(tx);
    return { removed: going.get(table)?.size ?? 0, files: await unusedOf(tx.db, named) };
  });
  // Bytes cannot be taken back, so they go when the rows are gone for sure.
  for (const id of files) await removeFile(ctx, id);
  return removed;
}

async function removeRows(tx: Inside, table: BusinessTable, ids: string[], named: Set<string>): Promise<void> {
  const rows = await findRows(tx.db, table, ids);
  for (const id of await namedFiles(tx.db, table, rows)) named.add(id);
  await deleteRows(tx.db, table, ids);
  await forgetWords(tx.db, table, ids);
  touch(tx, table, null);
  await definitionOf(table).follow?.(
    tx,
    rows.map((before) => ({ before, after: null })),
  );
}

/** The records of the change log stay, without what they said. */
async function forgetWords(db: Db, table: string, ids: string[]): Promise<void> {
  await db
    .updateTable("changes")
    .set({ before: null, after: null })
    .where("tableName", "=", table)
    .where(idsIn(db, sql.ref("rowId"), ids))
    .execute();
}

async function emptyColumns(tx: Inside, emptied: readonly Emptied[]): Promise<void> {
  const groups = new Map<string, Emptied[]>();
  for (const each of emptied) {
    const key = `${each.table} ${each.column}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) {
    const { table, column } = group[0]!;
    const rows = await findRows(
      tx.db,
      table,
      group.map(({ id }) => id),
    );
    const pairs = rows.map((before) => ({
      before,
      after: { ...before, [column]: null, version: before.version + 1 } as Row,
    }));
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = null, version = version + 1
      where ${idsIn(
        tx.db,
        sql.ref("id"),
        group.map(({ id }) => id),
      )}`.execute(tx.db);
    touch(tx, table, null);
    await definitionOf(table).follow?.(tx, pairs);
  }
}

/** The operation stands in the history, though it has no records that could be taken back. */
async function note({ db, operation, actor, now }: Inside): Promise<void> {
  const { id, kind } = operation;
  await db
    .insertInto("operations")
    .values({ id, kind, actorId: actor.id, actorName: actor.name, at: now.toISOString(), undoes: null, undoneBy: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}
