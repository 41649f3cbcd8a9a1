import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { type BulkDone, changeEach, inPieces } from "#platform/lists";
import { z } from "#platform/schema";
import { removeDeliveries, setDeliveryState, updateDelivery } from "./actions.ts";
import { DeliveryPatch, deliveryStates } from "./table.ts";

/** What is done to many deliveries at once. */
export const DeliveryAction = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("state"), state: z.enum(deliveryStates) }),
    z.object({ kind: z.literal("set"), fields: DeliveryPatch.pick({ dueOn: true, startOn: true, customerId: true }) }),
    z.object({ kind: z.literal("remove") }),
  ])
  .openapi("DeliveryAction");
export type DeliveryAction = z.infer<typeof DeliveryAction>;

/** Does one thing to many deliveries, as one operation. */
export function changeDeliveries(ctx: Ctx, ids: readonly string[], action: DeliveryAction): Promise<BulkDone> {
  return inPieces(ctx, ids, 100, async (tx, piece) => {
    const rows = (await findRows(tx.db, "deliveries", piece)).filter(({ deletedAt }) => !deletedAt);
    if (action.kind === "remove") {
      await removeDeliveries(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    }
    return changeEach(rows, ({ id }) =>
      action.kind === "state" ? setDeliveryState(tx, id, action.state) : updateDelivery(tx, id, action.fields),
    );
  });
}
