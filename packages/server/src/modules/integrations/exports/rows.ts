import { type RawBuilder, sql } from "kysely";
import type { BusinessTable } from "#platform/changes";
import type { Db } from "#platform/db";
import { visible } from "./kinds.ts";

const atOnce = 2000;

/** All living rows of a kind, sorted by id, a batch at a time, so that any base fits into memory. */
export async function* readKind(db: Db, kind: BusinessTable): AsyncGenerator<Record<string, unknown>[]> {
  for await (const rows of walk(db, kind, sql`*`)) yield rows.map((row) => visible(kind, row));
}

/** The ids of all living rows of a kind, sorted. */
export async function* idsOfKind(db: Db, kind: BusinessTable): AsyncGenerator<string[]> {
  for await (const rows of walk(db, kind, sql`id`)) yield rows.map(({ id }) => id);
}

async function* walk(db: Db, kind: BusinessTable, columns: RawBuilder<unknown>): AsyncGenerator<{ id: string }[]> {
  const living = (await holdsDeleted(db, kind)) ? sql`deleted_at is null` : sql`true`;
  for (let after = ""; ;) {
    const { rows } = await sql<{ id: string }>`select ${columns} from ${sql.table(kind)}
      where id > ${after} and ${living} order by id limit ${atOnce}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.id;
  }
}

/** Parts of a record (an order's lines) have no bin of their own. */
async function holdsDeleted(db: Db, kind: BusinessTable): Promise<boolean> {
  const tables = await db.introspection.getTables();
  const name = kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const found = tables.find((table) => table.name === name || table.name === kind);
  return found?.columns.some((column) => column.name === "deleted_at" || column.name === "deletedAt") ?? false;
}
