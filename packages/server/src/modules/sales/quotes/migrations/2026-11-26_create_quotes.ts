import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("quotes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("family_id", "text", (column) => column.notNull())
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("edition", "integer", (column) => column.notNull())
    .addColumn("superseded_by", "text")
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("customer_id", "text")
    .addColumn("opportunity_id", "text")
    .addColumn("order_id", "text")
    .addColumn("state", "text", (column) =>
      column.notNull().check(sql`state in ('draft', 'sent', 'accepted', 'declined', 'withdrawn')`),
    )
    .addColumn("quoted_on", "text", (column) => column.notNull())
    .addColumn("valid_until_on", "text")
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("discount_bp", "integer", (column) => column.notNull())
    .addColumn("discount_minor", "bigint", (column) => column.notNull())
    .addColumn("prices_include", "text", (column) => column.notNull())
    .addColumn("tax_rounding", "text", (column) => column.notNull())
    .addColumn("net_minor", "bigint", (column) => column.notNull())
    .addColumn("tax_minor", "bigint", (column) => column.notNull())
    .addColumn("total_minor", "bigint", (column) => column.notNull())
    .addColumn("terms", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("letterhead", "text", (column) => column.notNull())
    .addColumn("sent_at", "text")
    .addColumn("answered_at", "text")
    .addColumn("answered_by", "text", (column) => column.notNull())
    .addColumn("decline_reason", "text", (column) => column.notNull())
    .addColumn("owner_id", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("quotes_by_number").on("quotes").columns(["number", "edition"]).execute();
  await db.schema.createIndex("quotes_by_customer").on("quotes").columns(["customer_id", "quoted_on", "id"]).execute();
  await db.schema.createIndex("quotes_by_day").on("quotes").columns(["quoted_on", "id"]).execute();
  await db.schema.createIndex("quotes_by_family").on("quotes").columns(["family_id", "edition"]).execute();
  await sql`create index quotes_by_opportunity on quotes (opportunity_id) where opportunity_id is not null`.execute(db);
  await sql`create index quotes_by_order on quotes (order_id) where order_id is not null`.execute(db);
  await sql`create index quotes_sent on quotes (valid_until_on, id) where state = 'sent' and deleted_at is null`.execute(
    db,
  );

  await db.schema
    .createTable("quote_lines")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("quote_id", "text", (column) => column.notNull().references("quotes.id"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("product_id", "text")
    .addColumn("sku", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("details", "text", (column) => column.notNull())
    .addColumn("quantity_milli", "bigint", (column) => column.notNull())
    .addColumn("unit_price_minor", "bigint", (column) => column.notNull())
    .addColumn("discount_bp", "integer", (column) => column.notNull())
    .addColumn("discount_minor", "bigint", (column) => column.notNull())
    .addColumn("tax_rate_bp", "integer", (column) => column.notNull())
    .addColumn("price_list_id", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("quote_lines_by_quote").on("quote_lines").columns(["quote_id", "ordinal"]).execute();
}
