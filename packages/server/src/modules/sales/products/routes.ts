import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import { changeProducts, createProduct, removeProducts, updateProduct } from "./actions.ts";
import { countProducts, listProductIds, listProducts, ProductFilter, ProductSort } from "./list.ts";
import { findCategories, getProduct, presentProduct } from "./queries.ts";
import { getProductSales, ProductSales } from "./sales.ts";
import { Product, ProductAction, ProductDetail, ProductDraft, ProductPatch } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/products",
  operationId: "listProducts",
  summary: "What is sold",
  permission: "sales:read",
  request: { query: Paging.extend(ProductFilter.shape).extend({ sort: ProductSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(Product)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/products/count",
  operationId: "countProducts",
  summary: "How many products a filter leaves",
  permission: "sales:read",
  request: { query: ProductFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/products",
  operationId: "createProduct",
  summary: "Make a product",
  permission: "sales:write",
  request: { body: json(ProductDraft) },
  responses: { 201: { description: "Made", ...json(ProductDetail) }, ...problems("invalid") },
});
const getOne = defineRoute({
  method: "get",
  path: "/products/{id}",
  operationId: "getProduct",
  summary: "A product",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The product", ...json(ProductDetail) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/products/{id}",
  operationId: "updateProduct",
  summary: "Change a product; what was sold before keeps its price",
  permission: "sales:write",
  request: { params: ById, body: json(ProductPatch) },
  responses: {
    200: { description: "It now", ...json(ProductDetail) },
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

const postBulk = defineRoute({
  method: "post",
  path: "/products/bulk",
  operationId: "changeProducts",
  summary: "Change many products as one operation: prices by a percentage, any field, into the bin",
  permission: "sales:write",
  request: { body: json(bulkOf(ProductFilter, ProductAction)) },
  responses: {
    200: { description: "How many", ...json(z.object({ count: z.int() })) },
    ...problems("invalid", "refused"),
  },
});
const getCategories = defineRoute({
  method: "get",
  path: "/products/categories",
  operationId: "listCategories",
  summary: "Every category of products in use",
  permission: "sales:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(z.string()) })) } },
});
const getSales = defineRoute({
  method: "get",
  path: "/products/{id}/sales",
  operationId: "getProductSales",
  summary: "What was sold of a product: in all, by month, and the latest orders",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "Its sales", ...json(ProductSales) }, ...problems("not_found") },
});

export const productRoutes = api();
productRoutes.openapi(getMany, async (c) => c.json(await listProducts(c.var.ctx, c.req.valid("query")), 200));
productRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countProducts(c.var.ctx, c.req.valid("query")) }, 200),
);
productRoutes.openapi(postOne, async (c) => {
  const { ctx } = c.var;
  return c.json(await presentProduct(ctx.db, await createProduct(ctx, c.req.valid("json"))), 201);
});
productRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listProductIds(ctx, filter));
  return c.json({ count: await changeProducts(ctx, ids, action) }, 200);
});
productRoutes.openapi(getCategories, async (c) => c.json({ items: await findCategories(c.var.ctx.db) }, 200));
productRoutes.openapi(getSales, async (c) => {
  const { id } = await getProduct(c.var.ctx.db, c.req.valid("param").id);
  return c.json(await getProductSales(c.var.ctx, id), 200);
});
productRoutes.openapi(getOne, async (c) => {
  const found = await getProduct(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json(await presentProduct(c.var.ctx.db, found), 200);
});
productRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  const { ctx } = c.var;
  checkIfMatch(c, await getProduct(ctx.db, id));
  return c.json(await presentProduct(ctx.db, await updateProduct(ctx, id, c.req.valid("json"))), 200);
});
productRoutes.openapi(deleteOne, async (c) => {
  const found = await getProduct(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeProducts(c.var.ctx, [found.id]);
  return c.body(null, 204);
});

export type ProductOperations = {
  listProducts: typeof getMany;
  countProducts: typeof getCount;
  createProduct: typeof postOne;
  getProduct: typeof getOne;
  updateProduct: typeof patchOne;
  removeProduct: typeof deleteOne;
  changeProducts: typeof postBulk;
  listCategories: typeof getCategories;
  getProductSales: typeof getSales;
};
