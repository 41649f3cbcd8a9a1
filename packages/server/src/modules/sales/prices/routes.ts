import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { Currency, On, z } from "#platform/schema";
import { createPriceList, removePriceList, updatePriceList } from "./actions.ts";
import { findOffers, findPriceLists, getPriceList, presentPriceList } from "./queries.ts";
import { Offer, PriceList, PriceListDetail, PriceListDraft, PriceListPatch } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/price-lists",
  operationId: "listPriceLists",
  summary: "Every price list",
  permission: "sales:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(PriceList) })) } },
});
const postOne = defineRoute({
  method: "post",
  path: "/price-lists",
  operationId: "createPriceList",
  summary: "Make a price list",
  permission: "sales:write",
  request: { body: json(PriceListDraft) },
  responses: { 201: { description: "Made", ...json(PriceListDetail) }, ...problems("invalid") },
});
const getOne = defineRoute({
  method: "get",
  path: "/price-lists/{id}",
  operationId: "getPriceList",
  summary: "A price list with its prices and customers",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The list", ...json(PriceListDetail) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/price-lists/{id}",
  operationId: "updatePriceList",
  summary: "Change a price list; what was sold by it keeps its price",
  permission: "sales:write",
  request: { params: ById, body: json(PriceListPatch) },
  responses: {
    200: { description: "It now", ...json(PriceListDetail) },
    ...problems("invalid", "not_found", "refused"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/price-lists/{id}",
  operationId: "removePriceList",
  summary: "Put a price list into the bin",
  permission: "sales:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});
const getOffers = defineRoute({
  method: "get",
  path: "/prices",
  operationId: "findPrices",
  summary: "The right price of products for a customer on a day, and which list says so",
  permission: "sales:read",
  request: {
    query: z.object({
      productIds: z.string().max(5000).openapi({ description: "Ids with commas between them, at most 100" }),
      customerId: z.string().max(100).optional(),
      currency: Currency.optional(),
      on: On.optional(),
    }),
  },
  responses: {
    200: { description: "A price each", ...json(z.object({ items: z.array(Offer) })) },
    ...problems("invalid"),
  },
});

export const priceRoutes = api();
priceRoutes.openapi(getMany, async (c) => c.json({ items: await findPriceLists(c.var.ctx.db) }, 200));
priceRoutes.openapi(postOne, async (c) => {
  const list = await createPriceList(c.var.ctx, c.req.valid("json"));
  return c.json(await presentPriceList(c.var.ctx.db, list), 201);
});
priceRoutes.openapi(getOne, async (c) => {
  const found = await getPriceList(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json(await presentPriceList(c.var.ctx.db, found), 200);
});
priceRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  const { ctx } = c.var;
  checkIfMatch(c, await getPriceList(ctx.db, id));
  return c.json(await presentPriceList(ctx.db, await updatePriceList(ctx, id, c.req.valid("json"))), 200);
});
priceRoutes.openapi(deleteOne, async (c) => {
  await removePriceList(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
priceRoutes.openapi(getOffers, async (c) => {
  const { productIds, customerId, currency, on } = c.req.valid("query");
  const ids = [...new Set(productIds.split(",").filter(Boolean))].slice(0, 100);
  const question = { customerId: customerId ?? null, currency, on };
  return c.json({ items: await findOffers(c.var.ctx, question, ids) }, 200);
});

export type PriceOperations = {
  listPriceLists: typeof getMany;
  createPriceList: typeof postOne;
  getPriceList: typeof getOne;
  updatePriceList: typeof patchOne;
  removePriceList: typeof deleteOne;
  findPrices: typeof getOffers;
};
