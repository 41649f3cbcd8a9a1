import { getCustomer } from "#modules/customers";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import "./calendar-source.ts";
import { createDelivery, removeDeliveries, setDeliveryState, updateDelivery } from "./actions.ts";
import { getOrder } from "../orders/queries.ts";
import { changeDeliveries, DeliveryAction } from "./change-many.ts";
import { deliverOrder, findDeliverable } from "./from-order.ts";
import {
  countDeliveries,
  DeliveryFilter,
  DeliveryItem,
  DeliverySort,
  listDeliveries,
  listDeliveryIds,
} from "./list.ts";
import {
  CustomerProgress,
  DeliveryPage,
  getDelivery,
  getDeliveryPage,
  presentDelivery,
  progressFor,
} from "./queries.ts";
import { Delivery, DeliveryDraft, DeliveryPatch, deliveryStates } from "./table.ts";

const Deliverable = z.object({ lineId: z.string(), title: z.string(), templateId: z.string() });

const write = { permission: "sales:write" } as const;
const read = { permission: "sales:read" } as const;

const getMany = defineRoute({
  method: "get",
  path: "/deliveries",
  operationId: "listDeliveries",
  summary: "What is being delivered: projects, courses, hours",
  ...read,
  request: { query: Paging.extend(DeliveryFilter.shape).extend({ sort: DeliverySort }) },
  responses: { 200: { description: "A page", ...json(pageOf(DeliveryItem)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/deliveries/count",
  operationId: "countDeliveries",
  summary: "How many deliveries a filter leaves",
  ...read,
  request: { query: DeliveryFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/deliveries",
  operationId: "createDelivery",
  summary: "Begin to deliver something; a template brings its milestones",
  ...write,
  request: { body: json(DeliveryDraft) },
  responses: { 201: { description: "Begun", ...json(Delivery) }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/deliveries/{id}",
  operationId: "getDelivery",
  summary: "A delivery with its milestones or lessons, and the latest hours",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The delivery", ...json(DeliveryPage) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/deliveries/{id}",
  operationId: "updateDelivery",
  summary: "Change a delivery: title, days, how much was bought, notes, files",
  ...write,
  request: { params: ById, body: json(DeliveryPatch) },
  responses: { 200: { description: "It now", ...json(Delivery) }, ...problems("invalid", "not_found", "stale") },
});
const putState = defineRoute({
  method: "put",
  path: "/deliveries/{id}/state",
  operationId: "setDeliveryState",
  summary: "Plan, run, pause or finish a delivery",
  ...write,
  request: { params: ById, body: json(z.object({ state: z.enum(deliveryStates) })) },
  responses: { 200: { description: "It now", ...json(Delivery) }, ...problems("invalid", "not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/deliveries/{id}",
  operationId: "removeDelivery",
  summary: "Put a delivery into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/deliveries/bulk",
  operationId: "changeDeliveries",
  summary: "Change or remove many deliveries as one operation",
  ...write,
  request: { body: json(bulkOf(DeliveryFilter, DeliveryAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "not_found", "refused") },
});
const postFromOrder = defineRoute({
  method: "post",
  path: "/orders/{id}/deliveries",
  operationId: "deliverOrder",
  summary: "Begin what an order sold, as its products say they are delivered",
  ...write,
  request: { params: ById },
  responses: {
    201: { description: "Begun", ...json(z.object({ items: z.array(Delivery) })) },
    ...problems("not_found", "refused"),
  },
});
const getDeliverable = defineRoute({
  method: "get",
  path: "/orders/{id}/deliverable",
  operationId: "listDeliverable",
  summary: "The lines of an order that can be begun to deliver: their products say how, and it was not begun yet",
  ...read,
  request: { params: ById },
  responses: {
    200: { description: "The lines", ...json(z.object({ items: z.array(Deliverable) })) },
    ...problems("not_found"),
  },
});
const getProgress = defineRoute({
  method: "get",
  path: "/customers/{id}/progress",
  operationId: "getCustomerProgress",
  summary: "How far all is that a customer bought: only what this customer may see",
  ...read,
  request: { params: ById },
  responses: {
    200: { description: "The deliveries", ...json(z.object({ items: z.array(CustomerProgress) })) },
    ...problems("not_found"),
  },
});

export const deliveryRoutes = api();
deliveryRoutes.openapi(getMany, async (c) => c.json(await listDeliveries(c.var.ctx, c.req.valid("query")), 200));
deliveryRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countDeliveries(c.var.ctx, c.req.valid("query")) }, 200),
);
deliveryRoutes.openapi(postOne, async (c) =>
  c.json(presentDelivery(await createDelivery(c.var.ctx, c.req.valid("json"))), 201),
);
deliveryRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  return c.json(
    await changeDeliveries(ctx, await idsOfBulk(whom, (filter) => listDeliveryIds(ctx, filter)), action),
    200,
  );
});
deliveryRoutes.openapi(getOne, async (c) => {
  const page = await getDeliveryPage(c.var.ctx, c.req.valid("param").id);
  setEtag(c, page);
  return c.json(page, 200);
});
deliveryRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getDelivery(c.var.ctx.db, id));
  return c.json(presentDelivery(await updateDelivery(c.var.ctx, id, c.req.valid("json"))), 200);
});
deliveryRoutes.openapi(putState, async (c) => {
  const { state } = c.req.valid("json");
  return c.json(presentDelivery(await setDeliveryState(c.var.ctx, c.req.valid("param").id, state)), 200);
});
deliveryRoutes.openapi(deleteOne, async (c) => {
  const found = await getDelivery(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeDeliveries(c.var.ctx, [found.id]);
  return c.body(null, 204);
});
deliveryRoutes.openapi(postFromOrder, async (c) => {
  const items = await deliverOrder(c.var.ctx, c.req.valid("param").id);
  return c.json({ items: items.map(presentDelivery) }, 201);
});
deliveryRoutes.openapi(getDeliverable, async (c) => {
  const { ctx } = c.var;
  const { id } = await getOrder(ctx.db, c.req.valid("param").id);
  const found = await findDeliverable(ctx, id);
  const items = found.map(({ line, template }) => ({ lineId: line.id, title: line.title, templateId: template.id }));
  return c.json({ items }, 200);
});
deliveryRoutes.openapi(getProgress, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await progressFor(c.var.ctx.db, id) }, 200);
});

export type DeliveryOperations = {
  listDeliveries: typeof getMany;
  countDeliveries: typeof getCount;
  createDelivery: typeof postOne;
  getDelivery: typeof getOne;
  updateDelivery: typeof patchOne;
  setDeliveryState: typeof putState;
  removeDelivery: typeof deleteOne;
  changeDeliveries: typeof postBulk;
  deliverOrder: typeof postFromOrder;
  listDeliverable: typeof getDeliverable;
  getCustomerProgress: typeof getProgress;
};
