import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("targets")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("metric", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("starts_on", "text", (column) => column.notNull())
    .addColumn("goal", "bigint", (column) => column.notNull())
    .addColumn("owner_id", "text")
    .addColumn("channel", "text")
    .addColumn("tag", "text")
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("targets_by_start").on("targets").columns(["starts_on"]).execute();
}
