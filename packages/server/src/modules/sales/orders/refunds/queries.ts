import { type RawBuilder, sql } from "kysely";
import type { Changed } from "#platform/changes";
import { type Db, idsIn } from "#platform/db";
import { refused } from "#platform/errors";
import type { Order } from "../table.ts";

/**
 * Refuses where more money would have gone back than came in, or more would have been given back than was sold. Rules say
 * so beforehand; this holds for what comes back by an undo too.
 */
export async function refuseUncovered(db: Db, saleIds: readonly string[]): Promise<void> {
  if (saleIds.length === 0) return;
  const counting = sql`r.refund_of = o.id and r.deleted_at is null and r.state <> 'cancelled'`;
  const came = sql`o.carried_minor
    + (select coalesce(sum(p.amount_minor), 0) from payments p where p.order_id = o.id and p.voided_at is null)`;
  const goesBack = (what: RawBuilder<unknown>) =>
    sql`(select coalesce(sum(${what}), 0) from orders r where ${counting})`;
  const tooMany = sql`select 1 from orders r
    join order_lines b on b.order_id = r.id
    join order_lines l on l.id = b.gives_back
    where ${counting} group by l.id, l.quantity_milli having l.quantity_milli + sum(b.quantity_milli) < 0`;
  const { rows } = await sql`
    select o.id from orders o
    where ${idsIn(db, sql.ref("o.id"), [...saleIds])} and o.kind = 'sale' and o.deleted_at is null
      and (${came} < 0
        or exists (${tooMany})
        or exists (select 1 from orders r where ${counting} and r.total_minor + r.credited_minor < 0)
          and (o.total_minor + ${goesBack(sql`r.total_minor`)} < 0
            or ${came} + ${goesBack(sql`r.total_minor + r.credited_minor`)} < 0))
    limit 1`.execute(db);
  if (rows.length === 0) return;
  throw refused("order.money_went_back", [
    "More would have gone back than came in or was sold: take back what went back first.",
    "退回的会超过已收或已售的数，请先撤销退回的那一笔。",
  ]);
}

const counts = (order: Order | null) => order !== null && order.deletedAt === null && order.state !== "cancelled";

/** The sales whose refunds come to count again, or that come back themselves, or are worth less now. */
export function comingBack(changed: readonly Changed<Order>[]): string[] {
  return changed.flatMap(({ before, after }) => {
    if (!after || !counts(after)) return [];
    const smaller = before !== null && after.totalMinor < before.totalMinor;
    const back = before ? !counts(before) : after.version > 1;
    return smaller || back ? [after.refundOf ?? after.id] : [];
  });
}
