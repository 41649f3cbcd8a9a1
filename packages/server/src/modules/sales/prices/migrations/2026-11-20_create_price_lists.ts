import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("price_lists")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("audience", "text", (column) => column.notNull())
    .addColumn("level", "text")
    .addColumn("off_bp", "integer")
    .addColumn("valid_from", "text")
    .addColumn("valid_until", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("price_list_prices")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("list_id", "text", (column) => column.notNull().references("price_lists.id"))
    .addColumn("product_id", "text", (column) => column.notNull())
    .addColumn("price_minor", "bigint")
    .addColumn("off_bp", "integer")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("price_list_prices_by_product")
    .on("price_list_prices")
    .columns(["product_id", "list_id"])
    .unique()
    .execute();
  await db.schema.createIndex("price_list_prices_by_list").on("price_list_prices").columns(["list_id"]).execute();
  await db.schema
    .createTable("price_list_customers")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("list_id", "text", (column) => column.notNull().references("price_lists.id"))
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("price_list_customers_by_customer")
    .on("price_list_customers")
    .columns(["customer_id", "list_id"])
    .unique()
    .execute();
  await db.schema.createIndex("price_list_customers_by_list").on("price_list_customers").columns(["list_id"]).execute();
  await db.schema.alterTable("order_lines").addColumn("price_list_id", "text").execute();
}
