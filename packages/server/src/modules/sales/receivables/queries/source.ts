import { sql } from "kysely";

/**
 * All that is still to be paid, a row to an instalment, or to an order that has none: in the words of the indexes that
 * keep the few unpaid ones. `parts` says of how many instalments a row is the `ordinal`-th.
 */
export const owedParts = sql`(
  select i.id as id, o.id as order_id, i.id as instalment_id, o.number as number, o.customer_id as customer_id,
    o.currency as currency, i.due_on as due_on, i.amount_minor as amount_minor, i.received_minor as received_minor,
    i.amount_minor - i.received_minor as owed_minor, i.ordinal as ordinal, i.title as title, o.ordered_on as ordered_on
  from instalments i join orders o on o.id = i.order_id
  where i.voided_at is null and i.received_minor < i.amount_minor
    and o.deleted_at is null and o.kind = 'sale' and o.state in ('open', 'done')
  union all
  select o.id, o.id, null, o.number, o.customer_id, o.currency, o.due_on, o.total_minor - o.waived_minor,
    o.received_minor, o.total_minor - o.received_minor - o.waived_minor, 0, '', o.ordered_on
  from orders o
  where o.due_on is not null and o.deleted_at is null and o.received_minor < o.total_minor
    and o.kind = 'sale' and o.state in ('open', 'done') and o.received_minor + o.waived_minor < o.total_minor
    and not exists (select 1 from instalments i where i.order_id = o.id)
  union all
  select o.id, o.id, null, o.number, o.customer_id, o.currency, null, o.total_minor - o.waived_minor,
    o.received_minor, o.total_minor - o.received_minor - o.waived_minor, 0, '', o.ordered_on
  from orders o
  where o.due_on is null and o.state = 'open' and o.kind = 'sale' and o.deleted_at is null
    and o.received_minor < o.total_minor and o.received_minor + o.waived_minor < o.total_minor
    and not exists (select 1 from instalments i where i.order_id = o.id)
)`;

/** Of how many living instalments a row of `owedParts` called `r` is one; 0 where the whole order is to be paid at once. */
export const partsOfOrder = sql<number>`case when r.instalment_id is null then 0 else
  (select count(*) from instalments p where p.order_id = r.order_id and p.voided_at is null) end`;
/** The place of the row called `r` among the living instalments of its order. */
export const placeInOrder = sql<number>`case when r.instalment_id is null then 0 else
  (select count(*) from instalments p where p.order_id = r.order_id and p.voided_at is null
    and (p.due_on < r.due_on or (p.due_on = r.due_on and p.ordinal <= r.ordinal))) end`;
