import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { createField, orderFields, removeField, updateField } from "./actions.ts";
import { findFields, getField } from "./queries.ts";
import { findReferences, Reference } from "./references.ts";
import { CustomField, CustomFieldDraft, CustomFieldPatch, FieldRecord, fieldRecords, referred } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/fields",
  operationId: "listFields",
  summary: "The fields that the owner added to customers, contacts, opportunities and orders",
  permission: "signed-in",
  request: { query: z.object({ record: FieldRecord.optional() }) },
  responses: { 200: { description: "All, in their order", ...json(z.object({ items: z.array(CustomField) })) } },
});
const postOne = defineRoute({
  method: "post",
  path: "/fields",
  operationId: "createField",
  summary: "Add a field; records, lists, imports and exports have it at once, as custom.<key>",
  permission: "admin:write",
  request: { body: json(CustomFieldDraft) },
  responses: { 201: { description: "Added", ...json(CustomField) }, ...problems("invalid", "refused") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/fields/{id}",
  operationId: "updateField",
  summary: "Change a field's label, options, hint, or whether a form must fill it",
  permission: "admin:write",
  request: { params: ById, body: json(CustomFieldPatch) },
  responses: {
    200: { description: "Changed", ...json(CustomField) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/fields/{id}",
  operationId: "removeField",
  summary: "Take a field away; its values stay, and undo brings both back",
  permission: "admin:write",
  request: { params: ById },
  responses: { 204: { description: "Away" }, ...problems("not_found") },
});
const postOrder = defineRoute({
  method: "post",
  path: "/fields/order",
  operationId: "orderFields",
  summary: "Put fields into another order",
  permission: "admin:write",
  request: { body: json(z.object({ ids: z.array(z.string().max(100)).max(200) })) },
  responses: { 204: { description: "Done" }, ...problems("invalid") },
});

const getReferences = defineRoute({
  method: "get",
  path: "/references",
  operationId: "listReferences",
  summary: "The names of records that fields refer to, for many ids at once",
  permission: "signed-in",
  request: {
    query: z.object({
      kind: z.enum(referred),
      ids: z
        .string()
        .max(20_000)
        .transform((text) => text.split(",").filter(Boolean))
        .pipe(z.array(z.string()).max(500))
        .openapi({ type: "string", description: "Up to 500 ids with commas" }),
    }),
  },
  responses: {
    200: { description: "Those that are there", ...json(z.object({ items: z.array(Reference) })) },
    ...problems("invalid", "forbidden"),
  },
});

export const fieldRoutes = api();
fieldRoutes.openapi(getReferences, async (c) => {
  const { kind, ids } = c.req.valid("query");
  return c.json({ items: await findReferences(c.var.ctx, kind, ids) }, 200);
});
fieldRoutes.openapi(getMany, async (c) => {
  const { record } = c.req.valid("query");
  return c.json({ items: await findFields(c.var.ctx.db, record ? [record] : fieldRecords) }, 200);
});
fieldRoutes.openapi(postOrder, async (c) => {
  await orderFields(c.var.ctx, c.req.valid("json").ids);
  return c.body(null, 204);
});
fieldRoutes.openapi(postOne, async (c) => c.json(await createField(c.var.ctx, c.req.valid("json")), 201));
fieldRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getField(c.var.ctx.db, id));
  const changed = await updateField(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(changed, 200);
});
fieldRoutes.openapi(deleteOne, async (c) => {
  await removeField(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type FieldOperations = {
  listFields: typeof getMany;
  createField: typeof postOne;
  updateField: typeof patchOne;
  removeField: typeof deleteOne;
  orderFields: typeof postOrder;
  listReferences: typeof getReferences;
};
