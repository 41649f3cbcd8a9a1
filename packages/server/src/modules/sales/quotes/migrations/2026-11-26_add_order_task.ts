import type { Kysely } from "kysely";

/** The task that asks for the order of an accepted quote. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("quotes").addColumn("task_id", "text").execute();
}
