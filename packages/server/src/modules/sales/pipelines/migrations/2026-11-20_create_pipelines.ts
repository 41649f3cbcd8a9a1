import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("pipelines")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("stages")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("pipeline_id", "text", (column) => column.notNull().references("pipelines.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("probability", "integer", (column) => column.notNull().check(sql`probability between 0 and 100`))
    .addColumn("rotting_days", "integer")
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("stages_by_pipeline").on("stages").columns(["pipeline_id", "position"]).execute();
}
