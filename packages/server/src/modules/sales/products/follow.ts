import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import type { ProductRow } from "./table.ts";

makeSearchable("product", "sales:read");

/** Keeps the search and the figures of what is there in step with products. */
export async function followProducts(ctx: Ctx, changed: Changed<ProductRow>[]): Promise<void> {
  for (const { before, after } of changed) {
    if (after && after.stockSince !== (before?.stockSince ?? null)) await sumMoves(ctx, after.id);
  }
  await indexProducts(
    ctx,
    changed.filter(({ before, after }) => !before || !after || wordsOf(before) !== wordsOf(after)),
  );
}

/** Counting began, ended, or came back by an undo: the figure is the sum of the moves since then. */
async function sumMoves(ctx: Ctx, id: string): Promise<void> {
  await sql`update products set stock_milli = case when stock_since is null then null else coalesce(
    (select sum(m.delta_milli) from stock_moves m where m.product_id = products.id and m.since = products.stock_since),
    0) end where id = ${id}`.execute(ctx.db);
}

const wordsOf = ({ name, sku, deletedAt }: ProductRow) => JSON.stringify([name, sku, deletedAt]);

async function indexProducts(ctx: Ctx, changed: Changed<ProductRow>[]): Promise<void> {
  if (changed.length === 0) return;
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
