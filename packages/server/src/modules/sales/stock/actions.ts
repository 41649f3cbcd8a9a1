import { create } from "#platform/changes";
import { type Ctx, beforeCommit, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { countSince } from "../products/actions.ts";
import { findParts, getProduct } from "../products/queries.ts";
import type { ProductRow } from "../products/table.ts";
import { settleOrders } from "./settle.ts";
import { StockDraft } from "./table.ts";

/** Notes what was counted, or what came or went beside the orders. The first count begins the counting. */
export function moveStock(ctx: Ctx, productId: string, input: StockDraft): Promise<ProductRow> {
  const draft = StockDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const before = await getProduct(tx.db, productId);
    if ((await findParts(tx.db, [productId])).length > 0) {
      throw refused("stock.of_bundle", [
        "A bundle has no stock of its own: count its parts.",
        "组合没有自己的库存，请盘点它的组成产品。",
      ]);
    }
    const product = before.stockSince ? before : await countSince(tx, productId, ctx.now.toISOString());
    const there = before.stockSince ? before.stockMilli! : 0;
    const counted = "countedMilli" in draft;
    await create(tx, "stockMoves", {
      id: newId(),
      productId,
      since: product.stockSince!,
      deltaMilli: counted ? draft.countedMilli - there : draft.changeMilli,
      why: counted ? "count" : draft.why,
      orderId: null,
      note: draft.note,
      at: ctx.now.toISOString(),
      actorName: ctx.actor.name,
    });
    return getProduct(tx.db, productId);
  });
}

/** Ends the counting of a product: orders no longer move it. Its ledger stays for an undo. */
export function stopCounting(ctx: Ctx, productId: string): Promise<ProductRow> {
  return countSince(ctx, productId, null);
}

/** Has the stock follow these orders once the transaction is done with them. */
export function settleStock(ctx: Ctx, orderIds: Iterable<string>): void {
  beforeCommit(ctx, settleOrders, orderIds);
}
