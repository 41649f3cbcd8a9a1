import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("opportunities")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("customer_id", "text")
    .addColumn("pipeline_id", "text", (column) => column.notNull().references("pipelines.id"))
    .addColumn("stage_id", "text", (column) => column.notNull().references("stages.id"))
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("expected_close_on", "text")
    .addColumn("outcome", "text", (column) => column.check(sql`outcome in ('won', 'lost')`))
    .addColumn("closed_on", "text")
    .addColumn("lost_reason", "text")
    .addColumn("source", "text")
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("external_id", "text")
    .addColumn("owner_id", "text")
    .addColumn("stage_since", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await sql`create index opportunities_on_board on opportunities (stage_id, stage_since, id) where outcome is null and deleted_at is null`.execute(
    db,
  );
  await sql`create index opportunities_closed on opportunities (outcome, closed_on, id) where outcome is not null and deleted_at is null`.execute(
    db,
  );
  await sql`create index opportunities_by_creation on opportunities (created_at, id) where deleted_at is null`.execute(
    db,
  );
  await sql`create index opportunities_by_stay on opportunities (stage_since, id) where outcome is null and deleted_at is null`.execute(
    db,
  );
  await sql`create index opportunities_by_closing on opportunities ((coalesce(expected_close_on, '9999')), id) where deleted_at is null`.execute(
    db,
  );
  await sql`create index opportunities_by_amount on opportunities (amount_minor, id) where deleted_at is null`.execute(
    db,
  );
  await sql`create index opportunities_by_external_id on opportunities (external_id) where external_id is not null`.execute(
    db,
  );
  await db.schema.createIndex("opportunities_by_customer").on("opportunities").columns(["customer_id", "id"]).execute();

  await db.schema
    .createTable("opportunity_stages")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("opportunity_id", "text", (column) => column.notNull().references("opportunities.id"))
    .addColumn("stage_id", "text", (column) => column.notNull())
    .addColumn("entered_at", "text", (column) => column.notNull())
    .addColumn("left_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("opportunity_stages_by_opportunity")
    .on("opportunity_stages")
    .columns(["opportunity_id", "entered_at"])
    .execute();

  // What the board's heads show, kept in step with every change: summing 50,000 rows at each look would be felt.
  await db.schema
    .createTable("stage_totals")
    .addColumn("stage_id", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("count", "bigint", (column) => column.notNull())
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("stage_totals_key", ["stage_id", "currency"])
    .execute();
}
