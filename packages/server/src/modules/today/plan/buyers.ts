import { type RawBuilder, sql } from "kysely";

/** Which purchases count: all until now, or those until a day that is past. */
export type Until = { on: string; past: boolean; currency: string };

/**
 * Customers with what they bought, as a table for a query: their own sums as they stand, or, for a day that is past, sums
 * anew over the orders until then, so that a plan for that day knows nothing of what came later.
 */
export function buyers({ on, past, currency }: Until): RawBuilder<unknown> {
  if (!past) return sql`customers`;
  return sql`(
    select customers.id, customers.deleted_at, customers.lifecycle, customers.next_step_on, bought.order_count,
      bought.order_total_minor, bought.first_order_on, bought.last_order_on
    from customers
    join (
      select customer_id, count(case when kind = 'sale' then 1 end) as order_count,
        coalesce(sum(case when currency = ${currency} then total_minor end), 0) as order_total_minor,
        coalesce(min(case when kind = 'sale' then ordered_on end), '') as first_order_on,
        coalesce(max(case when kind = 'sale' then ordered_on end), '') as last_order_on
      from orders
      where customer_id is not null and deleted_at is null and ordered_on <= ${on}
        and (state in ('open', 'done') or (kind = 'refund' and state <> 'cancelled'))
      group by customer_id
    ) bought on bought.customer_id = customers.id
  )`;
}
