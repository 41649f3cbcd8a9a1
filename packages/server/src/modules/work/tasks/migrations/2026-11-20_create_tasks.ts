import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("tasks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("customer_id", "text")
    .addColumn("ref_table", "text")
    .addColumn("ref_id", "text")
    .addColumn("due_on", "text")
    .addColumn("due_time", "text")
    .addColumn("priority", "integer", (column) => column.notNull())
    .addColumn("remind_at", "text")
    .addColumn("reminded_at", "text")
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("done_at", "text")
    .addColumn("owner_id", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await sql`create index tasks_open on tasks (due_on, id) where done_at is null and deleted_at is null`.execute(db);
  await sql`create index tasks_open_by_ref on tasks (ref_id, due_on) where done_at is null and deleted_at is null`.execute(
    db,
  );
  await sql`create index tasks_done on tasks (done_at, id) where done_at is not null and deleted_at is null`.execute(
    db,
  );
  await sql`create index tasks_to_remind on tasks (remind_at) where reminded_at is null and remind_at is not null and done_at is null and deleted_at is null`.execute(
    db,
  );
  await db.schema.createIndex("tasks_by_customer").on("tasks").columns(["customer_id", "due_on", "id"]).execute();
}
