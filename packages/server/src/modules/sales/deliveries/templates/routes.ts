import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { createTemplate, removeTemplate, setProductTemplate, updateTemplate } from "./actions.ts";
import { findProductTemplates, listTemplates, presentTemplate } from "./queries.ts";
import { DeliveryTemplate, TemplateDraft, TemplatePatch } from "./table.ts";

const write = { permission: "sales:write" } as const;
const ProductTemplate = z.object({ template: DeliveryTemplate.nullable() });

const getMany = defineRoute({
  method: "get",
  path: "/delivery-templates",
  operationId: "listDeliveryTemplates",
  summary: "How things sold are delivered",
  permission: "sales:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(DeliveryTemplate) })) } },
});
const postOne = defineRoute({
  method: "post",
  path: "/delivery-templates",
  operationId: "createDeliveryTemplate",
  summary: "Make a template: milestones, lessons or hours",
  ...write,
  request: { body: json(TemplateDraft) },
  responses: { 201: { description: "Made", ...json(DeliveryTemplate) }, ...problems("invalid") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/delivery-templates/{id}",
  operationId: "updateDeliveryTemplate",
  summary: "Change a template; what was made from it stays",
  ...write,
  request: { params: ById, body: json(TemplatePatch) },
  responses: { 200: { description: "It now", ...json(DeliveryTemplate) }, ...problems("invalid", "not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/delivery-templates/{id}",
  operationId: "removeDeliveryTemplate",
  summary: "Put a template into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});
const getOfProduct = defineRoute({
  method: "get",
  path: "/products/{id}/delivery",
  operationId: "getProductDelivery",
  summary: "How a product is delivered",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "Its template, if any", ...json(ProductTemplate) } },
});
const putOfProduct = defineRoute({
  method: "put",
  path: "/products/{id}/delivery",
  operationId: "setProductDelivery",
  summary: "Say how a product is delivered; null: not at all",
  ...write,
  request: { params: ById, body: json(z.object({ templateId: z.string().max(100).nullable() })) },
  responses: { 200: { description: "Its template now", ...json(ProductTemplate) }, ...problems("not_found") },
});

export const deliveryTemplateRoutes = api();
deliveryTemplateRoutes.openapi(getMany, async (c) => c.json({ items: await listTemplates(c.var.ctx.db) }, 200));
deliveryTemplateRoutes.openapi(postOne, async (c) =>
  c.json(presentTemplate(await createTemplate(c.var.ctx, c.req.valid("json"))), 201),
);
deliveryTemplateRoutes.openapi(patchOne, async (c) =>
  c.json(presentTemplate(await updateTemplate(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 200),
);
deliveryTemplateRoutes.openapi(deleteOne, async (c) => {
  await removeTemplate(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
deliveryTemplateRoutes.openapi(getOfProduct, async (c) => {
  const { id } = c.req.valid("param");
  return c.json({ template: (await findProductTemplates(c.var.ctx.db, [id])).get(id) ?? null }, 200);
});
deliveryTemplateRoutes.openapi(putOfProduct, async (c) => {
  const { id } = c.req.valid("param");
  await setProductTemplate(c.var.ctx, id, c.req.valid("json").templateId);
  return c.json({ template: (await findProductTemplates(c.var.ctx.db, [id])).get(id) ?? null }, 200);
});

export type DeliveryTemplateOperations = {
  listDeliveryTemplates: typeof getMany;
  createDeliveryTemplate: typeof postOne;
  updateDeliveryTemplate: typeof patchOne;
  removeDeliveryTemplate: typeof deleteOne;
  getProductDelivery: typeof getOfProduct;
  setProductDelivery: typeof putOfProduct;
};
