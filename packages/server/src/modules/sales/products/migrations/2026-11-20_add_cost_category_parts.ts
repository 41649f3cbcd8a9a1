import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("products").addColumn("cost_minor", "bigint").execute();
  await db.schema
    .alterTable("products")
    .addColumn("category", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  // Since when its stock is counted, how much is there (computed from the moves), and from where on that is little.
  await db.schema.alterTable("products").addColumn("stock_since", "text").execute();
  await db.schema.alterTable("products").addColumn("stock_milli", "bigint").execute();
  await db.schema.alterTable("products").addColumn("low_stock_milli", "bigint").execute();
  await sql`create index products_counted on products (id) where stock_since is not null`.execute(db);
  await db.schema.createIndex("products_by_category").on("products").columns(["category", "id"]).execute();

  await db.schema
    .createTable("product_parts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("bundle_id", "text", (column) => column.notNull().references("products.id"))
    .addColumn("product_id", "text", (column) => column.notNull())
    .addColumn("quantity_milli", "bigint", (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("product_parts_by_bundle")
    .on("product_parts")
    .columns(["bundle_id", "ordinal"])
    .execute();
  await db.schema.createIndex("product_parts_by_product").on("product_parts").columns(["product_id"]).execute();
}
