import { sql } from "kysely";
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
  const { rows } = await sql`
    select o.id from orders o
    where ${idsIn(db, sql.ref("o.id"), [...saleIds])} and o.kind = 'sale' and o.deleted_at is null
      and exists (select 1 from orders r where ${counting} and r.total_minor + r.credited_minor < 0)
      and (o.total_minor + (select coalesce(sum(r.total_minor), 0) from orders r where ${counting}) < 0
        or o.carried_minor
          + (select coalesce(sum(p.amount_minor), 0) from payments p where p.order_id = o.id and p.voided_at is null)
          + (select coalesce(sum(r.total_minor + r.credited_minor), 0) from orders r where ${counting}) < 0)
    limit 1`.execute(db);
  if (rows.length === 0) return;
  throw refused("order.money_went_back", [
    "Money of this order was given back by a refund. Undo the refund first.",
    "这张订单的钱已经退回。请先撤销那笔退款。",
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
