import { type Kysely, PostgresAdapter, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("search_documents")
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("ref_id", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("subtitle", "text", (column) => column.notNull())
    .addColumn("haystack", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("search_documents_by_ref").unique().on("search_documents").columns(["ref_id"]).execute();
  // The tokens are ours and the same on both; each database has its own kind of index over them.
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table search_documents add column tokens text[] not null default '{}'`.execute(db);
    await sql`create index search_by_token on search_documents using gin (tokens)`.execute(db);
  } else {
    await sql`create virtual table search_tokens using fts5(tokens, content='', contentless_delete=1, detail='none', tokenize="unicode61 remove_diacritics 0")`.execute(
      db,
    );
  }
}
