import { createAll, saveAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { InvoiceTitleRow } from "./table.ts";

/** What invoices for a customer are made out to; the first title of each is the default one. */
export type InvoiceTitleImport = Pick<InvoiceTitleRow, "customerId" | "kind" | "title" | "taxNumber" | "createdAt"> &
  Partial<Pick<InvoiceTitleRow, "isDefault">>;

/** Creates titles of many customers at once, set-wise. */
export function createInvoiceTitles(ctx: Ctx, titles: InvoiceTitleImport[]): Promise<void> {
  const unsaid = { bank: "", account: "", address: "", phone: "", isDefault: 1, deletedAt: null };
  return createAll(
    ctx,
    "invoiceTitles",
    titles.map((title) => ({ ...unsaid, ...title, id: newId() })),
  );
}

/** Changes titles of many customers at once, set-wise. */
export async function amendInvoiceTitles(
  ctx: Ctx,
  pairs: { before: InvoiceTitleRow; after: InvoiceTitleRow }[],
): Promise<void> {
  await saveAll(ctx, "invoiceTitles", pairs);
}
