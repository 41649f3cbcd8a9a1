import { type Kysely, PostgresAdapter, sql } from "kysely";

/** What each product brought in a month, kept in step with every change: the lines of a year are too many to sum at a look. */
export async function up(db: Kysely<any>): Promise<void> {
  const table = db.schema
    .createTable("product_months")
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("total_minor", "bigint", (column) => column.notNull())
    .addColumn("quantity_milli", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("product_months_key", ["month", "currency", "title"]);
  // A row is little more than its key, so SQLite keeps it once and not beside an index of it.
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  await (isPostgres ? table : table.modifyEnd(sql`without rowid`)).execute();
  await sql`
    insert into product_months (month, currency, title, total_minor, quantity_milli)
    select substr(o.ordered_on, 1, 7), o.currency, l.title, sum(l.total_minor), sum(l.quantity_milli)
    from orders o join order_lines l on l.order_id = o.id
    where o.deleted_at is null and o.kind = 'sale' and o.state in ('open', 'done')
    group by 1, 2, 3`.execute(db);
}
