import { unfoldCustom } from "#modules/admin";
import { api, defineRoute, json, problems } from "#platform/http";
import { On, z } from "#platform/schema";
import { findLines } from "../orders/queries.ts";
import { sellAtCounter } from "./actions.ts";
import { getCounterDay, listCounterProducts } from "./queries.ts";
import { CounterDay, CounterProduct, CounterReceipt, CounterSale } from "./table.ts";

const getProducts = defineRoute({
  method: "get",
  path: "/counter/products",
  operationId: "listCounterProducts",
  summary: "What is for sale over the counter, most sold of late first; `q` finds by name, pinyin or number",
  permission: "sales:read",
  request: { query: z.object({ q: z.string().trim().max(200).default("") }) },
  responses: { 200: { description: "At most 120", ...json(z.object({ items: z.array(CounterProduct) })) } },
});
const postSale = defineRoute({
  method: "post",
  path: "/counter/sales",
  operationId: "sellAtCounter",
  summary: "Sell over the counter: an order that is done, its payment, and what leaves the stock, as one operation",
  permission: "sales:write",
  request: { body: json(CounterSale) },
  responses: { 201: { description: "Sold", ...json(CounterReceipt) }, ...problems("invalid", "not_found", "refused") },
});
const getDay = defineRoute({
  method: "get",
  path: "/counter/day",
  operationId: "getCounterDay",
  summary: "What came in over the counter on a day, by how it was paid",
  permission: "sales:read",
  request: { query: z.object({ on: On.optional() }) },
  responses: { 200: { description: "The day", ...json(CounterDay) }, ...problems("invalid") },
});

export const counterRoutes = api();
counterRoutes.openapi(getProducts, async (c) =>
  c.json({ items: await listCounterProducts(c.var.ctx, c.req.valid("query").q) }, 200),
);
counterRoutes.openapi(postSale, async (c) => {
  const order = await sellAtCounter(c.var.ctx, c.req.valid("json"));
  return c.json({ ...unfoldCustom(order), lines: await findLines(c.var.ctx.db, order.id) }, 201);
});
counterRoutes.openapi(getDay, async (c) => c.json(await getCounterDay(c.var.ctx, c.req.valid("query").on), 200));

export type CounterOperations = {
  listCounterProducts: typeof getProducts;
  sellAtCounter: typeof postSale;
  getCounterDay: typeof getDay;
};
