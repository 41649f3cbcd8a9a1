import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf, startOfDay } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { type PeriodQuery, type Window, windowsOf } from "../../periods.ts";
import { type FigureRecord, readRecords } from "../../records.ts";
import { owedParts } from "#modules/sales";
import { boughtAgain, buyers, during, isSale, moneyCounts } from "./counted.ts";

export const figuresWithRecords = [
  "revenue",
  "orders",
  "newCustomers",
  "conversion",
  "repeat",
  "renewal",
  "owed",
  "overdue",
] as const;
type Figure = (typeof figuresWithRecords)[number];

/** The records from which a figure of the dashboard was reckoned, the latest first. */
export async function listFigureRecords(
  ctx: Ctx,
  query: PeriodQuery & { figure: Figure },
  limit: number,
  after: (string | number)[] | undefined,
): Promise<{ rows: FigureRecord[]; total: number }> {
  demand(ctx, "sales:read");
  demand(ctx, "customers:read");
  const { currency, timeZone } = await getCompanySettings(ctx.db);
  const today = dayOf(ctx.now, timeZone);
  const { now } = windowsOf(query, today);
  return readRecords(ctx, recordsOf(query.figure, now, { currency, timeZone, today }), limit, after);
}

type World = { currency: string; timeZone: string; today: string };

function recordsOf(figure: Figure, window: Window, { currency, timeZone, today }: World): RawBuilder<unknown> {
  const { from, to } = window;
  switch (figure) {
    case "revenue":
      return orders(sql`${during(window)} and ${moneyCounts}`);
    case "orders":
      return orders(sql`${during(window)} and ${isSale}`);
    case "owed":
      return owedOrders(sql`r.due_on is not null`);
    case "overdue":
      return owedOrders(sql`r.due_on < ${today}`);
    case "newCustomers":
      return customers(
        currency,
        sql`c.first_order_on`,
        sql`customers c`,
        sql`c.first_order_on >= ${from} and c.first_order_on <= ${to}`,
      );
    case "conversion":
      return customers(
        currency,
        sql`c.created_at`,
        sql`customers c`,
        sql`c.organisation_id is null and c.created_at >= ${startOfDay(from, timeZone)}
          and c.created_at < ${startOfDay(addDays(to, 1), timeZone)}`,
      );
    case "repeat":
      return bought(currency, window, boughtAgain(window));
    case "renewal":
      return bought(currency, window, sql`b.now > 0 and b.earlier > 0`);
  }
}

function orders(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 'order' as kind, o.id, o.number as title, coalesce(c.name, '') as subtitle, o.ordered_on as "when",
      o.total_minor as amount_minor, o.currency
    from orders o left join customers c on c.id = o.customer_id where ${where}`;
}

function owedOrders(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 'order' as kind, r.order_id as id, r.number as title, coalesce(c.name, '') as subtitle,
      min(r.due_on) as "when", sum(r.owed_minor) as amount_minor, r.currency
    from ${owedParts} r left join customers c on c.id = r.customer_id where ${where}
    group by r.order_id, r.number, c.name, r.currency`;
}

function customers(
  currency: string,
  when: RawBuilder<unknown>,
  source: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select 'customer' as kind, c.id, c.name as title, c.source as subtitle, ${when} as "when",
      case when c.order_count > 0 then c.order_total_minor end as amount_minor, cast(${currency} as text) as currency
    from ${source} where c.deleted_at is null and ${where}`;
}

function bought(currency: string, window: Window, where: RawBuilder<unknown>): RawBuilder<unknown> {
  const source = sql`(${buyers(window)}) as b join customers c on c.id = b.customer_id`;
  return customers(currency, sql`c.last_order_on`, source, where);
}
