import { type Kysely, PostgresAdapter, sql } from "kysely";

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const columns = ["days", "minor"].flatMap((what) => months.map((month) => `${what}${month}`));

/** Who bought on which days, a row for a customer's year: counting buyers by walking through a million orders takes seconds. */
export async function up(db: Kysely<any>): Promise<void> {
  let table = db.schema
    .createTable("customer_years")
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("first_on", "text", (column) => column.notNull())
    .addColumn("second_on", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("customer_years_key", ["customer_id", "year", "currency"]);
  for (const column of columns) table = table.addColumn(column, "bigint", (made) => made.notNull());
  // All of it is walked through in the order of its key, so SQLite keeps the rows in that order and not beside it.
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  await (isPostgres ? table : table.modifyEnd(sql`without rowid`)).execute();
  const of = (value: string) =>
    months.map((month) => sql`sum(case when d.month = ${sql.lit(month)} then ${sql.ref(value)} else 0 end)`);
  await sql`
    insert into customer_years (customer_id, year, currency, first_on, second_on, ${sql.join(columns.map((name) => sql.ref(name)))})
    select c.id, d.year, d.currency,
      case when substr(c.first_order_on, 1, 4) = cast(d.year as text) then c.first_order_on else '' end,
      case when substr(c.first_order_on, 1, 4) = cast(d.year as text) and c.order_count > 1 then (
        select o.ordered_on from orders o
        where o.customer_id = c.id and o.kind = 'sale' and o.deleted_at is null and o.state in ('open', 'done')
        order by o.ordered_on, o.id limit 1 offset 1
      ) else '' end,
      ${sql.join([...of("d.bit"), ...of("d.minor")])}
    from (
      select o.customer_id, o.currency, cast(substr(o.ordered_on, 1, 4) as integer) as year,
        cast(substr(o.ordered_on, 6, 2) as integer) as month,
        case when count(case when o.kind = 'sale' then 1 end) > 0
          then 1 << (cast(substr(o.ordered_on, 9, 2) as integer) - 1) else 0 end as bit,
        sum(o.total_minor) as minor
      from orders o
      where o.deleted_at is null and (o.state in ('open', 'done') or (o.kind = 'refund' and o.state <> 'cancelled'))
      group by o.customer_id, o.ordered_on, o.currency
    ) as d join customers c on c.id = d.customer_id
    group by c.id, d.year, d.currency`.execute(db);

  // Whether somebody who came in a period has bought since is read from here, and who lies in the bin is left out.
  await sql`create index customers_by_coming on customers (created_at, first_order_on)
    where deleted_at is null and organisation_id is null`.execute(db);
  await sql`create index customers_binned on customers (id) where deleted_at is not null`.execute(db);
}
