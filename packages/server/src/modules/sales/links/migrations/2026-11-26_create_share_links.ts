import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("share_links")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("subject_table", "text", (column) => column.notNull())
    .addColumn("subject_id", "text", (column) => column.notNull())
    .addColumn("token_hash", "text", (column) => column.notNull())
    .addColumn("expires_on", "text")
    .addColumn("revoked_at", "text")
    .addColumn("first_seen_at", "text")
    .addColumn("last_seen_at", "text")
    .addColumn("seen_count", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("share_links_by_token").on("share_links").columns(["token_hash"]).unique().execute();
  await db.schema
    .createIndex("share_links_by_subject")
    .on("share_links")
    .columns(["subject_table", "subject_id", "id"])
    .execute();
}
