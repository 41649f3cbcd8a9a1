import { sql } from "kysely";
import { touch } from "#platform/changes";
import type { Ctx, Tx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";

/** Sums what orders have received from what they carry, what refunds settled, and their payments, and what of them is written off. */
export async function sumReceived(ctx: Ctx & { tx: Tx }, ids: readonly string[]): Promise<void> {
  await sql`
    update orders set
      received_minor = carried_minor + case when kind = 'sale' then credited_minor else 0 end + coalesce((select sum(amount_minor) from payments
        where payments.order_id = orders.id and payments.voided_at is null), 0),
      waived_minor = coalesce((select sum(amount_minor) from instalments
        where instalments.order_id = orders.id and instalments.voided_at is not null), 0)
    where ${idsIn(ctx.db, sql.ref("orders.id"), ids)}`.execute(ctx.db);
  for (const id of ids.slice(0, 200)) touch(ctx, "orders", id);
}

/** Lets orders be due on the day of their next unpaid part. It follows from the plan, so nobody's change is recorded. */
export async function setDueOn(db: Db, orders: readonly { id: string; dueOn: string }[]): Promise<void> {
  for (const { id, dueOn } of orders) await db.updateTable("orders").set({ dueOn }).where("id", "=", id).execute();
}
