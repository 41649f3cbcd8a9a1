import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { createTemplate, getTemplate, listTemplates, removeTemplate, updateTemplate } from "./actions.ts";
import { Template, TemplateDraft, TemplatePatch } from "./table.ts";
import { variables } from "./variables.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;
const template = json(Template);

const getMany = defineRoute({
  method: "get",
  path: "/contract-templates",
  operationId: "listContractTemplates",
  summary: "Texts that contracts begin from, and what they may name in double braces",
  ...read,
  responses: {
    200: {
      description: "All",
      ...json(
        z.object({
          items: z.array(Template),
          variables: z.array(z.object({ name: z.string(), label: z.string() })),
        }),
      ),
    },
  },
});
const getOne = defineRoute({
  method: "get",
  path: "/contract-templates/{id}",
  operationId: "getContractTemplate",
  summary: "A contract template",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The template", ...template }, ...problems("not_found") },
});
const postOne = defineRoute({
  method: "post",
  path: "/contract-templates",
  operationId: "createContractTemplate",
  summary: "Make a contract template",
  ...write,
  request: { body: json(TemplateDraft) },
  responses: { 201: { description: "Made", ...template }, ...problems("invalid") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/contract-templates/{id}",
  operationId: "updateContractTemplate",
  summary: "Change a contract template; contracts made from it keep their text",
  ...write,
  request: { params: ById, body: json(TemplatePatch) },
  responses: { 200: { description: "It now", ...template }, ...problems("invalid", "not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/contract-templates/{id}",
  operationId: "removeContractTemplate",
  summary: "Put a contract template into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});

export const templateRoutes = api();
templateRoutes.openapi(getMany, async (c) => {
  const { ctx } = c.var;
  const named = Object.entries(variables).map(([name, label]) => ({ name, label: label[ctx.language] }));
  return c.json({ items: await listTemplates(ctx), variables: named }, 200);
});
templateRoutes.openapi(getOne, async (c) => c.json(await getTemplate(c.var.ctx.db, c.req.valid("param").id), 200));
templateRoutes.openapi(postOne, async (c) => c.json(await createTemplate(c.var.ctx, c.req.valid("json")), 201));
templateRoutes.openapi(patchOne, async (c) =>
  c.json(await updateTemplate(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);
templateRoutes.openapi(deleteOne, async (c) => {
  await removeTemplate(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type TemplateOperations = {
  listContractTemplates: typeof getMany;
  getContractTemplate: typeof getOne;
  createContractTemplate: typeof postOne;
  updateContractTemplate: typeof patchOne;
  removeContractTemplate: typeof deleteOne;
};
