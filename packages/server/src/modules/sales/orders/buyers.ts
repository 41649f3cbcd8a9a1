import { sql } from "kysely";

/** Whether a sale is the first of its customer, or of one who came back. */
export const buyers = ["first", "returning"] as const;

/** Which of the two the order `o` is; null for a refund and for nobody's order. Orders of one day count by their ids. */
export const buyer = sql<(typeof buyers)[number] | null>`case
  when o.kind <> 'sale' or o.customer_id is null then null
  when exists (
    select 1 from orders e
    where e.customer_id = o.customer_id and e.kind = 'sale' and e.deleted_at is null and e.state in ('open', 'done')
      and (e.ordered_on < o.ordered_on or (e.ordered_on = o.ordered_on and e.id < o.id))
  ) then 'returning' else 'first' end`;
