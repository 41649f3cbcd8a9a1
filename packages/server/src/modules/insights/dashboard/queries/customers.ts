import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf, startOfDay } from "#platform/clock";
import { remembered } from "#platform/company";
import { type Ctx, demand } from "#platform/context";
import type { Db } from "#platform/db";
import { type PeriodQuery, type Span, windowsOf } from "../../periods.ts";
import type { CustomerFigures, Rate } from "../table.ts";
import { findBestCustomers, findBestProducts } from "./best.ts";
import { type Bought, findBuyers } from "./buyers.ts";
import { owedParts } from "#modules/sales";

/**
 * The figures of a period's customers, from what is kept of their years. They are reckoned off the request thread and stand
 * until orders or customers change.
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
    const all = [windows.now, windows.previous, windows.lastYear];
    const bought = await findBuyers(db, all);
    const parts: Part[] = [];
    for (const [index, window] of all.entries()) {
      parts.push({ ...bought[index]!, conversion: await converted(db, window, timeZone) });
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
      topCustomers: await findBestCustomers(db, windows.now, currency, today),
      topProducts: await findBestProducts(db, windows.now, currency, today),
    };
  });
}

type Part = Bought & { conversion: Rate };

async function converted(db: Db, { from, to }: Span, timeZone: string): Promise<Rate> {
  const [start, end] = [startOfDay(from, timeZone), startOfDay(addDays(to, 1), timeZone)];
  const { rows } = await sql<Rate>`
    select count(case when first_order_on <> '' and first_order_on <= ${to} then 1 end) as hits, count(*) as "of"
    from customers
    where deleted_at is null and organisation_id is null and created_at >= ${start} and created_at < ${end}`.execute(
    db,
  );
  return rows[0]!;
}

async function owed(db: Db, currency: string, today: string) {
  const { rows } = await sql<{ currency: string; owedMinor: number; overdueMinor: number }>`
    select r.currency, sum(r.owed_minor) as owed_minor,
      coalesce(sum(case when r.due_on < ${today} then r.owed_minor end), 0) as overdue_minor
    from ${owedParts} r where r.due_on is not null group by r.currency order by r.currency`.execute(db);
  const home = rows.find((row) => row.currency === currency);
  return {
    owedMinor: home?.owedMinor ?? 0,
    overdueMinor: home?.overdueMinor ?? 0,
    otherOwed: rows.filter((row) => row.currency !== currency),
  };
}
