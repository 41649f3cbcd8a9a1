import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { z } from "#platform/schema";

/** What was sold of a product. Refunds of their own count against it; what was called off does not count. */
export const ProductSales = z
  .object({
    orders: z.int(),
    quantityMilli: z.int(),
    lastOn: z.string().nullable(),
    totals: z.array(z.object({ currency: z.string(), totalMinor: z.int() })),
    months: z.array(z.object({ month: z.string(), quantityMilli: z.int() })), // the last twelve that had any
    latest: z.array(
      z.object({
        orderId: z.string(),
        number: z.string(),
        orderedOn: z.string(),
        customerId: z.string().nullable(),
        customerName: z.string().nullable(),
        quantityMilli: z.int(),
        totalMinor: z.int(),
        currency: z.string(),
      }),
    ),
  })
  .openapi("ProductSales");
export type ProductSales = z.infer<typeof ProductSales>;

/** In all, by month, and the latest orders with this product. */
export async function getProductSales(ctx: Ctx, productId: string): Promise<ProductSales> {
  demand(ctx, "sales:read");
  const { timeZone } = await getCompanySettings(ctx.db);
  const today = dayOf(ctx.now, timeZone);
  const sold = sql`order_lines l join orders o on o.id = l.order_id
    where l.product_id = ${productId} and o.deleted_at is null and o.state in ('open', 'done')
      and (o.refund_of is null or l.gives_back is not null)`;
  const db = ctx.company.reports;
  const { rows: sums } = await sql<{
    currency: string;
    orders: number;
    quantityMilli: number;
    totalMinor: number;
    lastOn: string;
  }>`
    select o.currency, count(distinct case when o.kind = 'sale' then o.id end) as orders, sum(l.quantity_milli) as quantity_milli,
      sum(l.total_minor) as total_minor, max(o.ordered_on) as last_on from ${sold} group by o.currency
    order by total_minor desc`.execute(db);
  const { rows: months } = await sql<{ month: string; quantityMilli: number }>`
    select substr(o.ordered_on, 1, 7) as month, sum(l.quantity_milli) as quantity_milli from ${sold}
      and o.ordered_on > ${addDays(today, -365)} group by substr(o.ordered_on, 1, 7) order by month`.execute(db);
  const { rows: latest } = await sql<ProductSales["latest"][number]>`
    select page.*, c.name as customer_name from (select o.id as order_id, o.number, o.ordered_on, o.customer_id,
        l.quantity_milli, l.total_minor, o.currency from ${sold} order by o.ordered_on desc, l.id desc limit 20) as page
    left join customers c on c.id = page.customer_id order by page.ordered_on desc, page.order_id`.execute(db);
  return {
    orders: sums.reduce((sum, { orders }) => sum + orders, 0),
    quantityMilli: sums.reduce((sum, { quantityMilli }) => sum + quantityMilli, 0),
    lastOn: sums.reduce<string | null>((last, { lastOn }) => (last && last > lastOn ? last : lastOn), null),
    totals: sums.map(({ currency, totalMinor }) => ({ currency, totalMinor })),
    months: months.map(({ month, quantityMilli }) => ({ month, quantityMilli })),
    latest,
  };
}
