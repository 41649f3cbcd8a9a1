/** Who bought in which stretch of days, told by the customers' years: one walk for all stretches of a question. */
import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/db";
import type { Span, Window } from "../../periods.ts";
import type { Rate } from "../table.ts";

export type Bought = { newCustomers: number; repeat: Rate; renewal: Rate };

/** New customers, repeat and renewal rate of each window. */
export async function findBuyers(db: Db, windows: readonly Window[]): Promise<Bought[]> {
  const spans = windows.flatMap((window) => [window, window.before]);
  const keys = [...new Set(spans.map(keyOf))];
  const flags = keys.map((key, index) => {
    const span = spans.find((one) => keyOf(one) === key)!;
    return sql`max(case when ${boughtIn(span)} then 1 else 0 end) as ${sql.ref(`s${index}`)}`;
  });
  const flag = (span: Span) => sql.ref(`b.s${keys.indexOf(keyOf(span))}`);
  const counts = windows.flatMap((window, index) => {
    const isNew = sql`b.first_on >= ${window.from} and b.first_on <= ${window.to}`;
    const [now, earlier] = [flag(window), flag(window.before)];
    return [
      sql`count(case when ${isNew} then 1 end) as ${sql.ref(`fresh${index}`)}`,
      sql`count(case when ${isNew} and (b.second_on = '' or b.second_on > ${window.to}) then 1 end) as ${sql.ref(`once${index}`)}`,
      sql`coalesce(sum(${now}), 0) as ${sql.ref(`buyers${index}`)}`,
      sql`coalesce(sum(${earlier}), 0) as ${sql.ref(`earlier${index}`)}`,
      sql`coalesce(sum(${now} * ${earlier}), 0) as ${sql.ref(`renewed${index}`)}`,
    ];
  });
  const years = new Set(spans.flatMap(({ from, to }) => [Number(from.slice(0, 4)), Number(to.slice(0, 4))]));
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)} from (
      select y.customer_id, max(y.first_on) as first_on, max(y.second_on) as second_on, ${sql.join(flags)}
      from customer_years y
      where y.year >= ${Math.min(...years)} and y.year <= ${Math.max(...years)}
      group by y.customer_id
    ) as b where b.customer_id not in (select id from customers where deleted_at is not null)`.execute(db);
  return windows.map((_, index) => {
    const of = (name: string) => Number(rows[0]![name + index]);
    return {
      newCustomers: of("fresh"),
      repeat: { hits: of("buyers") - of("once"), of: of("buyers") },
      renewal: { hits: of("renewed"), of: of("earlier") },
    };
  });
}

const keyOf = ({ from, to }: Span) => from + to;

/** Whether the year `y` has a day of the span on which something was bought. */
function boughtIn({ from, to }: Span): RawBuilder<boolean> {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const part = (year: number) =>
    sql`(y.year = ${year} and ${anyDay(from > `${year}-01-01` ? from : `${year}-01-01`, to < `${year}-12-31` ? to : `${year}-12-31`)})`;
  if (first === last) return sql<boolean>`${part(first)}`;
  const between = sql`(y.year > ${first} and y.year < ${last} and ${anyDay("0000-01-01", "0000-12-31")})`;
  return sql<boolean>`(${part(first)} or ${between} or ${part(last)})`;
}

/** Whether any day between two of the same year is marked. */
function anyDay(from: string, to: string): RawBuilder<boolean> {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const parts = Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    const days = sql.ref(`y.days${month}`);
    const low = month === first ? Number(from.slice(8)) : 1;
    const high = month === last ? Number(to.slice(8)) : 31;
    return low === 1 && high >= 31 ? days : sql`(${days} & ${sql.lit(maskOf(low, high))})`;
  });
  return sql<boolean>`(${sql.join(parts, sql` | `)}) <> 0`;
}

/** The days of a month from one to another, a bit each: 1 is the first. */
function maskOf(low: number, high: number): number {
  return 2 ** high - 2 ** (low - 1);
}
