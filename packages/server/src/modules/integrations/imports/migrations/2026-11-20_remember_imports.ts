import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  // What tells files with the same columns, the import whose settings were taken over, and the words of the choices.
  await db.schema
    .alterTable("imports")
    .addColumn("signature", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await db.schema.alterTable("imports").addColumn("like_id", "text").execute();
  await db.schema
    .alterTable("imports")
    .addColumn("words", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await db.schema.createIndex("imports_by_signature").on("imports").columns(["signature", "id"]).execute();
}
