import type { Kysely } from "kysely";

/** A file that is taken off a contract lies in the bin, and its bytes go with it when that is emptied. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("contract_files").addColumn("deleted_at", "text").execute();
}
