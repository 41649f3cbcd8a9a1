import { type Kysely, sql } from "kysely";

/** What was sold and given back on each day, kept in step with every change: summing a million orders at each look would be felt. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("order_days")
    .addColumn("ordered_on", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("orders", "bigint", (column) => column.notNull())
    .addColumn("sold_minor", "bigint", (column) => column.notNull())
    .addColumn("refunded_minor", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("order_days_key", ["ordered_on", "currency"])
    .execute();
  await sql`
    insert into order_days (ordered_on, currency, orders, sold_minor, refunded_minor)
    select ordered_on, currency, count(case when kind = 'sale' then 1 end),
      coalesce(sum(case when kind = 'sale' then total_minor end), 0),
      coalesce(sum(case when kind = 'refund' then total_minor end), 0)
    from orders
    where deleted_at is null and (state in ('open', 'done') or (kind = 'refund' and state <> 'cancelled'))
    group by ordered_on, currency`.execute(db);
}
