import type { Kysely } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("meeting_kinds")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("slug", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("minutes", "integer", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("buffer_before", "integer", (column) => column.notNull())
    .addColumn("buffer_after", "integer", (column) => column.notNull())
    .addColumn("notice_hours", "integer", (column) => column.notNull())
    .addColumn("days_ahead", "integer", (column) => column.notNull())
    .addColumn("daily_limit", "integer")
    .addColumn("active", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("meeting_kinds_by_slug").on("meeting_kinds").column("slug").unique().execute();
  await db.schema
    .createTable("bookings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind_id", "text", (column) => column.notNull())
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("appointment_id", "text", (column) => column.notNull())
    .addColumn("task_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("phone", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("time_zone", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("token_hash", "text", (column) => column.notNull())
    .addColumn("cancelled_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("bookings_by_token").on("bookings").column("token_hash").unique().execute();
  await db.schema.createIndex("bookings_by_appointment").on("bookings").column("appointment_id").execute();
  await db.schema.createIndex("bookings_by_customer").on("bookings").column("customer_id").execute();
}
