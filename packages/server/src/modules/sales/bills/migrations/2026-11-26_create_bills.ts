import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("bills")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("first_on", "text", (column) => column.notNull())
    .addColumn("last_on", "text", (column) => column.notNull())
    .addColumn("added", "integer", (column) => column.notNull())
    .addColumn("known", "integer", (column) => column.notNull())
    .addColumn("left_out", "integer", (column) => column.notNull())
    .addColumn("actor_name", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("bill_rows")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("bill_id", "text", (column) => column.notNull().references("bills.id"))
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("came_on", "text", (column) => column.notNull())
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addColumn("fee_minor", "bigint", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("payer", "text", (column) => column.notNull())
    .addColumn("account", "text", (column) => column.notNull())
    .addColumn("remark", "text", (column) => column.notNull())
    .addColumn("matched_minor", "bigint", (column) => column.notNull())
    .addColumn("ignored_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("bill_rows_by_key").on("bill_rows").columns(["key"]).unique().execute();
  await db.schema.createIndex("bill_rows_by_bill").on("bill_rows").columns(["bill_id"]).execute();
  await db.schema.createIndex("bill_rows_by_day").on("bill_rows").columns(["came_on", "id"]).execute();
  await sql`create index bill_rows_open on bill_rows (came_on, id) where matched_minor = 0 and ignored_at is null`.execute(
    db,
  );
}
