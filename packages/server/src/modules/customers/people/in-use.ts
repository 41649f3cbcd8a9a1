import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

/** Which of these customers others point to: contacts, timeline, orders, opportunities or tasks that are not deleted. */
export async function isInUse(db: Db, ids: string[]): Promise<string[]> {
  const pointers = [
    ["customers", "organisation_id"],
    ["timeline", "customer_id"],
    ["orders", "customer_id"],
    ["opportunities", "customer_id"],
    ["tasks", "customer_id"],
  ] as const;
  const found = new Set<string>();
  for (const [table, column] of pointers) {
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}
      where ${idsIn(db, sql.ref(column), ids)} and deleted_at is null`.execute(db);
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
