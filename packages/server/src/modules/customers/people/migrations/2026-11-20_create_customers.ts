import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("customers")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("organisation_id", "text")
    .addColumn("job_title", "text", (column) => column.notNull())
    .addColumn("role", "text")
    .addColumn("emails", "text", (column) => column.notNull())
    .addColumn("phones", "text", (column) => column.notNull())
    .addColumn("messengers", "text", (column) => column.notNull())
    .addColumn("addresses", "text", (column) => column.notNull())
    .addColumn("birthday", "text")
    .addColumn("birthday_calendar", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("external_id", "text")
    .addColumn("owner_id", "text", (column) => column.notNull())
    .addColumn("language", "text")
    .addColumn("level", "text")
    .addColumn("needs", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("tags", "text", (column) => column.notNull())
    .addColumn("lifecycle_set", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("sort_key", "text", (column) => column.notNull())
    .addColumn("lifecycle", "text", (column) => column.notNull())
    .addColumn("order_count", "integer", (column) => column.notNull())
    .addColumn("order_total_minor", "bigint", (column) => column.notNull())
    .addColumn("first_order_on", "text", (column) => column.notNull())
    .addColumn("last_order_on", "text", (column) => column.notNull())
    .addColumn("owed_minor", "bigint", (column) => column.notNull())
    .addColumn("last_contact_at", "text", (column) => column.notNull())
    .addColumn("next_step_on", "text", (column) => column.notNull())
    .execute();
  // A list walks one of these in order; the columns behind the id let it pass over what a filter leaves out without
  // touching the row. What lies in the recycle bin is in none of them.
  const sorts = ["sort_key", "created_at", "last_order_on", "order_total_minor", "last_contact_at", "next_step_on"];
  for (const sort of sorts) {
    await db.schema
      .createIndex(`customers_by_${sort}`)
      .on("customers")
      .columns([sort, "id", "lifecycle", "level", "kind", "source"])
      .where("deleted_at", "is", null)
      .execute();
  }
  await db.schema
    .createIndex("customers_by_organisation")
    .on("customers")
    .columns(["organisation_id"])
    .where("organisation_id", "is not", null)
    .execute();
  await db.schema
    .createIndex("customers_owing")
    .on("customers")
    .columns(["id"])
    .where(sql.ref("owed_minor"), ">", 0)
    .execute();

  await db.schema
    .createTable("contact_points")
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("contact_points_by_value")
    .on("contact_points")
    .columns(["kind", "value", "customer_id"])
    .execute();
  await db.schema.createIndex("contact_points_by_customer").on("contact_points").columns(["customer_id"]).execute();

  await db.schema
    .createTable("customer_tags")
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("tag", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("customer_tags_key", ["tag", "customer_id"])
    .execute();
  await db.schema.createIndex("customer_tags_by_customer").on("customer_tags").columns(["customer_id"]).execute();
}
