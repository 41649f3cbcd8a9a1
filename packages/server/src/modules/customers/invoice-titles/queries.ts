import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import { presentTitles, sortTitles } from "./rules.ts";
import type { InvoiceTitle, InvoiceTitleRow } from "./table.ts";

/** A title by its id; refuses when there is none. */
export async function getInvoiceTitle(db: Db, id: string): Promise<InvoiceTitleRow> {
  const found = await findRow(db, "invoiceTitles", id);
  if (!found || found.deletedAt) {
    throw notFound("invoice_title.not_found", ["There is no such invoice title.", "没有这个发票抬头。"]);
  }
  return found;
}

/** The rows of a customer's titles that are not in the bin. */
export function findTitleRows(db: Db, customerId: string): Promise<InvoiceTitleRow[]> {
  return db
    .selectFrom("invoiceTitles")
    .selectAll()
    .where("customerId", "=", customerId)
    .where("deletedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** The titles of many customers, each customer's main one first. */
export async function findTitleRowsOf(db: Db, customerIds: readonly string[]): Promise<InvoiceTitleRow[]> {
  const rows = await db
    .selectFrom("invoiceTitles")
    .selectAll()
    .where(idsIn(db, sql.ref("customerId"), [...customerIds]))
    .where("deletedAt", "is", null)
    .execute();
  return sortTitles(rows);
}

/** The titles of a customer, the default first. */
export async function findInvoiceTitles(db: Db, customerId: string): Promise<InvoiceTitle[]> {
  return presentTitles(await findTitleRows(db, customerId));
}
