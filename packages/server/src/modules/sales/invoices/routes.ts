import { api, ById, checkIfMatch, defineRoute, json, problems } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import { getOrder, sumRefunds } from "../orders/queries.ts";
import { endInvoice, issueInvoice, removeInvoices, requestInvoice } from "./actions.ts";
import {
  countInvoices,
  InvoiceFilter,
  InvoiceListed,
  InvoiceSort,
  listInvoiceIds,
  listInvoices,
  listUninvoiced,
  Uninvoiced,
} from "./list.ts";
import { findInvoices, getInvoice, presentInvoice } from "./queries.ts";
import { billableMinor } from "./rules.ts";
import { Ending, Invoice, InvoiceDraft, Issue } from "./table.ts";
import { invoiceText } from "./text.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;

const getMany = defineRoute({
  method: "get",
  path: "/invoices",
  operationId: "listInvoices",
  summary: "Invoices that were asked for",
  ...read,
  request: { query: Paging.extend(InvoiceFilter.shape).extend({ sort: InvoiceSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(InvoiceListed)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/invoices/count",
  operationId: "countInvoices",
  summary: "How many invoices a filter leaves",
  ...read,
  request: { query: InvoiceFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const getMissing = defineRoute({
  method: "get",
  path: "/invoices/missing",
  operationId: "listUninvoiced",
  summary: "Sales of which more was received than invoiced",
  ...read,
  request: { query: Paging },
  responses: { 200: { description: "A page", ...json(pageOf(Uninvoiced)) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/invoices",
  operationId: "requestInvoice",
  summary: "Ask for an invoice of an order; amount and items are what is left of it when silent",
  ...write,
  request: { body: json(InvoiceDraft) },
  responses: { 201: { description: "Asked for", ...json(Invoice) }, ...problems("invalid", "not_found") },
});
const putIssue = defineRoute({
  method: "put",
  path: "/invoices/{id}/issue",
  operationId: "issueInvoice",
  summary: "Note that an invoice was issued: its number, day and file",
  ...write,
  request: { params: ById, body: json(Issue) },
  responses: {
    200: { description: "Issued", ...json(Invoice) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const putEnd = defineRoute({
  method: "put",
  path: "/invoices/{id}/end",
  operationId: "endInvoice",
  summary: "Make an invoice void, or note the red one that takes it back",
  ...write,
  request: { params: ById, body: json(Ending) },
  responses: {
    200: { description: "Ended", ...json(Invoice) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const getText = defineRoute({
  method: "get",
  path: "/invoices/{id}/text",
  operationId: "getInvoiceText",
  summary: "All that the tax platform asks for, as text to copy",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The text", ...json(z.object({ text: z.string() })) }, ...problems("not_found") },
});
const getOfOrder = defineRoute({
  method: "get",
  path: "/orders/{id}/invoices",
  operationId: "listInvoicesOfOrder",
  summary: "The invoices of an order, and how much of it can still be invoiced",
  ...read,
  request: { params: ById },
  responses: {
    200: { description: "They", ...json(z.object({ items: z.array(Invoice), billableMinor: z.int() })) },
    ...problems("not_found"),
  },
});
const postBulk = defineRoute({
  method: "post",
  path: "/invoices/bulk",
  operationId: "changeInvoices",
  summary: "Put invoices into the bin as one operation: those named, or all that a filter leaves",
  ...write,
  request: { body: json(bulkOf(InvoiceFilter, z.object({ kind: z.literal("remove") }))) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid") },
});

export const invoiceRoutes = api();
invoiceRoutes.openapi(getMany, async (c) => c.json(await listInvoices(c.var.ctx, c.req.valid("query")), 200));
invoiceRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countInvoices(c.var.ctx, c.req.valid("query")) }, 200),
);
invoiceRoutes.openapi(getMissing, async (c) => c.json(await listUninvoiced(c.var.ctx, c.req.valid("query")), 200));
invoiceRoutes.openapi(postOne, async (c) =>
  c.json(presentInvoice(await requestInvoice(c.var.ctx, c.req.valid("json"))), 201),
);
invoiceRoutes.openapi(putIssue, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getInvoice(c.var.ctx.db, id));
  return c.json(presentInvoice(await issueInvoice(c.var.ctx, id, c.req.valid("json"))), 200);
});
invoiceRoutes.openapi(putEnd, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getInvoice(c.var.ctx.db, id));
  return c.json(presentInvoice(await endInvoice(c.var.ctx, id, c.req.valid("json"))), 200);
});
invoiceRoutes.openapi(getText, async (c) => {
  const invoice = presentInvoice(await getInvoice(c.var.ctx.db, c.req.valid("param").id));
  return c.json({ text: invoiceText(invoice, c.var.ctx.language) }, 200);
});
invoiceRoutes.openapi(getOfOrder, async (c) => {
  const { db } = c.var.ctx;
  const order = await getOrder(db, c.req.valid("param").id);
  const rows = await findInvoices(db, order.id);
  const left = billableMinor(order, await sumRefunds(db, order), rows);
  return c.json({ items: rows.map(presentInvoice), billableMinor: left }, 200);
});
invoiceRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const ids = await idsOfBulk(c.req.valid("json"), (filter) => listInvoiceIds(ctx, filter));
  return c.json({ changed: await removeInvoices(ctx, ids), kept: 0, why: null }, 200);
});

export type InvoiceOperations = {
  listInvoices: typeof getMany;
  countInvoices: typeof getCount;
  listUninvoiced: typeof getMissing;
  requestInvoice: typeof postOne;
  issueInvoice: typeof putIssue;
  endInvoice: typeof putEnd;
  getInvoiceText: typeof getText;
  listInvoicesOfOrder: typeof getOfOrder;
  changeInvoices: typeof postBulk;
};
