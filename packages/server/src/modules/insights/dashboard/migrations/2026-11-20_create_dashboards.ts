import type { Kysely } from "kysely";

/** What stands on a user's page of figures, and in which order. The id is the user's. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("dashboards")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("widgets", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
}
