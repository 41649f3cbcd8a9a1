import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("calendar_accounts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("server_url", "text", (column) => column.notNull())
    .addColumn("username", "text", (column) => column.notNull())
    .addColumn("sealed_password", "text", (column) => column.notNull())
    .addColumn("calendar_url", "text", (column) => column.notNull())
    .addColumn("sends_own", "integer", (column) => column.notNull())
    .addColumn("ctag", "text")
    .addColumn("synced_at", "text")
    .addColumn("last_error", "text")
    .addColumn("last_result", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("calendar_links")
    .addColumn("account_id", "text", (column) => column.notNull())
    .addColumn("href", "text", (column) => column.notNull())
    .addColumn("uid", "text", (column) => column.notNull())
    .addColumn("etag", "text", (column) => column.notNull())
    .addColumn("base", "text", (column) => column.notNull())
    .addColumn("seen", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("calendar_links_key", ["account_id", "href"])
    .execute();
}
