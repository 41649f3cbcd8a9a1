import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { pageOf, Paging, readCursor, toPage } from "#platform/paging";
import { createProduct, removeProducts, updateProduct } from "./actions.ts";
import { getProduct, listProducts, presentProduct, ProductFilter } from "./queries.ts";
import { Product, ProductDraft, ProductPatch } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/products",
  operationId: "listProducts",
  summary: "What is sold",
  permission: "sales:read",
  request: { query: Paging.extend(ProductFilter.shape) },
  responses: { 200: { description: "A page", ...json(pageOf(Product)) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/products",
  operationId: "createProduct",
  summary: "Make a product",
  permission: "sales:write",
  request: { body: json(ProductDraft) },
  responses: { 201: { description: "Made", ...json(Product) }, ...problems("invalid") },
});
const getOne = defineRoute({
  method: "get",
  path: "/products/{id}",
  operationId: "getProduct",
  summary: "A product",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The product", ...json(Product) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/products/{id}",
  operationId: "updateProduct",
  summary: "Change a product; what was sold before keeps its price",
  permission: "sales:write",
  request: { params: ById, body: json(ProductPatch) },
  responses: {
    200: { description: "It now", ...json(Product) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/products/{id}",
  operationId: "removeProduct",
  summary: "Put a product into the bin",
  permission: "sales:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});

export const productRoutes = api();
productRoutes.openapi(getMany, async (c) => {
  const query = c.req.valid("query");
  const { limit } = query;
  const { rows, placeOf } = await listProducts(c.var.ctx, query, limit + 1, readCursor(query.cursor, 2));
  return c.json(toPage(rows, limit, placeOf, presentProduct), 200);
});
productRoutes.openapi(postOne, async (c) =>
  c.json(presentProduct(await createProduct(c.var.ctx, c.req.valid("json"))), 201),
);
productRoutes.openapi(getOne, async (c) => {
  const found = await getProduct(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json(presentProduct(found), 200);
});
productRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getProduct(c.var.ctx.db, id));
  return c.json(presentProduct(await updateProduct(c.var.ctx, id, c.req.valid("json"))), 200);
});
productRoutes.openapi(deleteOne, async (c) => {
  const found = await getProduct(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeProducts(c.var.ctx, [found.id]);
  return c.body(null, 204);
});

export type ProductOperations = {
  listProducts: typeof getMany;
  createProduct: typeof postOne;
  getProduct: typeof getOne;
  updateProduct: typeof patchOne;
  removeProduct: typeof deleteOne;
};
