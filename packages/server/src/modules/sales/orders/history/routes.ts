import { unfoldCustom } from "#modules/admin";
import { getCustomer } from "#modules/customers";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { pageOf, Paging, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { copyOrder } from "../copy.ts";
import { Order } from "../table.ts";
import { BoughtLine, listBoughtLines, placeOfLine } from "./lines.ts";
import { findPurchases, Purchases } from "./purchases.ts";

const getPurchases = defineRoute({
  method: "get",
  path: "/customers/{id}/purchases",
  operationId: "getPurchases",
  summary: "What a customer bought: how often, how much, and what",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The history", ...json(Purchases) }, ...problems("not_found") },
});
const getLines = defineRoute({
  method: "get",
  path: "/customers/{id}/purchased-lines",
  operationId: "listPurchasedLines",
  summary: "What a customer bought line by line, the latest first",
  permission: "sales:read",
  request: { params: ById, query: Paging },
  responses: { 200: { description: "A page", ...json(pageOf(BoughtLine)) }, ...problems("not_found", "invalid") },
});
const postCopy = defineRoute({
  method: "post",
  path: "/orders/{id}/copies",
  operationId: "copyOrder",
  summary: "The same order again, or some of its lines, at today's prices",
  permission: "sales:write",
  request: {
    params: ById,
    body: json(z.object({ id: z.uuid().optional(), lineIds: z.array(z.string()).min(1).max(1000).optional() })),
  },
  responses: { 201: { description: "The new order", ...json(Order) }, ...problems("invalid", "not_found") },
});

export const purchaseRoutes = api();
purchaseRoutes.openapi(getPurchases, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  return c.json(await findPurchases(c.var.ctx, id), 200);
});
purchaseRoutes.openapi(getLines, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  const { limit, cursor } = c.req.valid("query");
  const rows = await listBoughtLines(c.var.ctx, id, limit + 1, readCursor(cursor, 3));
  return c.json(
    toPage(rows, limit, placeOfLine, (row) => row),
    200,
  );
});
purchaseRoutes.openapi(postCopy, async (c) =>
  c.json(unfoldCustom(await copyOrder(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
);

export type PurchaseOperations = {
  getPurchases: typeof getPurchases;
  listPurchasedLines: typeof getLines;
  copyOrder: typeof postCopy;
};
