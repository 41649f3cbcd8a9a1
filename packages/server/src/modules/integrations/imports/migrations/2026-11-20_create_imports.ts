import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("imports")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("file_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("recognition", "text", (column) => column.notNull())
    .addColumn("corrections", "text", (column) => column.notNull())
    .addColumn("counts", "text", (column) => column.notNull())
    .addColumn("done", "bigint", (column) => column.notNull())
    .addColumn("total", "bigint", (column) => column.notNull())
    .addColumn("job_id", "text")
    .addColumn("undo", "text", (column) => column.notNull())
    .addColumn("error", "text")
    .addColumn("actor_id", "text", (column) => column.notNull())
    .addColumn("actor_name", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("started_at", "text")
    .addColumn("finished_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();

  // What became of the rows, one record for each piece of a file: a letter for each row, and words for few of them.
  await db.schema
    .createTable("import_pieces")
    .addColumn("import_id", "text", (column) => column.notNull())
    .addColumn("first", "bigint", (column) => column.notNull())
    .addColumn("outcomes", "text", (column) => column.notNull())
    .addColumn("numbers", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("import_pieces_key", ["import_id", "first"])
    .execute();
}
