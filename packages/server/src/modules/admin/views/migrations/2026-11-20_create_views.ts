import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("views")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("list", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("filter", "text")
    .addColumn("q", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addColumn("columns", "text")
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("owner_id", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
}
