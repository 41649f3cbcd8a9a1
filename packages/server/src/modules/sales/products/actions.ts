import { getCompanySettings } from "#modules/admin";
import { sql } from "kysely";
import { create, createAll, remove, save, saveAll, touch } from "#platform/changes";
import { type Ctx, inTransaction, type Tx } from "#platform/context";
import { findRows } from "#platform/db";
import { newId } from "#platform/ids";
import { writeParts } from "./parts.ts";
import { getProduct } from "./queries.ts";
import { changedPrice } from "./rules.ts";
import { type ProductAction, ProductDraft, type ProductPatch, type ProductRow } from "./table.ts";

/** Makes a product. */
export function createProduct(ctx: Ctx, draft: ProductDraft): Promise<ProductRow> {
  return inTransaction(ctx, async (tx) => {
    const { currency } = await getCompanySettings(tx.db);
    const product = await create(tx, "products", rowOf(ctx, draft, currency));
    if (draft.parts?.length) await writeParts(tx, product, draft.parts);
    return product;
  });
}

/** Makes many products at once, set-wise. For imports and sample data. */
export function createProducts(ctx: Ctx, drafts: ProductDraft[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { currency } = await getCompanySettings(tx.db);
    const rows = drafts.map((draft) => rowOf(ctx, draft, currency));
    await createAll(tx, "products", rows);
    const parts = rows.flatMap(({ id: bundleId }, index) =>
      (drafts[index]!.parts ?? []).map((part, at) => ({ ...part, id: newId(), bundleId, ordinal: at + 1 })),
    );
    await createAll(tx, "productParts", parts);
  });
}

/** Changes a product. What was sold before keeps its price. */
export function updateProduct(ctx: Ctx, id: string, { active, parts, ...patch }: ProductPatch): Promise<ProductRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getProduct(tx.db, id);
    if (parts) await writeParts(tx, before, parts);
    // A bundle has no stock of its own: what is counted are its parts.
    const counting = parts?.length ? { stockSince: null } : {};
    return save(tx, "products", before, { ...patched(before, { ...patch, active }), ...counting });
  });
}

/** Begins to count a product's stock at this instant, or ends it with null. */
export function countSince(ctx: Ctx, id: string, stockSince: string | null): Promise<ProductRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getProduct(tx.db, id);
    return save(tx, "products", before, { ...before, stockSince });
  });
}

/** Changes many products as one step, prices by a percentage among them. */
export function changeProducts(ctx: Ctx, ids: string[], action: ProductAction): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const rows = (await findRows(tx.db, "products", ids)).filter(({ deletedAt }) => !deletedAt);
    if (action.kind === "remove") await remove(tx, "products", rows);
    else
      await saveAll(
        tx,
        "products",
        rows.map((before) => ({ before, after: changed(before, action) })),
      );
    return rows.length;
  });
}

function changed(product: ProductRow, action: Exclude<ProductAction, { kind: "remove" }>): ProductRow {
  if (action.kind === "active") return { ...product, active: Number(action.active) };
  if (action.kind === "category") return { ...product, category: action.category };
  if (action.kind === "set") return patched(product, action.fields);
  return { ...product, priceMinor: changedPrice(product.priceMinor, action.percent, action.step) };
}

function patched(product: ProductRow, { active, ...patch }: Omit<ProductPatch, "parts">): ProductRow {
  const state = active === undefined ? {} : { active: Number(active) };
  return { ...product, ...(patch as Partial<ProductRow>), ...state };
}

/** Adds to the figures of what is there; only products that are counted since that instant take it. */
export async function shiftStock(
  ctx: Ctx & { tx: Tx },
  shifts: readonly { productId: string; since: string; deltaMilli: number }[],
): Promise<void> {
  // In one order always, so that two writers on PostgreSQL do not wait for each other in a circle.
  for (const { productId, since, deltaMilli } of shifts.toSorted((a, b) => (a.productId < b.productId ? -1 : 1))) {
    await ctx.db
      .updateTable("products")
      .set({ stockMilli: sql<number>`coalesce(stock_milli, 0) + ${deltaMilli}` })
      .where("id", "=", productId)
      .where("stockSince", "=", since)
      .execute();
    touch(ctx, "products", productId);
  }
}

/** Puts products into the bin. */
export function removeProducts(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "products", ids);
    await remove(
      tx,
      "products",
      rows.filter(({ deletedAt }) => !deletedAt),
    );
  });
}

function rowOf(ctx: Ctx, input: ProductDraft, currency: string): Omit<ProductRow, "version"> {
  const { parts: _, ...draft } = ProductDraft.parse(input);
  return {
    ...draft,
    stockSince: null,
    stockMilli: null,
    id: draft.id ?? newId(),
    currency: draft.currency ?? currency,
    active: Number(draft.active),
    createdAt: ctx.now.toISOString(),
    deletedAt: null,
  };
}
