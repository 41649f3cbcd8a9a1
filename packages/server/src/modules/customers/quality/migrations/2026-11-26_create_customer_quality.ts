import { type Kysely, sql } from "kysely";

/** A score per customer and the faults it comes from; -1 until it is first reckoned, which a job does. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable("customers")
    .addColumn("quality", "integer", (column) => column.notNull().defaultTo(-1))
    .execute();
  await db.schema
    .alterTable("customers")
    .addColumn("confirmed_on", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await sql`update customers set confirmed_on = substr(created_at, 1, 10)`.execute(db);
  await db.schema
    .createIndex("customers_by_quality")
    .on("customers")
    .columns(["quality", "id", "lifecycle", "level", "kind", "source"])
    .where(sql.ref("deleted_at"), "is", null)
    .execute();
  await db.schema
    .createIndex("customers_by_confirmed_on")
    .on("customers")
    .columns(["confirmed_on", "id", "lifecycle", "level", "kind", "source"])
    .where(sql.ref("deleted_at"), "is", null)
    .execute();
  await db.schema
    .createTable("customer_faults")
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("fixable", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("customer_faults_key", ["customer_id", "code"])
    .execute();
  await db.schema
    .createIndex("customer_faults_by_code")
    .on("customer_faults")
    .columns(["code", "customer_id", "fixable"])
    .execute();
  await db.schema
    .createTable("quality_settings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("stale_months", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("quality_days")
    .addColumn("on_day", "text", (column) => column.primaryKey())
    .addColumn("score", "integer", (column) => column.notNull())
    .addColumn("customers", "integer", (column) => column.notNull())
    .execute();
  const now = "1970-01-01T00:00:00.000Z";
  await sql`insert into jobs (id, kind, payload, state, heavy, run_at, attempts, done, total, created_at)
    select '2026-11-26-quality', 'customers.assess-quality', '{}', 'ready', 1, ${now}, 0, 0, 0, ${now}
    where exists (select 1 from customers)`.execute(db);
}
