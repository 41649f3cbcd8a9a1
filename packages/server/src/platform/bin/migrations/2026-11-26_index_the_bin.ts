import { type Kysely, sql } from "kysely";

/** The bin is a small part of a large table, asked for by the day it was filled. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ["customers", "opportunities", "orders", "tasks", "timeline", "products"]) {
    await sql`create index ${sql.ref(`${table}_in_bin`)} on ${sql.table(table)} (deleted_at, id)
      where deleted_at is not null`.execute(db);
  }
}
