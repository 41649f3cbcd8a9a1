import { api, ById, defineRoute, json, problems } from "#platform/http";
import { pageOf, Paging, readCursor, toPage } from "#platform/paging";
import { getProduct, presentProduct } from "../products/queries.ts";
import { ProductDetail } from "../products/table.ts";
import { moveStock, stopCounting } from "./actions.ts";
import { listStock, placeOfEntry } from "./queries.ts";
import { StockDraft, StockEntry } from "./table.ts";

const getMoves = defineRoute({
  method: "get",
  path: "/products/{id}/stock",
  operationId: "listStockMoves",
  summary: "Why there is so much of a product: every move since it is counted, the latest first",
  permission: "sales:read",
  request: { params: ById, query: Paging },
  responses: { 200: { description: "A page", ...json(pageOf(StockEntry)) }, ...problems("not_found") },
});
const postMove = defineRoute({
  method: "post",
  path: "/products/{id}/stock",
  operationId: "moveStock",
  summary: "Note what was counted, or what came or went beside the orders; the first count begins the counting",
  permission: "sales:write",
  request: { params: ById, body: json(StockDraft) },
  responses: {
    200: { description: "The product now", ...json(ProductDetail) },
    ...problems("invalid", "not_found", "refused"),
  },
});
const deleteCounting = defineRoute({
  method: "delete",
  path: "/products/{id}/stock",
  operationId: "stopCounting",
  summary: "Count this product no longer; orders do not move it then",
  permission: "sales:write",
  request: { params: ById },
  responses: { 200: { description: "The product now", ...json(ProductDetail) }, ...problems("not_found") },
});

export const stockRoutes = api();
stockRoutes.openapi(getMoves, async (c) => {
  const { limit, cursor } = c.req.valid("query");
  const rows = await listStock(c.var.ctx, c.req.valid("param").id, limit + 1, readCursor(cursor, 2));
  return c.json(
    toPage(rows, limit, placeOfEntry, (row) => row),
    200,
  );
});
stockRoutes.openapi(postMove, async (c) => {
  const product = await moveStock(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
  return c.json(await presentProduct(c.var.ctx.db, product), 200);
});
stockRoutes.openapi(deleteCounting, async (c) => {
  await stopCounting(c.var.ctx, c.req.valid("param").id);
  const { db } = c.var.ctx;
  return c.json(await presentProduct(db, await getProduct(db, c.req.valid("param").id)), 200);
});

export type StockOperations = {
  listStockMoves: typeof getMoves;
  moveStock: typeof postMove;
  stopCounting: typeof deleteCounting;
};
