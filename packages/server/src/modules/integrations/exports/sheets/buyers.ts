import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

export type Buyer = { name: string; externalId: string | null };

/** Who these records belong to, by the customer's id. */
export async function findBuyers(
  db: Db,
  records: readonly { customerId: string | null }[],
): Promise<Map<string, Buyer>> {
  const ids = [...new Set(records.flatMap(({ customerId }) => (customerId ? [customerId] : [])))];
  const rows = await db
    .selectFrom("customers")
    .select(["id", "name", "externalId"])
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();
  return new Map(rows.map(({ id, ...buyer }) => [id, buyer]));
}
