import { invalid } from "#platform/errors";
import { isTaxNumber, taxNumberState } from "./fields.ts";
import type { InvoiceTitle, InvoiceTitleRow } from "./table.ts";

/** Refuses a tax number that no tax office gives. A check digit that does not agree is only told. */
export function refuseTaxNumber(taxNumber: string): void {
  if (taxNumber === "" || isTaxNumber(taxNumber)) return;
  throw invalid(
    "invoice_title.tax_number",
    ["A tax number has 15 to 20 letters and digits.", "税号应为 15 至 20 位字母或数字。"],
    "taxNumber",
  );
}

/** The default first, then the oldest. */
export function sortTitles(rows: readonly InvoiceTitleRow[]): InvoiceTitleRow[] {
  const key = ({ createdAt, id }: InvoiceTitleRow) => `${createdAt} ${id}`;
  return [...rows].sort((a, b) => b.isDefault - a.isDefault || (key(a) < key(b) ? -1 : 1));
}

/** The titles as the API publishes them, the default first; exactly one is the default, whatever a merge brought together. */
export function presentTitles(rows: readonly InvoiceTitleRow[]): InvoiceTitle[] {
  return sortTitles(rows).map((row, index) => ({ ...presentTitle(row), isDefault: index === 0 }));
}

/** One title as the API publishes it. */
export function presentTitle(row: InvoiceTitleRow): InvoiceTitle {
  return { ...row, isDefault: row.isDefault === 1, taxNumberIs: taxNumberState(row) };
}
