import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("stock_moves")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("product_id", "text", (column) => column.notNull())
    .addColumn("since", "text", (column) => column.notNull())
    .addColumn("delta_milli", "bigint", (column) => column.notNull())
    .addColumn("why", "text", (column) => column.notNull())
    .addColumn("order_id", "text")
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor_name", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("stock_moves_by_product")
    .on("stock_moves")
    .columns(["product_id", "since", "id"])
    .execute();
  await sql`create index stock_moves_by_order on stock_moves (order_id) where order_id is not null`.execute(db);
  // What was sold before there were counts, and what is imported, never moves a stock.
  await db.schema
    .alterTable("orders")
    .addColumn("stock", "text", (column) => column.notNull().defaultTo("stays"))
    .execute();
  await sql`create index order_lines_by_product on order_lines (product_id) where product_id is not null`.execute(db);
}
