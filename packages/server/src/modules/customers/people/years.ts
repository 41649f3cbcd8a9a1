import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/**
 * On which days of a year a customer bought in a currency, one bit a day, and what each month brought after refunds. Who
 * bought in any stretch of days, and who bought again, is told by two small rows where the orders would be dozens.
 * `firstOn` and `secondOn` are the first two purchases in any currency, where the first fell into this year; else empty.
 */
export type CustomerYear = {
  customerId: string;
  year: number;
  currency: string;
  firstOn: string;
  secondOn: string;
} & { [M in Month as `days${M}` | `minor${M}`]: number };

declare module "#platform/db" {
  interface Tables {
    customerYears: CustomerYear;
  }
}

const months = Array.from({ length: 12 }, (_, index) => sql.lit(index + 1));
const bits = months.map((month) => sql`sum(case when d.month = ${month} then d.bit else 0 end)`);
const sums = months.map((month) => sql`sum(case when d.month = ${month} then d.minor else 0 end)`);
const names = ["days", "minor"].flatMap((what) => months.map((_, index) => sql.ref(`${what}${index + 1}`)));

/**
 * Writes the years of these customers anew, or of all, from their orders. Their first purchase must be up to date; it is
 * empty of who only gave back, so that years are compared as words.
 */
export async function renewYears(db: Db, ids: readonly string[] | "all"): Promise<void> {
  const theirs = (column: string) =>
    ids === "all" ? sql`${sql.ref(column)} is not null` : idsIn(db, sql.ref(column), ids);
  await sql`delete from customer_years where ${theirs("customer_id")}`.execute(db);
  await sql`
    insert into customer_years (customer_id, year, currency, first_on, second_on, ${sql.join(names)})
    select c.id, d.year, d.currency,
      case when substr(c.first_order_on, 1, 4) = cast(d.year as text) then c.first_order_on else '' end,
      case when substr(c.first_order_on, 1, 4) = cast(d.year as text) and c.order_count > 1 then (
        select o.ordered_on from orders o
        where o.customer_id = c.id and o.kind = 'sale' and o.deleted_at is null and o.state in ('open', 'done')
        order by o.ordered_on, o.id limit 1 offset 1
      ) else '' end,
      ${sql.join([...bits, ...sums])}
    from (
      select o.customer_id, o.currency, cast(substr(o.ordered_on, 1, 4) as integer) as year,
        cast(substr(o.ordered_on, 6, 2) as integer) as month,
        case when count(case when o.kind = 'sale' then 1 end) > 0
          then 1 << (cast(substr(o.ordered_on, 9, 2) as integer) - 1) else 0 end as bit,
        sum(o.total_minor) as minor
      from orders o
      where ${theirs("o.customer_id")} and o.deleted_at is null
        and (o.state in ('open', 'done') or (o.kind = 'refund' and o.state <> 'cancelled'))
      group by o.customer_id, o.ordered_on, o.currency
    ) as d join customers c on c.id = d.customer_id
    group by c.id, d.year, d.currency`.execute(db);
}
