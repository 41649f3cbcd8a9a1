import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("invoices")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("order_id", "text", (column) => column.notNull().references("orders.id"))
    .addColumn("customer_id", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("made_out", "text", (column) => column.notNull())
    .addColumn("items", "text", (column) => column.notNull())
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("requested_on", "text", (column) => column.notNull())
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("issued_on", "text")
    .addColumn("file_id", "text")
    .addColumn("red_number", "text", (column) => column.notNull())
    .addColumn("ended_on", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("invoices_by_order").on("invoices").columns(["order_id", "id"]).execute();
  await db.schema.createIndex("invoices_by_customer").on("invoices").columns(["customer_id", "id"]).execute();
  await db.schema.createIndex("invoices_by_day").on("invoices").columns(["requested_on", "id"]).execute();
}
