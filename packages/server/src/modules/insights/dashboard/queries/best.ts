/** Who and what brought most in a stretch of days: whole months as they are kept, and at the ends the days themselves. */
import { type RawBuilder, sql } from "kysely";
import { addDays, daysBetween } from "#platform/clock";
import type { Db } from "#platform/db";
import { addMonths, monthsOf, type Span } from "../../periods.ts";
import type { CustomerFigures } from "../table.ts";
import { during, isSale, moneyCounts } from "./counted.ts";

const shown = 5;

type Edge = Span & { sign: 1 | -1 };
type Pieces = { months: string[]; edges: Edge[] };

/**
 * A span as whole months, and the days to add to them or to take off: of a month that is cut, whichever part is smaller.
 * Days to come are hardly ever sold on, so they are taken off. Pure.
 */
export function piecesOf(span: Span, today: string): Pieces {
  const months: string[] = [];
  const edges: Edge[] = [];
  for (const month of monthsOf(span)) {
    const [start, end] = [`${month}-01`, addDays(addMonths(`${month}-01`, 1), -1)];
    const from = span.from > start ? span.from : start;
    const to = span.to < end ? span.to : end;
    const outside: Edge[] = [];
    if (from > start) outside.push({ from: start, to: addDays(from, -1), sign: -1 });
    if (to < end) outside.push({ from: addDays(to, 1), to: end, sign: -1 });
    const cost = (part: Span) => Math.max(0, daysBetween(part.from, part.to < today ? part.to : today) + 1);
    if (outside.reduce((sum, part) => sum + cost(part), 0) > cost({ from, to })) edges.push({ from, to, sign: 1 });
    else {
      months.push(month);
      edges.push(...outside);
    }
  }
  return { months, edges };
}

/** The customers that brought most in the firm's currency, after refunds. */
export async function findBestCustomers(
  db: Db,
  span: Span,
  currency: string,
  today: string,
): Promise<CustomerFigures["topCustomers"]> {
  const { months, edges } = piecesOf(span, today);
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  const kept = years.map((year) => {
    const columns = months
      .filter((month) => Number(month.slice(0, 4)) === year)
      .map((month) => sql.ref(`y.minor${Number(month.slice(5))}`));
    return sql`select y.customer_id, ${sql.join(columns, sql` + `)} as minor from customer_years y
      where y.year = ${year} and y.currency = ${currency}`;
  });
  const rest = edges.map(
    (edge) => sql`select o.customer_id, ${sql.lit(edge.sign)} * o.total_minor as minor from orders o
      where ${during(edge)} and ${moneyCounts} and o.currency = ${currency} and o.customer_id is not null`,
  );
  const sums = [...kept, ...rest];
  const { rows } = await sql<CustomerFigures["topCustomers"][number]>`
    select c.id, c.name, b.total_minor, (
      select count(*) from orders o where o.customer_id = c.id and ${during(span)} and ${isSale} and o.currency = ${currency}
    ) as orders
    from (
      select t.customer_id, sum(t.minor) as total_minor from (${sql.join(sums, sql` union all `)}) as t
      where t.customer_id not in (select id from customers where deleted_at is not null)
      group by t.customer_id having sum(t.minor) > 0 order by 2 desc, 1 limit ${sql.lit(shown)}
    ) as b join customers c on c.id = b.customer_id order by b.total_minor desc, c.id`.execute(db);
  return rows;
}

/** What brought most, before refunds: what is given back names an order, not what was in it. */
export async function findBestProducts(
  db: Db,
  span: Span,
  currency: string,
  today: string,
): Promise<CustomerFigures["topProducts"]> {
  const { months, edges } = piecesOf(span, today);
  const kept: RawBuilder<unknown>[] = months.length
    ? [
        sql`select p.title, p.total_minor, p.quantity_milli from product_months p
          where p.month in (${sql.join(months)}) and p.currency = ${currency}`,
      ]
    : [];
  const rest = edges.map(
    ({ sign, ...edge }) => sql`select l.title, ${sql.lit(sign)} * l.total_minor, ${sql.lit(sign)} * l.quantity_milli
      from orders o join order_lines l on l.order_id = o.id
      where ${during(edge)} and ${isSale} and o.currency = ${currency}`,
  );
  const { rows } = await sql<CustomerFigures["topProducts"][number]>`
    select t.title, sum(t.total_minor) as total_minor, sum(t.quantity_milli) as quantity_milli
    from (select '' as title, 0 as total_minor, 0 as quantity_milli where 1 = 0
      union all ${sql.join([...kept, ...rest], sql` union all `)}) as t
    group by t.title having sum(t.total_minor) <> 0 or sum(t.quantity_milli) <> 0
    order by 2 desc, 1 limit ${sql.lit(shown)}`.execute(db);
  return rows;
}
