import { save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { getOrder } from "../queries.ts";
import type { Order } from "../table.ts";
import { credit } from "./rules.ts";

/** Brings the sale in step when a refund of it is called off or put into the bin, or counts again. `sign` is 1 when it counts again. */
export async function creditAgain(ctx: Ctx, refund: Order, sign: 1 | -1): Promise<void> {
  if (!refund.refundOf || refund.creditedMinor === 0) return;
  const sale = await getOrder(ctx.db, refund.refundOf);
  await save(ctx, "orders", sale, credit(sale, sign * refund.creditedMinor));
}
