import { getCompanySettings } from "#modules/admin";
import { create, createAll, findRows, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { getProduct } from "./queries.ts";
import { ProductDraft, type ProductPatch, type ProductRow } from "./table.ts";

/** Makes a product. */
export function createProduct(ctx: Ctx, draft: ProductDraft): Promise<ProductRow> {
  return inTransaction(ctx, async (tx) => {
    const { currency } = await getCompanySettings(tx.db);
    return create(tx, "products", rowOf(ctx, draft, currency));
  });
}

/** Makes many products at once, set-wise. For imports and sample data. */
export function createProducts(ctx: Ctx, drafts: ProductDraft[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { currency } = await getCompanySettings(tx.db);
    await createAll(
      tx,
      "products",
      drafts.map((draft) => rowOf(ctx, draft, currency)),
    );
  });
}

/** Changes a product. What was sold before keeps its price. */
export function updateProduct(ctx: Ctx, id: string, { active, ...patch }: ProductPatch): Promise<ProductRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getProduct(tx.db, id);
    const state = active === undefined ? {} : { active: Number(active) };
    return save(tx, "products", before, { ...before, ...patch, ...state } as ProductRow);
  });
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
  const draft = ProductDraft.parse(input);
  return {
    ...draft,
    id: draft.id ?? newId(),
    currency: draft.currency ?? currency,
    active: Number(draft.active),
    createdAt: ctx.now.toISOString(),
    deletedAt: null,
  };
}
