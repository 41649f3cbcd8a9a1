import type { Changed } from "#platform/changes";
import type { Ctx, Tx } from "#platform/context";
import { shiftStock } from "../products/actions.ts";
import type { StockMove } from "./table.ts";

/** Keeps the figures in step with the owner's own moves, also when they are undone. */
export async function followStockMoves(ctx: Ctx, changed: Changed<StockMove>[]): Promise<void> {
  await shiftStock(
    ctx as Ctx & { tx: Tx },
    changed.flatMap(({ before, after }) => [
      ...(before ? [{ ...before, deltaMilli: -before.deltaMilli }] : []),
      ...(after ? [after] : []),
    ]),
  );
}
