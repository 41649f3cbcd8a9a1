import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable("opportunities").addColumn("lost_to", "text").execute();
  await db.schema.alterTable("opportunities").addColumn("lost_note", "text").execute();
  // Whether its amount was typed by hand or follows its lines.
  await db.schema
    .alterTable("opportunities")
    .addColumn("amount_from", "text", (column) => column.notNull().defaultTo("hand"))
    .execute();
  await sql`create index opportunities_lost_to on opportunities (lost_to) where lost_to is not null`.execute(db);

  await db.schema
    .createTable("competitors")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("opportunity_competitors")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("opportunity_id", "text", (column) => column.notNull().references("opportunities.id"))
    .addColumn("competitor_id", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("opportunity_competitors_by_opportunity")
    .on("opportunity_competitors")
    .columns(["opportunity_id", "id"])
    .execute();
  await db.schema
    .createIndex("opportunity_competitors_by_competitor")
    .on("opportunity_competitors")
    .columns(["competitor_id", "id"])
    .execute();

  await db.schema
    .createTable("opportunity_contacts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("opportunity_id", "text", (column) => column.notNull().references("opportunities.id"))
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("opportunity_contacts_by_opportunity")
    .on("opportunity_contacts")
    .columns(["opportunity_id", "id"])
    .execute();
  await db.schema
    .createIndex("opportunity_contacts_by_customer")
    .on("opportunity_contacts")
    .columns(["customer_id", "id"])
    .execute();

  await db.schema
    .createTable("lost_reasons")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();

  // How deals that reached a stage ended; reckoned anew by a job whenever a deal closes, for the predicted value.
  await db.schema
    .createTable("stage_records")
    .addColumn("stage_id", "text", (column) => column.primaryKey())
    .addColumn("reached", "bigint", (column) => column.notNull())
    .addColumn("won", "bigint", (column) => column.notNull())
    .execute();
}
