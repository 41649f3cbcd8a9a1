import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { createCustomer, removeCustomer, restoreCustomer, updateCustomer } from "./actions/customers.ts";
import { CustomerDraft, CustomerPatch } from "./draft.ts";
import { getCustomer } from "./queries.ts";
import { presentCustomer } from "./rows.ts";
import { CustomerSummary, getSummary } from "./summary.ts";
import { Customer } from "./table.ts";

const postCustomer = defineRoute({
  method: "post",
  path: "/customers",
  operationId: "createCustomer",
  summary: "Make a customer; a name is enough",
  permission: "customers:write",
  request: { body: json(CustomerDraft) },
  responses: { 201: { description: "Made", ...json(Customer) }, ...problems("invalid") },
});

const getOne = defineRoute({
  method: "get",
  path: "/customers/{id}",
  operationId: "getCustomer",
  summary: "A customer",
  permission: "customers:read",
  request: { params: ById },
  responses: { 200: { description: "The customer", ...json(Customer) }, ...problems("not_found") },
});

const getItsSummary = defineRoute({
  method: "get",
  path: "/customers/{id}/summary",
  operationId: "getCustomerSummary",
  summary: "A customer with its organisation, its contacts and what is planned",
  permission: "customers:read",
  request: { params: ById },
  responses: { 200: { description: "The summary", ...json(CustomerSummary) }, ...problems("not_found") },
});

const patchOne = defineRoute({
  method: "patch",
  path: "/customers/{id}",
  operationId: "updateCustomer",
  summary: "Change a customer: what is named, nothing else. Lists are given whole",
  permission: "customers:write",
  request: { params: ById, body: json(CustomerPatch) },
  responses: {
    200: { description: "Changed", ...json(Customer) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});

const deleteOne = defineRoute({
  method: "delete",
  path: "/customers/{id}",
  operationId: "removeCustomer",
  summary: "Put a customer into the recycle bin; undo brings it back",
  permission: "customers:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});

const deleteDeletion = defineRoute({
  method: "delete",
  path: "/customers/{id}/deletion",
  operationId: "restoreCustomer",
  summary: "Take a customer out of the recycle bin",
  permission: "customers:write",
  request: { params: ById },
  responses: { 200: { description: "Back", ...json(Customer) }, ...problems("not_found") },
});

export const customerRoutes = api();
customerRoutes.openapi(postCustomer, async (c) => {
  const made = await createCustomer(c.var.ctx, { custom: {}, ...c.req.valid("json") });
  setEtag(c, made);
  return c.json(presentCustomer(made), 201);
});
customerRoutes.openapi(getOne, async (c) => {
  const found = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json(presentCustomer(found), 200);
});
customerRoutes.openapi(getItsSummary, async (c) => {
  const summary = await getSummary(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, summary.customer);
  return c.json(summary, 200);
});
customerRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  if (c.req.header("if-match")) checkIfMatch(c, await getCustomer(c.var.ctx.db, id));
  const changed = await updateCustomer(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(presentCustomer(changed), 200);
});
customerRoutes.openapi(deleteOne, async (c) => {
  const { id } = c.req.valid("param");
  if (c.req.header("if-match")) checkIfMatch(c, await getCustomer(c.var.ctx.db, id));
  await removeCustomer(c.var.ctx, id);
  return c.body(null, 204);
});
customerRoutes.openapi(deleteDeletion, async (c) => {
  const restored = await restoreCustomer(c.var.ctx, c.req.valid("param").id);
  setEtag(c, restored);
  return c.json(presentCustomer(restored), 200);
});

export type CustomerOperations = {
  createCustomer: typeof postCustomer;
  getCustomer: typeof getOne;
  getCustomerSummary: typeof getItsSummary;
  updateCustomer: typeof patchOne;
  removeCustomer: typeof deleteOne;
  restoreCustomer: typeof deleteDeletion;
};
