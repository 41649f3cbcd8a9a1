import { saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import type { ProductRow } from "./table.ts";

/** Changes many products, set-wise. For imports. */
export function amendProducts(ctx: Ctx, pairs: { before: ProductRow; after: ProductRow }[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await saveAll(tx, "products", pairs);
  });
}
