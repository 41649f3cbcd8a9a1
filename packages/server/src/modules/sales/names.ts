import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

/** The names of the customers that these rows belong to, by id. */
export async function customerNames(
  db: Db,
  rows: readonly { customerId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom("customers")
    .select(["id", "name"])
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}
