import { create, erase, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { newId } from "#platform/ids";
import { getProduct } from "../../products/queries.ts";
import { getTemplate } from "./queries.ts";
import { TemplateDraft, type TemplatePatch, type TemplateRow } from "./table.ts";

/** Makes a template. */
export function createTemplate(ctx: Ctx, input: TemplateDraft): Promise<TemplateRow> {
  const { steps, ...draft } = TemplateDraft.parse(input);
  return create(ctx, "deliveryTemplates", {
    ...draft,
    id: draft.id ?? newId(),
    steps: JSON.stringify(steps),
    createdAt: ctx.now.toISOString(),
    deletedAt: null,
  });
}

/** Changes a template. What was made from it stays as it is. */
export function updateTemplate(ctx: Ctx, id: string, { steps, ...patch }: TemplatePatch): Promise<TemplateRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTemplate(tx.db, id);
    const after = { ...before, ...patch, ...(steps ? { steps: JSON.stringify(steps) } : {}) } as TemplateRow;
    return save(tx, "deliveryTemplates", before, after);
  });
}

/** Puts a template into the bin; products delivered by it are delivered by hand then. */
export function removeTemplate(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "deliveryTemplates", [await getTemplate(tx.db, id)]));
}

/** Says by which template a product is delivered; null: by none. */
export function setProductTemplate(ctx: Ctx, productId: string, templateId: string | null): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await getProduct(tx.db, productId);
    const before = await findRow(tx.db, "productDeliveries", productId);
    if (templateId === null) {
      if (before) await erase(tx, "productDeliveries", [before]);
      return;
    }
    await getTemplate(tx.db, templateId);
    if (before) await save(tx, "productDeliveries", before, { ...before, templateId });
    else await create(tx, "productDeliveries", { id: productId, productId, templateId });
  });
}
