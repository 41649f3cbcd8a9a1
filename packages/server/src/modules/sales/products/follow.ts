import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import type { ProductRow } from "./table.ts";

makeSearchable("product", "sales:read");

/** Keeps the search in step with products. */
export async function followProducts(ctx: Ctx, changed: Changed<ProductRow>[]): Promise<void> {
  await loadPinyin();
  const living = changed.flatMap(({ after }) => (after && !after.deletedAt ? [after] : []));
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  const documents = living.map(({ id, name, sku }) => ({
    refId: id,
    kind: "product",
    title: name,
    subtitle: sku,
    findable: {
      title: name,
      pinyin: /\p{Script=Han}/u.test(name) ? [pinyinOf(name)] : [],
      codes: sku ? [sku] : [],
    },
  }));
  await indexDocuments(ctx, documents, gone);
}
