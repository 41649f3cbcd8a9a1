import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { type BulkDone, changeEach, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { removeOrders, updateOrder } from "./actions.ts";
import { OrderPatch, orderStates } from "./table.ts";

/** What is done to many orders at once. Numbers and lines are each order's own. */
export const OrderAction = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("state"), state: z.enum(orderStates) }),
    z.object({ kind: z.literal("set"), fields: OrderPatch.omit({ number: true, lines: true }) }),
    z.object({ kind: z.literal("remove") }),
  ])
  .openapi("OrderAction");
export type OrderAction = z.infer<typeof OrderAction>;

const atOnce = 100;

/** Does one thing to many orders, as one operation, each by the rules of a single one. */
export function changeOrders(ctx: Ctx, ids: readonly string[], action: OrderAction): Promise<BulkDone> {
  return inPieces(ctx, ids, atOnce, async (tx, piece) => {
    const rows = (await findRows(tx.db, "orders", piece)).filter(({ deletedAt }) => !deletedAt);
    if (action.kind === "remove") {
      await removeOrders(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    }
    const patch = action.kind === "state" ? { state: action.state } : action.fields;
    return changeEach(rows, ({ id }) => updateOrder(tx, id, patch));
  });
}
