import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("orders")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("customer_id", "text")
    .addColumn("opportunity_id", "text")
    .addColumn("refund_of", "text")
    .addColumn("kind", "text", (column) => column.notNull().check(sql`kind in ('sale', 'refund')`))
    .addColumn("state", "text", (column) =>
      column.notNull().check(sql`state in ('open', 'done', 'cancelled', 'refunded')`),
    )
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("ordered_on", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("total_minor", "bigint", (column) => column.notNull())
    .addColumn("received_minor", "bigint", (column) => column.notNull())
    .addColumn("due_on", "text")
    .addColumn("channel", "text")
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("external_id", "text")
    .addColumn("owner_id", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("orders_by_number").on("orders").columns(["number"]).execute();
  await db.schema.createIndex("orders_by_customer").on("orders").columns(["customer_id", "ordered_on", "id"]).execute();
  await db.schema.createIndex("orders_by_day").on("orders").columns(["ordered_on", "id"]).execute();
  await sql`create index orders_by_due_day on orders (due_on, id) where due_on is not null and deleted_at is null`.execute(
    db,
  );
  // What is owed with a day to pay it by: a small part of all orders, asked for whenever the day is planned.
  await sql`create index orders_owed on orders (due_on, id) where due_on is not null and deleted_at is null and received_minor < total_minor`.execute(
    db,
  );
  await sql`create index orders_by_external_id on orders (external_id) where external_id is not null`.execute(db);
  await sql`create index orders_by_refunded on orders (refund_of) where refund_of is not null`.execute(db);
  await sql`create index orders_by_opportunity on orders (opportunity_id) where opportunity_id is not null`.execute(db);

  await db.schema
    .createTable("order_lines")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("order_id", "text", (column) => column.notNull().references("orders.id"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("product_id", "text")
    .addColumn("sku", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("quantity_milli", "bigint", (column) => column.notNull())
    .addColumn("unit_price_minor", "bigint", (column) => column.notNull())
    .addColumn("total_minor", "bigint", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("order_lines_by_order").on("order_lines").columns(["order_id", "ordinal"]).execute();
}
