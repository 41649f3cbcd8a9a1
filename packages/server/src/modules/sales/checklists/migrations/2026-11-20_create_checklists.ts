import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("stage_items")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("stage_id", "text", (column) => column.notNull().references("stages.id"))
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("required", "integer", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("stage_items_by_stage").on("stage_items").columns(["stage_id", "position"]).execute();
  await db.schema
    .createTable("opportunity_ticks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("opportunity_id", "text", (column) => column.notNull().references("opportunities.id"))
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("ticked_at", "text", (column) => column.notNull())
    .addColumn("ticked_by", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("opportunity_ticks_by_item")
    .on("opportunity_ticks")
    .columns(["opportunity_id", "item_id"])
    .unique()
    .execute();
}
