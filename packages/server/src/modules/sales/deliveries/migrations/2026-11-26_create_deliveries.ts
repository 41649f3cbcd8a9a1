import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("deliveries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull().check(sql`kind in ('project', 'course', 'hours')`))
    .addColumn("state", "text", (column) =>
      column.notNull().check(sql`state in ('planned', 'running', 'paused', 'done')`),
    )
    .addColumn("customer_id", "text")
    .addColumn("order_id", "text")
    .addColumn("order_line_id", "text")
    .addColumn("start_on", "text")
    .addColumn("due_on", "text")
    .addColumn("lessons", "integer")
    .addColumn("lesson_minutes", "integer")
    .addColumn("agreed_minutes", "integer")
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("files", "text", (column) => column.notNull())
    .addColumn("percent", "integer", (column) => column.notNull())
    .addColumn("done_count", "integer", (column) => column.notNull())
    .addColumn("whole_count", "integer", (column) => column.notNull())
    .addColumn("used_minutes", "integer", (column) => column.notNull())
    .addColumn("next_on", "text")
    .addColumn("next_title", "text", (column) => column.notNull())
    .addColumn("owner_id", "text")
    .addColumn("done_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("deliveries_by_customer").on("deliveries").columns(["customer_id", "id"]).execute();
  await db.schema.createIndex("deliveries_by_created").on("deliveries").columns(["created_at", "id"]).execute();
  await sql`create index deliveries_by_order on deliveries (order_id) where order_id is not null`.execute(db);
  // What is under way: a small part of all that ever was, asked for whenever the day is planned.
  await sql`create index deliveries_open on deliveries (next_on, id) where state <> 'done' and deleted_at is null`.execute(
    db,
  );

  await db.schema
    .createTable("delivery_steps")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("delivery_id", "text", (column) => column.notNull().references("deliveries.id"))
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) =>
      column.notNull().check(sql`state in ('open', 'done', 'missed', 'cancelled')`),
    )
    .addColumn("due_on", "text")
    .addColumn("due_time", "text")
    .addColumn("done_on", "text")
    .addColumn("share_bp", "integer")
    .addColumn("amount_minor", "bigint")
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("delivery_steps_of").on("delivery_steps").columns(["delivery_id", "ordinal"]).execute();
  await sql`create index delivery_steps_by_day on delivery_steps (due_on, id) where due_on is not null and deleted_at is null`.execute(
    db,
  );

  await db.schema
    .createTable("delivery_hours")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("delivery_id", "text", (column) => column.notNull().references("deliveries.id"))
    .addColumn("worked_on", "text", (column) => column.notNull())
    .addColumn("minutes", "integer", (column) => column.notNull())
    .addColumn("billable", "integer", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("delivery_hours_of").on("delivery_hours").columns(["delivery_id", "worked_on"]).execute();

  await db.schema
    .createTable("delivery_templates")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("lessons", "integer")
    .addColumn("lesson_minutes", "integer")
    .addColumn("agreed_minutes", "integer")
    .addColumn("steps", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("product_deliveries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("product_id", "text", (column) => column.notNull())
    .addColumn("template_id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("product_deliveries_by_product")
    .on("product_deliveries")
    .columns(["product_id"])
    .execute();
}
