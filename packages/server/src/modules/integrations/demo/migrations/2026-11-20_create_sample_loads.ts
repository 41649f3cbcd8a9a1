import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("sample_loads")
    .addColumn("operation_id", "text", (column) => column.primaryKey())
    .addColumn("loaded_at", "text", (column) => column.notNull())
    .addColumn("kept", "integer")
    .execute();
}
