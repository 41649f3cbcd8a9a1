import type { Ctx } from "#platform/context";
import { inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { refused } from "#platform/errors";
import type { BulkDone } from "#platform/lists";
import { setPlan, voidInstalment } from "../instalments/actions/plan.ts";
import { readReceivables, type Receivable } from "./queries/list.ts";

/** Writes these receivables off, as one operation: nobody is asked for them again. */
export function voidReceivables(ctx: Ctx, ids: readonly string[]): Promise<BulkDone> {
  return inTransaction(ctx, async (tx) => {
    const items = await readReceivables(tx, ids);
    for (const item of items) await writeOff(tx, item);
    return { changed: items.length, kept: ids.length - items.length, why: null };
  });
}

async function writeOff(ctx: Ctx, item: Receivable): Promise<void> {
  if (item.instalmentId) return void (await voidInstalment(ctx, item.instalmentId));
  const order = await findRow(ctx.db, "orders", item.orderId);
  if (!order) throw refused("receivable.gone", ["This order is gone.", "这张订单已不存在。"]);
  // An order without instalments becomes one, so that what came of it stays and the rest is void.
  const dueOn = item.dueOn ?? order.orderedOn;
  const [part] = await setPlan(ctx, item.orderId, [{ dueOn, amountMinor: order.totalMinor }]);
  if (order.receivedMinor === 0) return void (await voidInstalment(ctx, part!.id));
  await setPlan(ctx, item.orderId, [
    { id: part!.id, dueOn, amountMinor: order.receivedMinor },
    { dueOn, amountMinor: order.totalMinor - order.receivedMinor },
  ]).then((parts) => voidInstalment(ctx, parts.find(({ id }) => id !== part!.id)!.id));
}
