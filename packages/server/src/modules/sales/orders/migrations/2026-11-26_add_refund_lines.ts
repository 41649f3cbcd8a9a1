import type { Kysely } from "kysely";

/** Which line of the sale a refunded line gives back, and how much of an order was settled by refunds instead of money. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("order_lines").addColumn("gives_back", "text").execute();
  await db.schema
    .alterTable("orders")
    .addColumn("credited_minor", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
}
