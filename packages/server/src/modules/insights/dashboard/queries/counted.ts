import { sql } from "kysely";
import type { Span, Window } from "../../periods.ts";

/** Orders `o` whose money counts: sales that were not called off, and refunds. */
export const moneyCounts = sql`o.deleted_at is null
  and (o.state in ('open', 'done') or (o.kind = 'refund' and o.state <> 'cancelled'))`;

/** Orders `o` that are sales and were not called off. */
export const isSale = sql`o.deleted_at is null and o.kind = 'sale' and o.state in ('open', 'done')`;

/** The days of a span. */
export const during = ({ from, to }: Span) => sql`o.ordered_on >= ${from} and o.ordered_on <= ${to}`;

/**
 * Who bought in a window or in the like one before it: `now` and `earlier` count their sales. Both are read in one walk;
 * days between the two count for neither.
 */
export function buyers({ from, to, before }: Window) {
  return sql`
    select o.customer_id, count(case when o.ordered_on >= ${from} then 1 end) as now,
      count(case when o.ordered_on <= ${before.to} then 1 end) as earlier
    from orders o
    where ${during({ from: before.from, to })} and ${isSale} and o.customer_id is not null
    group by o.customer_id`;
}

/** Of buyers `b` and their customers `c`: who bought again, in the window or since before it. */
export const boughtAgain = ({ from }: Span) => sql`(b.now > 1 or (b.now = 1 and c.first_order_on < ${from}))`;
