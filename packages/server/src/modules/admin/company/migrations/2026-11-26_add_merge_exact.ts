import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("company_settings").addColumn("merge_exact_since", "text").execute();
}
