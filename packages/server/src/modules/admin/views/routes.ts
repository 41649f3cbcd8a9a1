import { demand } from "#platform/context";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { listOf, ListName } from "#platform/lists";
import { z } from "#platform/schema";
import { createView, orderViews, removeView, updateView } from "./actions.ts";
import { findViews, getView, presentView } from "./queries.ts";
import { View, ViewDraft, ViewPatch } from "./table.ts";

const write = { permission: "admin:write" } as const;

const getMany = defineRoute({
  method: "get",
  path: "/views",
  operationId: "listViews",
  summary: "The saved views of a list, or of all lists that the reader may see",
  permission: "signed-in",
  request: { query: z.object({ list: ListName.optional() }) },
  responses: {
    200: { description: "All, in their order", ...json(z.object({ items: z.array(View) })) },
    ...problems("invalid"),
  },
});
const postOne = defineRoute({
  method: "post",
  path: "/views",
  operationId: "createView",
  summary: "Save a list's filter, sort and columns under a name",
  ...write,
  request: { body: json(ViewDraft) },
  responses: { 201: { description: "Saved", ...json(View) }, ...problems("invalid", "refused") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/views/{id}",
  operationId: "updateView",
  summary: "Change a view",
  ...write,
  request: { params: ById, body: json(ViewPatch) },
  responses: {
    200: { description: "Changed", ...json(View) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/views/{id}",
  operationId: "removeView",
  summary: "Remove a view; undo brings it back",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Removed" }, ...problems("not_found", "stale") },
});
const postOrder = defineRoute({
  method: "post",
  path: "/views/order",
  operationId: "orderViews",
  summary: "Put views into this order",
  ...write,
  request: { body: json(z.object({ ids: z.array(z.string().max(100)).max(200) })) },
  responses: { 204: { description: "Done" }, ...problems("invalid") },
});

export const viewRoutes = api();
viewRoutes.openapi(getMany, async (c) => {
  const { ctx } = c.var;
  const { list } = c.req.valid("query");
  if (list) demand(ctx, `${listOf(list).area}:read`);
  const rows = await findViews(ctx.db, list);
  const seen = rows.filter((row) => ctx.can(`${listOf(row.list).area}:read`));
  return c.json({ items: seen.map(presentView) }, 200);
});
viewRoutes.openapi(postOrder, async (c) => {
  await orderViews(c.var.ctx, c.req.valid("json").ids);
  return c.body(null, 204);
});
viewRoutes.openapi(postOne, async (c) => {
  const made = await createView(c.var.ctx, c.req.valid("json"));
  setEtag(c, made);
  return c.json(presentView(made), 201);
});
viewRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getView(c.var.ctx.db, id));
  const changed = await updateView(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(presentView(changed), 200);
});
viewRoutes.openapi(deleteOne, async (c) => {
  const found = await getView(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeView(c.var.ctx, found.id);
  return c.body(null, 204);
});

export type ViewOperations = {
  listViews: typeof getMany;
  createView: typeof postOne;
  updateView: typeof patchOne;
  removeView: typeof deleteOne;
  orderViews: typeof postOrder;
};
