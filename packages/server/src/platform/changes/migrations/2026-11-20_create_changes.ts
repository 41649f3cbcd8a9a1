import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("operations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("actor_id", "text", (column) => column.notNull())
    .addColumn("actor_name", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("undoes", "text")
    .addColumn("undone_by", "text")
    .execute();
  await db.schema
    .createTable("changes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("operation_id", "text", (column) => column.notNull().references("operations.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("table_name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("row_id", "text")
    .addColumn("row_ids", "text")
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("undone_by", "text")
    .execute();
  await db.schema.createIndex("changes_by_operation").on("changes").columns(["operation_id", "id"]).execute();
  await db.schema.createIndex("changes_by_row").on("changes").columns(["row_id", "id"]).execute();
}
