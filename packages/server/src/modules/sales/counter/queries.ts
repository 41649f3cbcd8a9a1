import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import { findReferences } from "#platform/search";
import { type CounterDay, type CounterProduct, counterChannel } from "./table.ts";

const mostTiles = 120;
const daysOfSales = 92;

/** What is for sale, most sold of late first; with a text only what it finds, a number that is exactly this before all. */
export async function listCounterProducts(ctx: Ctx, q: string): Promise<CounterProduct[]> {
  demand(ctx, "sales:read");
  const { currency, timeZone } = await getCompanySettings(ctx.db);
  const since = addDays(dayOf(ctx.now, timeZone), -daysOfSales).slice(0, 7);
  const ids = q ? (await findReferences(ctx.db, q, ["product"], 500)).map(({ refId }) => refId) : [];
  const found = q ? sql`and (${idsIn(ctx.db, sql.ref("p.id"), ids)} or lower(p.sku) = ${q.toLowerCase()})` : sql``;
  const { rows } = await sql<CounterProduct>`
    select p.id, p.sku, p.name, p.unit, p.category, p.price_minor, p.stock_milli
    from products p
    left join (
      select title, sum(quantity_milli) as sold from product_months
      where month >= ${since} and currency = ${currency} group by title
    ) m on m.title = p.name
    where p.deleted_at is null and p.active = 1 and p.currency = ${currency} ${found}
    order by case when ${q} <> '' and lower(p.sku) = ${q.toLowerCase()} then 0 else 1 end,
      coalesce(m.sold, 0) desc, p.name, p.id
    limit ${sql.lit(mostTiles)}`.execute(ctx.db);
  return rows;
}

/** What came in over the counter on a day, by how it was paid. */
export async function getCounterDay(ctx: Ctx, day: string | undefined): Promise<CounterDay> {
  demand(ctx, "sales:read");
  const { currency, timeZone } = await getCompanySettings(ctx.db);
  const on = day ?? dayOf(ctx.now, timeZone);
  const ofDay = sql`o.ordered_on = ${on} and o.currency = ${currency} and o.deleted_at is null
    and o.state in ('open', 'done') and o.channel in (${counterChannel.en}, ${counterChannel["zh-CN"]})`;
  const { rows: sums } = await sql<{ sales: number; totalMinor: number }>`
    select count(case when o.kind = 'sale' then 1 end) as sales, coalesce(sum(o.total_minor), 0) as total_minor
    from orders o where ${ofDay}`.execute(ctx.db);
  const { rows: methods } = await sql<CounterDay["methods"][number]>`
    select p.method, sum(p.amount_minor) as amount_minor from orders o
    join payments p on p.order_id = o.id and p.voided_at is null
    where ${ofDay} group by p.method order by amount_minor desc, p.method`.execute(ctx.db);
  return { on, currency, sales: sums[0]!.sales, totalMinor: sums[0]!.totalMinor, methods };
}
