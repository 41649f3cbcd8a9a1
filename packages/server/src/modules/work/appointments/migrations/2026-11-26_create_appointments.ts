import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("appointments")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("start_on", "text", (column) => column.notNull())
    .addColumn("start_time", "text")
    .addColumn("minutes", "integer", (column) => column.notNull())
    .addColumn("time_zone", "text", (column) => column.notNull())
    .addColumn("until_on", "text", (column) => column.notNull())
    .addColumn("location", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("customer_id", "text")
    .addColumn("ref_table", "text")
    .addColumn("ref_id", "text")
    .addColumn("busy", "integer", (column) => column.notNull())
    .addColumn("rrule", "text")
    .addColumn("exceptions", "text", (column) => column.notNull())
    .addColumn("extra_days", "text", (column) => column.notNull())
    .addColumn("series_id", "text")
    .addColumn("occurrence_on", "text")
    .addColumn("uid", "text", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("attendees", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("owner_id", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("changed_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await sql`create index appointments_until on appointments (until_on, start_on) where deleted_at is null`.execute(db);
  await db.schema.createIndex("appointments_by_series").on("appointments").column("series_id").execute();
  await db.schema.createIndex("appointments_by_uid").on("appointments").column("uid").execute();
  await db.schema
    .createIndex("appointments_by_customer")
    .on("appointments")
    .columns(["customer_id", "start_on"])
    .execute();
}
