import { createAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { Invoice, InvoiceRow } from "./table.ts";

type Known =
  | "id"
  | "orderId"
  | "customerId"
  | "madeOut"
  | "items"
  | "amountMinor"
  | "currency"
  | "requestedOn"
  | "number"
  | "issuedOn"
  | "createdAt";

/** An invoice from before: asked for, or issued where it has a day. */
export type InvoiceImport = Pick<Invoice, Known>;

/** Creates many invoices at once, set-wise. Ids must be new. Nobody is told. */
export function createInvoices(ctx: Ctx, invoices: InvoiceImport[]): Promise<void> {
  const rows = invoices.map(({ madeOut, items, ...invoice }): Omit<InvoiceRow, "version"> => ({
    ...invoice,
    kind: "electronic",
    state: invoice.issuedOn === null ? "requested" : "issued",
    title: madeOut.title,
    madeOut: JSON.stringify(madeOut),
    items: JSON.stringify(items),
    note: "",
    fileId: null,
    redNumber: "",
    endedOn: null,
    deletedAt: null,
  }));
  return createAll(ctx, "invoices", rows);
}
