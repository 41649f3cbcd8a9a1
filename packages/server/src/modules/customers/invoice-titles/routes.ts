import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { getCustomer } from "../people/queries.ts";
import { addInvoiceTitle, removeInvoiceTitle, updateInvoiceTitle } from "./actions.ts";
import { findInvoiceTitles, getInvoiceTitle } from "./queries.ts";
import { readInvoiceTitle } from "./reading.ts";
import { presentTitle } from "./rules.ts";
import { InvoiceTitle, InvoiceTitleDraft, InvoiceTitlePatch, ReadTitle } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/customers/{id}/invoice-titles",
  operationId: "listInvoiceTitles",
  summary: "What invoices for a customer are made out to, the default first",
  permission: "customers:read",
  request: { params: ById },
  responses: {
    200: { description: "All", ...json(z.object({ items: z.array(InvoiceTitle) })) },
    ...problems("not_found"),
  },
});
const postOne = defineRoute({
  method: "post",
  path: "/customers/{id}/invoice-titles",
  operationId: "addInvoiceTitle",
  summary: "Add an invoice title; the first of a customer is the default",
  permission: "customers:write",
  request: { params: ById, body: json(InvoiceTitleDraft) },
  responses: { 201: { description: "Added", ...json(InvoiceTitle) }, ...problems("invalid", "not_found", "refused") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/invoice-titles/{id}",
  operationId: "updateInvoiceTitle",
  summary: "Change an invoice title, or make it the default",
  permission: "customers:write",
  request: { params: ById, body: json(InvoiceTitlePatch) },
  responses: {
    200: { description: "It now", ...json(InvoiceTitle) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/invoice-titles/{id}",
  operationId: "removeInvoiceTitle",
  summary: "Put an invoice title into the bin",
  permission: "customers:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});
const postReading = defineRoute({
  method: "post",
  path: "/invoice-titles/reading",
  operationId: "readInvoiceTitle",
  summary: "Read title, tax number, bank, account, address and phone from a text; nothing is kept",
  permission: "customers:read",
  request: { body: json(z.object({ text: z.string().max(5000) })) },
  responses: { 200: { description: "What it says", ...json(ReadTitle) }, ...problems("invalid") },
});

export const invoiceTitleRoutes = api();
invoiceTitleRoutes.openapi(getMany, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await findInvoiceTitles(c.var.ctx.db, id) }, 200);
});
invoiceTitleRoutes.openapi(postOne, async (c) => {
  const added = await addInvoiceTitle(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
  setEtag(c, added);
  return c.json(presentTitle(added), 201);
});
invoiceTitleRoutes.openapi(postReading, (c) => c.json(readInvoiceTitle(c.req.valid("json").text), 200));
invoiceTitleRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getInvoiceTitle(c.var.ctx.db, id));
  const changed = await updateInvoiceTitle(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(presentTitle(changed), 200);
});
invoiceTitleRoutes.openapi(deleteOne, async (c) => {
  await removeInvoiceTitle(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type InvoiceTitleOperations = {
  listInvoiceTitles: typeof getMany;
  addInvoiceTitle: typeof postOne;
  updateInvoiceTitle: typeof patchOne;
  removeInvoiceTitle: typeof deleteOne;
  readInvoiceTitle: typeof postReading;
};
