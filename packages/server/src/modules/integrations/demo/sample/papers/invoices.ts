import type { InvoiceTitleImport } from "#modules/customers";
import type { InvoiceImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import type { Commission } from "../commissions/commissions.ts";
import { instantAt } from "../days.ts";
import type { MadeOrder } from "../orders.ts";
import type { Client, SampleRequest } from "../request.ts";
import { taxNumbers } from "../words/papers.ts";

type Invoiced = { titles: InvoiceTitleImport[]; invoices: InvoiceImport[] };

const issuedWanted = 3;
const askedWanted = 2;

/** What firms at home are invoiced to: those who ordered work first, then those who always ask; and what they got. */
export function makeInvoices(
  request: SampleRequest,
  clients: readonly Client[],
  commissions: readonly Commission[],
  orders: readonly MadeOrder[],
): Invoiced {
  const ordered = new Set(commissions.map(({ client }) => client));
  const firms = clients.filter(({ segment, tags }) => segment !== "person" && !tags.includes("abroad"));
  const holders = [
    ...firms.filter((firm) => ordered.has(firm)),
    ...firms.filter(({ tags }) => tags.includes("invoice")),
  ];
  const titles = [...new Set(holders)].slice(0, taxNumbers.length).map((client, index) => ({
    customerId: client.id,
    kind: "company" as const,
    title: client.name,
    taxNumber: taxNumbers[index]!,
    createdAt: instantAt(client.since, 21 * 60 + 40, request.timeZone),
  }));
  const latest = titles.flatMap((title) => {
    const order = orders.findLast(
      ({ customerId, kind, state }) => customerId === title.customerId && kind === "sale" && state !== "cancelled",
    );
    return order ? [{ title, order }] : [];
  });
  latest.sort((one, other) => (one.order.at < other.order.at ? -1 : 1));
  const issued = latest.slice(0, issuedWanted).map((one, index) => invoiceOf(request, one, index + 1));
  const asked = latest.slice(-askedWanted).map((one) => invoiceOf(request, one, null));
  return { titles, invoices: [...issued, ...asked] };
}

/** The invoice for an order; `count` makes its number where it was issued, two days after it was asked for. */
function invoiceOf(
  { today, timeZone, newId }: SampleRequest,
  { title, order }: { title: InvoiceTitleImport; order: MadeOrder },
  count: number | null,
): InvoiceImport {
  const { orderedOn, totalMinor } = order;
  const requestedOn = addDays(orderedOn, 1) < today ? addDays(orderedOn, 1) : orderedOn;
  const issuedOn = addDays(requestedOn, 2) < today ? addDays(requestedOn, 2) : requestedOn;
  const { title: name, taxNumber } = title;
  return {
    id: newId(),
    orderId: order.id,
    customerId: order.customerId,
    madeOut: { title: name, taxNumber, bank: "", account: "", address: "", phone: "" },
    items: order.lines.map((line) => ({
      title: line.title,
      quantityMilli: line.quantityMilli,
      amountMinor: (line.quantityMilli / 1000) * line.unitPriceMinor,
      taxRateBp: 0,
    })),
    amountMinor: totalMinor,
    currency: order.currency,
    requestedOn,
    // No tax office has the number 99.
    number: count === null ? "" : `${issuedOn.slice(2, 4)}99${String(count).padStart(16, "0")}`,
    issuedOn: count === null ? null : issuedOn,
    createdAt: instantAt(requestedOn, 10 * 60, timeZone),
  };
}
