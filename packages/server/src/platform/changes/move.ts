import { sql } from "kysely";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { type BusinessTable, definitionOf, referrersOf, type Row } from "./define-table.ts";
import { erase, remove, saveAll } from "./save.ts";

/** How many rows of a table name each of some rows; what lies in the bin is not counted. */
export type ReferenceCount = { table: BusinessTable; id: string; count: number };

/** Counts what names these rows of a table, by the columns that refer to it. */
export async function countReferences(db: Db, table: BusinessTable, ids: string[]): Promise<ReferenceCount[]> {
  const all: ReferenceCount[] = [];
  for (const { table: other, column, binned } of referrersOf(table)) {
    const living = binned ? sql`and deleted_at is null` : sql``;
    const { rows } = await sql<{ id: string; count: number }>`
      select ${sql.ref(column)} as id, count(*) as count from ${sql.table(other)}
      where ${idsIn(db, sql.ref(column), ids)} ${living} group by ${sql.ref(column)}`.execute(db);
    all.push(...rows.map(({ id, count }) => ({ table: other, id, count })));
  }
  return all;
}

/**
 * Has every row that names one of these rows name another one instead, whichever table it lies in: each column that
 * `refers` to the table. It goes through `saveAll`, so that each row is recorded, its table follows, and undo takes it
 * back. Where the other one has the same already (`once`), the row goes: to the bin, or for good where there is none.
 */
export function moveReferences(ctx: Ctx, table: BusinessTable, from: readonly string[], to: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const { table: other, column } of referrersOf(table)) {
      const rows = await naming(tx.db, other, column, from);
      if (rows.length === 0) continue;
      demand(tx, `${definitionOf(other).area}:write`);
      const moved = rows.map((before) => ({
        before,
        // Nothing names itself: whoever belonged to what it becomes now belongs nowhere.
        after: { ...before, [column]: other === table && before.id === to ? null : to },
      }));
      const doubles = await doublesAmong(tx.db, other, column, moved, to);
      await saveAll(tx, other, moved.filter(({ before }) => !doubles.has(before.id)) as never);
      const over = rows.filter(({ id }) => doubles.has(id));
      if (over.length > 0) await (definitionOf(other).binned ? remove : erase)(tx, other, over as never);
    }
  });
}

async function naming(db: Db, table: BusinessTable, column: string, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)}
    where ${idsIn(db, sql.ref(column), ids)} order by id`.execute(db);
  return rows;
}

/** The ids of rows that would be there twice: with a row of the one they move to, or with each other. */
async function doublesAmong(
  db: Db,
  table: BusinessTable,
  column: string,
  moved: readonly { before: Row; after: Row }[],
  to: string,
): Promise<Set<string>> {
  const sets = (definitionOf(table).once ?? []).filter((columns) => (columns as string[]).includes(column));
  if (sets.length === 0) return new Set();
  const there = await naming(db, table, column, [to]);
  const doubles = new Set<string>();
  for (const columns of sets) {
    const keyOf = (row: Row) => JSON.stringify(columns.map((name) => row[name as keyof Row]));
    const taken = new Set(there.map(keyOf));
    for (const { after } of moved) {
      const key = keyOf(after);
      if (taken.has(key)) doubles.add(after.id);
      taken.add(key);
    }
  }
  return doubles;
}
