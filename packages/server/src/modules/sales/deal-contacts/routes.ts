import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { addContact, removeContact, updateContact } from "./actions.ts";
import { findChoices, findContacts } from "./queries.ts";
import { ContactChoice, DealContact, DealContactDraft, DealContactPatch, NamedContact } from "./table.ts";

const write = { permission: "sales:write" } as const;

const getMany = defineRoute({
  method: "get",
  path: "/opportunities/{id}/contacts",
  operationId: "listOpportunityContacts",
  summary: "The people of an opportunity and the part each plays",
  permission: "sales:read",
  request: { params: ById },
  responses: {
    200: { description: "All", ...json(z.object({ items: z.array(NamedContact) })) },
    ...problems("not_found"),
  },
});
const getChoices = defineRoute({
  method: "get",
  path: "/opportunities/{id}/contact-choices",
  operationId: "findOpportunityContactChoices",
  summary: "Who could be added to an opportunity: people of the customer's organisation first",
  permission: "sales:read",
  request: { params: ById, query: z.object({ q: z.string().max(200).default("") }) },
  responses: {
    200: { description: "People", ...json(z.object({ items: z.array(ContactChoice) })) },
    ...problems("invalid", "not_found"),
  },
});
const postOne = defineRoute({
  method: "post",
  path: "/opportunities/{id}/contacts",
  operationId: "addOpportunityContact",
  summary: "Add a person to an opportunity",
  ...write,
  request: { params: ById, body: json(DealContactDraft) },
  responses: { 201: { description: "Added", ...json(DealContact) }, ...problems("invalid", "not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/opportunity-contacts/{id}",
  operationId: "updateOpportunityContact",
  summary: "Change the part a person plays in an opportunity",
  ...write,
  request: { params: ById, body: json(DealContactPatch) },
  responses: { 200: { description: "It now", ...json(DealContact) }, ...problems("invalid", "not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/opportunity-contacts/{id}",
  operationId: "removeOpportunityContact",
  summary: "Take a person out of an opportunity",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Out" }, ...problems("not_found") },
});

export const dealContactRoutes = api();
dealContactRoutes.openapi(getMany, async (c) => {
  const { id } = await getOpportunity(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await findContacts(c.var.ctx.db, id) }, 200);
});
dealContactRoutes.openapi(getChoices, async (c) => {
  const deal = await getOpportunity(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await findChoices(c.var.ctx.db, deal, c.req.valid("query").q) }, 200);
});
dealContactRoutes.openapi(postOne, async (c) =>
  c.json(await addContact(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 201),
);
dealContactRoutes.openapi(patchOne, async (c) =>
  c.json(await updateContact(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);
dealContactRoutes.openapi(deleteOne, async (c) => {
  await removeContact(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type DealContactOperations = {
  listOpportunityContacts: typeof getMany;
  findOpportunityContactChoices: typeof getChoices;
  addOpportunityContact: typeof postOne;
  updateOpportunityContact: typeof patchOne;
  removeOpportunityContact: typeof deleteOne;
};
