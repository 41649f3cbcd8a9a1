import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("paper_settings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("legal_name", "text", (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("phone", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("tax_number", "text", (column) => column.notNull())
    .addColumn("bank", "text", (column) => column.notNull())
    .addColumn("account", "text", (column) => column.notNull())
    .addColumn("tax_rate_bp", "integer", (column) => column.notNull())
    .addColumn("prices_include", "text", (column) => column.notNull())
    .addColumn("tax_rounding", "text", (column) => column.notNull())
    .addColumn("valid_days", "integer", (column) => column.notNull())
    .addColumn("terms_en", "text", (column) => column.notNull())
    .addColumn("terms_zh", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
}
