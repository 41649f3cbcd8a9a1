import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf, startOfDay } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import type { Db } from "#platform/db";
import { type PeriodQuery, type Span, type Window, windowsOf } from "../../periods.ts";
import { remembered } from "../../remembered.ts";
import type { CustomerFigures, Rate } from "../table.ts";
import { boughtAgain, buyers, during, isOwed, isSale, moneyCounts } from "./counted.ts";

const shown = 5;

/**
 * The figures of a period that need every order in it. They are reckoned off the request thread and stand until orders or
 * customers change.
 *
 * - **newCustomers:** whose first purchase falls into the period.
 * - **conversion 转化率:** buyers / leads: of those who came in the period (contacts of a firm stand for nobody new), who
 *   bought by its end.
 * - **repeat 复购率:** of the buyers of the period, who bought for the second time or more.
 * - **renewal 续费率:** of the buyers of the like period before, who bought again in this one.
 */
export async function getCustomerFigures(ctx: Ctx, query: PeriodQuery): Promise<CustomerFigures> {
  demand(ctx, "sales:read");
  demand(ctx, "customers:read");
  const { currency, timeZone } = await getCompanySettings(ctx.db);
  const today = dayOf(ctx.now, timeZone);
  const windows = windowsOf(query, today);
  const key = JSON.stringify([today, currency, timeZone, windows]);
  const db = ctx.company.reports;
  return remembered(ctx.company, ["orders", "orderLines", "customers"], key, async () => {
    const parts = [];
    for (const window of [windows.now, windows.previous, windows.lastYear]) {
      parts.push({ ...(await came(db, window, timeZone)), ...(await returned(db, window)) });
    }
    const [now, previous, lastYear] = parts as [Part, Part, Part];
    const compare = <T>(figure: (part: Part) => T) => ({
      now: figure(now),
      previous: figure(previous),
      lastYear: figure(lastYear),
    });
    return {
      newCustomers: compare((part) => part.newCustomers),
      conversion: compare((part) => part.conversion),
      repeat: compare((part) => part.repeat),
      renewal: compare((part) => part.renewal),
      ...(await owed(db, currency, today)),
      topCustomers: await topCustomers(db, windows.now, currency),
      topProducts: await topProducts(db, windows.now, currency),
    };
  });
}

type Part = { newCustomers: number; conversion: Rate; repeat: Rate; renewal: Rate };

async function came(db: Db, { from, to }: Span, timeZone: string): Promise<Pick<Part, "newCustomers" | "conversion">> {
  const [start, end] = [startOfDay(from, timeZone), startOfDay(addDays(to, 1), timeZone)];
  const { rows: first } = await sql<{ count: number }>`
    select count(*) as count from customers
    where deleted_at is null and first_order_on >= ${from} and first_order_on <= ${to}`.execute(db);
  const { rows } = await sql<Rate>`
    select count(case when first_order_on <> '' and first_order_on <= ${to} then 1 end) as hits, count(*) as "of"
    from customers
    where deleted_at is null and organisation_id is null and created_at >= ${start} and created_at < ${end}`.execute(
    db,
  );
  return { newCustomers: first[0]!.count, conversion: rows[0]! };
}

async function returned(db: Db, window: Window): Promise<Pick<Part, "repeat" | "renewal">> {
  const { rows } = await sql<{ buyers: number; again: number; earlier: number; renewed: number }>`
    select count(case when b.now > 0 then 1 end) as buyers, count(case when ${boughtAgain(window)} then 1 end) as again,
      count(case when b.earlier > 0 then 1 end) as earlier,
      count(case when b.earlier > 0 and b.now > 0 then 1 end) as renewed
    from (${buyers(window)}) as b join customers c on c.id = b.customer_id where c.deleted_at is null`.execute(db);
  const { buyers: all, again, earlier, renewed } = rows[0]!;
  return { repeat: { hits: again, of: all }, renewal: { hits: renewed, of: earlier } };
}

async function owed(db: Db, currency: string, today: string) {
  const { rows } = await sql<{ currency: string; owedMinor: number; overdueMinor: number }>`
    select o.currency, sum(o.total_minor - o.received_minor) as owed_minor,
      coalesce(sum(case when o.due_on < ${today} then o.total_minor - o.received_minor end), 0) as overdue_minor
    from orders o where ${isOwed} group by o.currency order by o.currency`.execute(db);
  const home = rows.find((row) => row.currency === currency);
  return {
    owedMinor: home?.owedMinor ?? 0,
    overdueMinor: home?.overdueMinor ?? 0,
    otherOwed: rows.filter((row) => row.currency !== currency),
  };
}

async function topCustomers(db: Db, span: Span, currency: string): Promise<CustomerFigures["topCustomers"]> {
  const { rows } = await sql<CustomerFigures["topCustomers"][number]>`
    select c.id, c.name, t.total_minor, t.orders from (
      select o.customer_id, sum(o.total_minor) as total_minor, count(case when o.kind = 'sale' then 1 end) as orders
      from orders o where ${during(span)} and ${moneyCounts} and o.currency = ${currency} and o.customer_id is not null
      group by o.customer_id order by total_minor desc, o.customer_id limit ${shown * 4}
    ) as t join customers c on c.id = t.customer_id
    where c.deleted_at is null and t.total_minor > 0 order by t.total_minor desc, c.id limit ${shown}`.execute(db);
  return rows;
}

/** What brought most, before refunds: what is given back names an order, not what was in it. */
async function topProducts(db: Db, span: Span, currency: string): Promise<CustomerFigures["topProducts"]> {
  const { rows } = await sql<CustomerFigures["topProducts"][number]>`
    select l.title, sum(l.total_minor) as total_minor, sum(l.quantity_milli) as quantity_milli
    from orders o join order_lines l on l.order_id = o.id
    where ${during(span)} and ${isSale} and o.currency = ${currency}
    group by l.title order by total_minor desc, l.title limit ${shown}`.execute(db);
  return rows;
}
