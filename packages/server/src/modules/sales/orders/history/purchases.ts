import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import { z } from "#platform/schema";
import { findMoneyOf } from "./money.ts";

/** What a customer bought, summed by what it is called. Refunds count against it. */
const Bought = z
  .object({
    title: z.string(),
    sku: z.string(),
    currency: z.string(),
    quantityMilli: z.int(),
    totalMinor: z.int(),
    orders: z.int(),
    lastOn: z.string(),
  })
  .openapi("Bought");
export const Purchases = z
  .object({
    orderCount: z.int(),
    firstOn: z.string(),
    lastOn: z.string(),
    totals: z.array(z.object({ currency: z.string(), totalMinor: z.int(), owedMinor: z.int() })),
    products: z.array(Bought),
  })
  .openapi("Purchases");
export type Purchases = z.infer<typeof Purchases>;

const mostProducts = 50;

/** The purchase history of a customer: how often, how much, and what, the dearest first. */
export async function findPurchases(ctx: Ctx, customerId: string): Promise<Purchases> {
  demand(ctx, "sales:read");
  const { rows: products } = await sql<z.infer<typeof Bought>>`
    select l.title, l.sku, o.currency, sum(l.quantity_milli) as quantity_milli, sum(l.total_minor) as total_minor,
      count(distinct case when o.kind = 'sale' then o.id end) as orders, max(o.ordered_on) as last_on
    from orders o join order_lines l on l.order_id = o.id
    where o.customer_id = ${customerId} and o.deleted_at is null and o.state in ('open', 'done')
      and (o.refund_of is null or l.gives_back is not null)
    group by l.title, l.sku, o.currency
    order by total_minor desc, l.title limit ${sql.lit(mostProducts)}`.execute(ctx.db);
  return { ...(await findMoneyOf(ctx, customerId)), products };
}
