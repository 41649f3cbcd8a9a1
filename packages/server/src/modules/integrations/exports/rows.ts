import type { Kysely } from "kysely";
import type { BusinessTable } from "#platform/changes";
import type { Db } from "#platform/db";
import { visible } from "./kinds.ts";

const atOnce = 2000;
type AnyTable = { anyTable: { id: string; deletedAt: string | null } };

/** All living rows of a kind, sorted by id, a batch at a time, so that any base fits into memory. */
export async function* readKind(db: Db, kind: BusinessTable): AsyncGenerator<Record<string, unknown>[]> {
  const source = db as unknown as Kysely<AnyTable>;
  const table = kind as unknown as "anyTable";
  const hasBin = await holdsDeleted(db, kind);
  for (let after = ""; ;) {
    const rows = await source
      .selectFrom(table)
      .selectAll()
      .where("id", ">", after)
      .$if(hasBin, (query) => query.where("deletedAt", "is", null))
      .orderBy("id")
      .limit(atOnce)
      .execute();
    if (rows.length > 0) yield rows.map((row) => visible(kind, row));
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
