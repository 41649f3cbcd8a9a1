import { sql } from "kysely";
import { type Ctx, inTransaction } from "#platform/context";
import { dialectOf, idsIn } from "#platform/db";

/** Writes what these customers need as one text, a line each, for lists, filters and exports. */
export function renewNeeds(ctx: Ctx, ids: readonly string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { db } = tx;
    const joined =
      dialectOf(db) === "postgres"
        ? sql`string_agg(n.text, chr(10) order by n.position, n.id)`
        : sql`group_concat(n.text, char(10) order by n.position, n.id)`;
    await sql`update customers set needs = coalesce((
        select ${joined} from customer_needs n where n.customer_id = customers.id and n.deleted_at is null
      ), '') where ${idsIn(db, sql.ref("customers.id"), ids)}`.execute(db);
    if (ids.length > 50) return;
    const touched = tx.tx.touched.get("customers") ?? new Set();
    for (const id of ids) touched.add(id);
    tx.tx.touched.set("customers", touched);
  });
}
