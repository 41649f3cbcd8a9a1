import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("instalments")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("order_id", "text", (column) => column.notNull().references("orders.id"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("due_on", "text", (column) => column.notNull())
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addColumn("received_minor", "bigint", (column) => column.notNull())
    .addColumn("voided_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("instalments_by_order").on("instalments").columns(["order_id", "ordinal"]).execute();
  await sql`create index instalments_owed on instalments (due_on, id) where voided_at is null and received_minor < amount_minor`.execute(
    db,
  );
}
