import { unfoldCustom } from "#modules/admin";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import { createOrder, removeOrders, updateOrder } from "./actions.ts";
import { changeOrders, OrderAction } from "./change-many.ts";
import { countOrders, listOrderIds, listOrders, OrderFilter, OrderItem, OrderSort } from "./list.ts";
import { getOrderPage, OrderPage } from "./page.ts";
import { getOrder } from "./queries.ts";
import { refundOrder } from "./refunds/actions.ts";
import { Order, OrderDraft, OrderPatch, RefundDraft } from "./table.ts";

const write = { permission: "sales:write" } as const;

const getMany = defineRoute({
  method: "get",
  path: "/orders",
  operationId: "listOrders",
  summary: "Orders and refunds",
  permission: "sales:read",
  request: { query: Paging.extend(OrderFilter.shape).extend({ sort: OrderSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(OrderItem)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/orders/count",
  operationId: "countOrders",
  summary: "How many orders a filter leaves",
  permission: "sales:read",
  request: { query: OrderFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/orders",
  operationId: "createOrder",
  summary: "Make an order with its lines; the total is their sum",
  ...write,
  request: { body: json(OrderDraft) },
  responses: { 201: { description: "Made", ...json(Order) }, ...problems("invalid") },
});
const getOne = defineRoute({
  method: "get",
  path: "/orders/{id}",
  operationId: "getOrder",
  summary: "An order with its lines, payments and refunds",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The order", ...json(OrderPage) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/orders/{id}",
  operationId: "updateOrder",
  summary: "Change an order; lines are given whole",
  ...write,
  request: { params: ById, body: json(OrderPatch) },
  responses: {
    200: { description: "It now", ...json(Order) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/orders/{id}",
  operationId: "removeOrder",
  summary: "Put an order into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});
const postRefund = defineRoute({
  method: "post",
  path: "/orders/{id}/refunds",
  operationId: "refundOrder",
  summary:
    "Give an order back in part or whole: by lines, or an amount; it settles what is owed first, the rest is money back",
  ...write,
  request: {
    params: ById,
    body: json(RefundDraft),
  },
  responses: { 201: { description: "The refund", ...json(Order) }, ...problems("invalid", "not_found", "refused") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/orders/bulk",
  operationId: "changeOrders",
  summary: "Change or remove many orders as one operation: those named, or all that a filter leaves",
  ...write,
  request: { body: json(bulkOf(OrderFilter, OrderAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "not_found", "refused") },
});

export const orderRoutes = api();
orderRoutes.openapi(getMany, async (c) => c.json(await listOrders(c.var.ctx, c.req.valid("query")), 200));
orderRoutes.openapi(getCount, async (c) => c.json({ count: await countOrders(c.var.ctx, c.req.valid("query")) }, 200));
orderRoutes.openapi(postOne, async (c) =>
  c.json(unfoldCustom(await createOrder(c.var.ctx, { custom: {}, ...c.req.valid("json") })), 201),
);
orderRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listOrderIds(ctx, filter));
  return c.json(await changeOrders(ctx, ids, action), 200);
});
orderRoutes.openapi(getOne, async (c) => {
  const page = await getOrderPage(c.var.ctx, c.req.valid("param").id);
  setEtag(c, page);
  return c.json(page, 200);
});
orderRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getOrder(c.var.ctx.db, id));
  return c.json(unfoldCustom(await updateOrder(c.var.ctx, id, c.req.valid("json"))), 200);
});
orderRoutes.openapi(deleteOne, async (c) => {
  const found = await getOrder(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeOrders(c.var.ctx, [found.id]);
  return c.body(null, 204);
});
orderRoutes.openapi(postRefund, async (c) =>
  c.json(unfoldCustom(await refundOrder(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
);

export type OrderOperations = {
  listOrders: typeof getMany;
  countOrders: typeof getCount;
  createOrder: typeof postOne;
  getOrder: typeof getOne;
  updateOrder: typeof patchOne;
  removeOrder: typeof deleteOne;
  refundOrder: typeof postRefund;
  changeOrders: typeof postBulk;
};
