import { refused } from "#platform/errors";
import { spread } from "../lines/spread.ts";
import type { Invoice, InvoiceItem, InvoiceRow } from "./table.ts";

/** How much of an order can still be invoiced. */
export function billableMinor(
  order: { totalMinor: number },
  refundedMinor: number,
  invoices: readonly Pick<InvoiceRow, "state" | "amountMinor">[],
): number {
  const invoiced = invoices
    .filter(({ state }) => state === "requested" || state === "issued")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return order.totalMinor - refundedMinor - invoiced;
}

/** Refuses a step that an invoice cannot take from where it is. */
export function demandState({ state }: Pick<Invoice, "state">, ...allowed: Invoice["state"][]): void {
  if (allowed.includes(state)) return;
  throw refused("invoice.cannot_now", [
    `This invoice is ${state} already, so this cannot be done.`,
    `这张发票当前状态不能做这一步。`,
  ]);
}

/** The items so that they sum to an amount: part of an order is part of each of its lines. */
export function itemsOf(items: readonly InvoiceItem[], amountMinor: number): InvoiceItem[] {
  const sum = items.reduce((all, item) => all + item.amountMinor, 0);
  if (items.length === 0 || sum === amountMinor) return [...items];
  const plain = sum > 0 && items.every((item) => item.amountMinor >= 0);
  if (!plain) return [{ ...items[0]!, quantityMilli: 1000, amountMinor }];
  const amounts = spread(
    amountMinor,
    items.map((item) => item.amountMinor),
  );
  return items.map((item, index) => ({ ...item, amountMinor: amounts[index]! }));
}
