import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("customers").addColumn("merged_into", "text").execute();
  await db.schema
    .createIndex("customers_by_merged_into")
    .on("customers")
    .columns(["merged_into"])
    .where("merged_into", "is not", null)
    .execute();
}
