import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { addMonths, type PeriodQuery, type Span, windowsOf } from "../../periods.ts";
import { averageOf } from "../rules.ts";
import type { Dashboard } from "../table.ts";

type Sum = { currency: string; revenueMinor: number; orders: number };

const monthsShown = 13;

/** Revenue, orders and average of a period beside what they are compared with, and the months up to its end. */
export async function getDashboard(ctx: Ctx, query: PeriodQuery): Promise<Dashboard> {
  demand(ctx, "sales:read");
  const { currency, timeZone } = await getCompanySettings(ctx.db);
  const today = dayOf(ctx.now, timeZone);
  const { now, previous, lastYear } = windowsOf(query, today);
  const [here, before, then] = [await sums(ctx, now), await sums(ctx, previous), await sums(ctx, lastYear)];
  const home = (list: Sum[]) => list.find((sum) => sum.currency === currency) ?? { revenueMinor: 0, orders: 0 };
  const compare = <T>(figure: (list: Sum[]) => T) => ({
    now: figure(here),
    previous: figure(before),
    lastYear: figure(then),
  });
  const ever = await ctx.db.selectFrom("orderDays").select("orderedOn").where("orders", ">", 0).limit(1).execute();
  return {
    today,
    currency,
    period: { from: now.from, to: now.to },
    previous: { from: previous.from, to: previous.to },
    lastYear: { from: lastYear.from, to: lastYear.to },
    revenueMinor: compare((list) => home(list).revenueMinor),
    orders: compare((list) => list.reduce((sum, { orders }) => sum + orders, 0)),
    averageMinor: compare((list) => averageOf(home(list).revenueMinor, home(list).orders)),
    otherCurrencies: here.filter((sum) => sum.currency !== currency),
    months: await months(ctx, currency, now.to),
    hasData: ever.length > 0,
  };
}

async function sums(ctx: Ctx, { from, to }: Span): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    select currency, sum(sold_minor + refunded_minor) as revenue_minor, sum(orders) as orders from order_days
    where ordered_on >= ${from} and ordered_on <= ${to}
    group by currency having sum(orders) <> 0 or sum(sold_minor + refunded_minor) <> 0
    order by currency`.execute(ctx.db);
  return rows;
}

/** The months that end with the period's, each beside the same month of the year before. */
async function months(ctx: Ctx, currency: string, until: string): Promise<Dashboard["months"]> {
  const last = `${until.slice(0, 7)}-01`;
  const first = addMonths(last, 1 - monthsShown);
  const { rows } = await sql<{ month: string; revenueMinor: number; orders: number }>`
    select substr(ordered_on, 1, 7) as month, sum(sold_minor + refunded_minor) as revenue_minor, sum(orders) as orders
    from order_days
    where currency = ${currency} and ordered_on >= ${addMonths(first, -12)} and ordered_on < ${addMonths(last, 1)}
    group by 1`.execute(ctx.db);
  const found = new Map(rows.map((row) => [row.month, row]));
  return Array.from({ length: monthsShown }, (_, index) => {
    const on = addMonths(first, index);
    const here = found.get(on.slice(0, 7));
    const then = found.get(addMonths(on, -12).slice(0, 7));
    return {
      month: on.slice(0, 7),
      revenueMinor: here?.revenueMinor ?? 0,
      orders: here?.orders ?? 0,
      lastYearMinor: then?.revenueMinor ?? 0,
    };
  });
}
