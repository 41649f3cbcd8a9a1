import { type Kysely, sql } from "kysely";

/** The day of the last word, order or, failing both, entry: what a customer has been quiet since. */
const quietSince = sql`cast((case
  when last_contact_at >= last_order_on and last_contact_at >= created_at then last_contact_at
  when last_order_on >= created_at then last_order_on
  else created_at end) as text)`;

const rules = [
  { id: "A", after_days: 30, warn_days: 7 },
  { id: "B", after_days: 60, warn_days: 14 },
  { id: "C", after_days: 120, warn_days: 14 },
  { id: "none", after_days: 180, warn_days: 14 },
];

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("dormancy_rules")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("after_days", "integer", (column) => column.notNull())
    .addColumn("warn_days", "integer", (column) => column.notNull())
    .addColumn("asleep_before", "text", (column) => column.notNull())
    .addColumn("soon_before", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db
    .insertInto("dormancy_rules")
    .values(rules.map((rule) => ({ ...rule, asleep_before: "", soon_before: "", version: 1 })))
    .execute();
  await sql`create index customers_quiet on customers ((cast(coalesce(level, 'none') as text)), (${quietSince}))
    where deleted_at is null and coalesce(next_step_on, '') = '' and lifecycle <> 'lost'`.execute(db);
}
