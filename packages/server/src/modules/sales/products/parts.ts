import { create, erase, save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { invalid } from "#platform/errors";
import { newId } from "#platform/ids";
import { findParts } from "./queries.ts";
import { refuseOddParts } from "./rules.ts";
import type { PartDraft, ProductRow } from "./table.ts";

/** Makes a bundle's parts be these: by their place, the same stay, others change, too many go, new ones come. */
export async function writeParts(ctx: Ctx, { id: bundleId }: ProductRow, drafts: readonly PartDraft[]): Promise<void> {
  refuseOddParts(bundleId, drafts);
  if (drafts.length > 0) await refuseNesting(ctx, bundleId, drafts);
  const before = await findParts(ctx.db, [bundleId]);
  for (const [index, draft] of drafts.entries()) {
    const part = before[index];
    const fields = { ...draft, ordinal: index + 1 };
    if (part) await save(ctx, "productParts", part, { ...part, ...fields });
    else await create(ctx, "productParts", { id: newId(), bundleId, ...fields });
  }
  await erase(ctx, "productParts", before.slice(drafts.length));
}

/** One level only: a part is no bundle, and a bundle is no part. So cost and stock stay plain sums. */
async function refuseNesting(ctx: Ctx, bundleId: string, drafts: readonly PartDraft[]): Promise<void> {
  const ids = drafts.map(({ productId }) => productId);
  const known = await findRows(ctx.db, "products", ids);
  if (known.filter(({ deletedAt }) => !deletedAt).length < ids.length) {
    throw invalid("product.part_unknown", ["There is no such product to put in.", "组合里有不存在的产品。"], "parts");
  }
  const inner = await findParts(ctx.db, ids);
  const outer = await ctx.db
    .selectFrom("productParts")
    .innerJoin("products", "products.id", "productParts.bundleId")
    .select("productParts.id")
    .where("productId", "=", bundleId)
    .where("products.deletedAt", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (inner.length > 0 || outer) {
    throw invalid(
      "product.bundle_in_bundle",
      ["A bundle cannot be part of another bundle.", "组合不能再放进另一个组合。"],
      "parts",
    );
  }
}
