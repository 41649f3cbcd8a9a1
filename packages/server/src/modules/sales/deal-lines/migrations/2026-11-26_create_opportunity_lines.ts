import { type Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("opportunity_lines")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("opportunity_id", "text", (column) => column.notNull().references("opportunities.id"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("product_id", "text")
    .addColumn("sku", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("quantity_milli", "bigint", (column) => column.notNull())
    .addColumn("unit_price_minor", "bigint", (column) => column.notNull())
    .addColumn("discount_minor", "bigint", (column) => column.notNull())
    .addColumn("tax_rate_bp", "integer", (column) => column.notNull())
    .addColumn("tax_minor", "bigint", (column) => column.notNull())
    .addColumn("prices_include", "text", (column) => column.notNull())
    .addColumn("total_minor", "bigint", (column) => column.notNull())
    .addColumn("price_list_id", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("opportunity_lines_by_opportunity")
    .on("opportunity_lines")
    .columns(["opportunity_id", "ordinal"])
    .execute();
  await db.schema.createIndex("opportunity_lines_by_product").on("opportunity_lines").columns(["product_id"]).execute();
}
