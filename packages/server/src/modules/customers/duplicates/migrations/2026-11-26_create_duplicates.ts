import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("duplicate_pairs")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("a_id", "text", (column) => column.notNull())
    .addColumn("b_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("exact", "integer", (column) => column.notNull())
    .addColumn("score", "integer", (column) => column.notNull()) // millionths
    .addColumn("rank", "integer", (column) => column.notNull()) // the score, exact ones two million above
    .addColumn("reasons", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("found_at", "text", (column) => column.notNull())
    .addColumn("merged_at", "text")
    .addColumn("operation_id", "text")
    .execute();
  await db.schema
    .createIndex("duplicate_pairs_by_rank")
    .on("duplicate_pairs")
    .columns(["state", "rank", "id", "kind"])
    .execute();
  for (const end of ["a_id", "b_id"]) {
    await db.schema.createIndex(`duplicate_pairs_by_${end}`).on("duplicate_pairs").columns([end]).execute();
  }

  await db.schema
    .createTable("duplicate_dismissals")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("a_id", "text", (column) => column.notNull())
    .addColumn("b_id", "text", (column) => column.notNull())
    .addColumn("a_print", "text", (column) => column.notNull())
    .addColumn("b_print", "text", (column) => column.notNull())
    .addColumn("dismissed_at", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  for (const end of ["a_id", "b_id"]) {
    await db.schema.createIndex(`duplicate_dismissals_by_${end}`).on("duplicate_dismissals").columns([end]).execute();
  }

  await db.schema
    .createTable("duplicate_searches")
    .addColumn("kind", "text", (column) => column.primaryKey())
    .addColumn("searched_at", "text", (column) => column.notNull())
    .addColumn("records", "integer", (column) => column.notNull())
    .addColumn("model", "text")
    .execute();
}
