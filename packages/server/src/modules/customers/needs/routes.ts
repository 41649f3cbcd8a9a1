import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { getCustomer } from "../people/queries.ts";
import { addNeed, removeNeed, updateNeed } from "./actions.ts";
import { findNeeds, getNeed } from "./queries.ts";
import { CustomerNeed, NeedDraft, NeedPatch } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/customers/{id}/needs",
  operationId: "listCustomerNeeds",
  summary: "What a customer needs and prefers, each with its source and its day",
  permission: "customers:read",
  request: { params: ById },
  responses: {
    200: { description: "All", ...json(z.object({ items: z.array(CustomerNeed) })) },
    ...problems("not_found"),
  },
});
const postOne = defineRoute({
  method: "post",
  path: "/customers/{id}/needs",
  operationId: "addCustomerNeed",
  summary: "Note something a customer needs or prefers",
  permission: "customers:write",
  request: { params: ById, body: json(NeedDraft) },
  responses: { 201: { description: "Noted", ...json(CustomerNeed) }, ...problems("invalid", "not_found", "refused") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/customer-needs/{id}",
  operationId: "updateCustomerNeed",
  summary: "Change a need or preference",
  permission: "customers:write",
  request: { params: ById, body: json(NeedPatch) },
  responses: { 200: { description: "It now", ...json(CustomerNeed) }, ...problems("invalid", "not_found", "stale") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/customer-needs/{id}",
  operationId: "removeCustomerNeed",
  summary: "Put a need into the bin",
  permission: "customers:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});

export const needRoutes = api();
needRoutes.openapi(getMany, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await findNeeds(c.var.ctx.db, [id]) }, 200);
});
needRoutes.openapi(postOne, async (c) => {
  const added = await addNeed(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
  setEtag(c, added);
  return c.json(added, 201);
});
needRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getNeed(c.var.ctx.db, id));
  const changed = await updateNeed(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(changed, 200);
});
needRoutes.openapi(deleteOne, async (c) => {
  await removeNeed(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type NeedOperations = {
  listCustomerNeeds: typeof getMany;
  addCustomerNeed: typeof postOne;
  updateCustomerNeed: typeof patchOne;
  removeCustomerNeed: typeof deleteOne;
};
