import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("working_hours")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hours", "text", (column) => column.notNull())
    .addColumn("holidays", "text", (column) => column.notNull())
    .addColumn("lunar", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("special_days")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("on", "text", (column) => column.notNull())
    .addColumn("off", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("special_days_on").on("special_days").column("on").execute();
}
