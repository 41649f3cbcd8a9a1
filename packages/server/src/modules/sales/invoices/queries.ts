import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { Invoice, type InvoiceRow } from "./table.ts";

/** An invoice by its id; refuses when there is none. */
export async function getInvoice(db: Db, id: string): Promise<InvoiceRow> {
  const found = await findRow(db, "invoices", id);
  if (!found || found.deletedAt) throw notFound("invoice.not_found", ["There is no such invoice.", "没有这张发票。"]);
  return found;
}

/** The invoices of an order, the newest first. */
export function findInvoices(db: Db, orderId: string): Promise<InvoiceRow[]> {
  return db
    .selectFrom("invoices")
    .selectAll()
    .where("orderId", "=", orderId)
    .where("deletedAt", "is", null)
    .orderBy("id", "desc")
    .execute();
}

/** As the API publishes it. */
export function presentInvoice({ madeOut, items, ...row }: InvoiceRow): Invoice {
  return Invoice.parse({ ...row, madeOut: JSON.parse(madeOut), items: JSON.parse(items) });
}
