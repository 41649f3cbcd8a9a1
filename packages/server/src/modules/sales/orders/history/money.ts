import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import type { Purchases } from "./purchases.ts";

type Sum = {
  currency: string;
  orderCount: number;
  firstOn: string;
  lastOn: string;
  totalMinor: number;
  owedMinor: number;
};

/** How often and for how much a customer bought, per currency; what was given back is taken off. */
export async function findMoneyOf(ctx: Ctx, customerId: string): Promise<Omit<Purchases, "products">> {
  const { rows } = await sql<Sum>`
    select currency, count(case when kind = 'sale' then 1 end) as order_count, min(ordered_on) as first_on,
      max(ordered_on) as last_on, sum(total_minor) as total_minor,
      coalesce(sum(case when kind = 'sale' and due_on is not null and total_minor > received_minor + waived_minor
        then total_minor - received_minor - waived_minor end), 0) as owed_minor
    from orders where customer_id = ${customerId} and deleted_at is null
      and (state in ('open', 'done') or (kind = 'refund' and state <> 'cancelled'))
    group by currency order by order_count desc, currency`.execute(ctx.db);
  const days = rows.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn]).sort();
  return {
    orderCount: rows.reduce((sum, { orderCount }) => sum + orderCount, 0),
    firstOn: days[0] ?? "",
    lastOn: days.at(-1) ?? "",
    totals: rows.map(({ currency, totalMinor, owedMinor }) => ({ currency, totalMinor, owedMinor })),
  };
}
