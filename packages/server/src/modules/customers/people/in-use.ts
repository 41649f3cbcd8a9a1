import { sql } from "kysely";
import { referrersOf } from "#platform/changes";
import { type Db, idsIn } from "#platform/db";

/**
 * Which of these customers something that stays points to: contacts, or any record of another table that is not deleted. A contact that is itself one of these keeps its organisation only when the contact has to stay.
 */
export async function isInUse(db: Db, ids: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { table, column, binned } of referrersOf("customers")) {
    if (table === "customers") continue;
    const alive = binned ? sql`and deleted_at is null` : sql``;
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}
      where ${idsIn(db, sql.ref(column), ids)} ${alive}`.execute(db);
    for (const { id } of rows) found.add(id);
  }
  const contacts = await db
    .selectFrom("customers")
    .select(["id", "organisationId"])
    .where(idsIn(db, sql.ref("organisationId"), ids))
    .where("deletedAt", "is", null)
    .execute();
  const asked = new Set(ids);
  for (const { id, organisationId } of contacts) {
    if (!asked.has(id) || found.has(id)) found.add(organisationId!);
  }
  return [...found];
}
