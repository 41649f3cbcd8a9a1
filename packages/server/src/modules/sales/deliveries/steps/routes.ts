import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { presentDelivery } from "../queries.ts";
import { Delivery } from "../table.ts";
import { addStep, planSessions, removeStep, resolveStep, updateStep } from "./actions.ts";
import { DeliveryStep, SessionPlan, StepDraft, StepOutcome, StepPatch } from "./table.ts";

const write = { permission: "sales:write" } as const;

const postStep = defineRoute({
  method: "post",
  path: "/deliveries/{id}/steps",
  operationId: "addDeliveryStep",
  summary: "Add a milestone or a lesson to a delivery",
  ...write,
  request: { params: ById, body: json(StepDraft) },
  responses: { 201: { description: "Added", ...json(DeliveryStep) }, ...problems("invalid", "not_found") },
});
const postSessions = defineRoute({
  method: "post",
  path: "/deliveries/{id}/sessions",
  operationId: "planSessions",
  summary: "Plan lessons at equal distances",
  ...write,
  request: { params: ById, body: json(SessionPlan) },
  responses: {
    201: { description: "All lessons", ...json(z.object({ items: z.array(DeliveryStep) })) },
    ...problems("invalid", "not_found"),
  },
});
const patchStep = defineRoute({
  method: "patch",
  path: "/delivery-steps/{id}",
  operationId: "updateDeliveryStep",
  summary: "Change a milestone or a lesson: words, day, share",
  ...write,
  request: { params: ById, body: json(StepPatch) },
  responses: { 200: { description: "It now", ...json(DeliveryStep) }, ...problems("invalid", "not_found") },
});
const putOutcome = defineRoute({
  method: "put",
  path: "/delivery-steps/{id}/outcome",
  operationId: "resolveDeliveryStep",
  summary: "Say what became of a milestone or a lesson: done (attended), missed, cancelled; open takes it back",
  ...write,
  request: { params: ById, body: json(StepOutcome) },
  responses: { 200: { description: "The delivery now", ...json(Delivery) }, ...problems("invalid", "not_found") },
});
const deleteStep = defineRoute({
  method: "delete",
  path: "/delivery-steps/{id}",
  operationId: "removeDeliveryStep",
  summary: "Take a milestone or a lesson off its delivery",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Off" }, ...problems("not_found") },
});

export const deliveryStepRoutes = api();
deliveryStepRoutes.openapi(postStep, async (c) =>
  c.json(await addStep(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 201),
);
deliveryStepRoutes.openapi(postSessions, async (c) =>
  c.json({ items: await planSessions(c.var.ctx, c.req.valid("param").id, c.req.valid("json")) }, 201),
);
deliveryStepRoutes.openapi(patchStep, async (c) =>
  c.json(await updateStep(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);
deliveryStepRoutes.openapi(putOutcome, async (c) =>
  c.json(presentDelivery(await resolveStep(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 200),
);
deliveryStepRoutes.openapi(deleteStep, async (c) => {
  await removeStep(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type DeliveryStepOperations = {
  addDeliveryStep: typeof postStep;
  planSessions: typeof postSessions;
  updateDeliveryStep: typeof patchStep;
  resolveDeliveryStep: typeof putOutcome;
  removeDeliveryStep: typeof deleteStep;
};
