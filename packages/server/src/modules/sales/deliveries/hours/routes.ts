import { api, ById, defineRoute, json, problems } from "#platform/http";
import { presentHours } from "../queries.ts";
import { logHours, removeHours, updateHours } from "./actions.ts";
import { Hours, HoursDraft, HoursPatch } from "./table.ts";

const write = { permission: "sales:write" } as const;

const postHours = defineRoute({
  method: "post",
  path: "/deliveries/{id}/hours",
  operationId: "logHours",
  summary: "Note time worked for a delivery",
  ...write,
  request: { params: ById, body: json(HoursDraft) },
  responses: { 201: { description: "Noted", ...json(Hours) }, ...problems("invalid", "not_found") },
});
const patchHours = defineRoute({
  method: "patch",
  path: "/delivery-hours/{id}",
  operationId: "updateHours",
  summary: "Correct time worked",
  ...write,
  request: { params: ById, body: json(HoursPatch) },
  responses: { 200: { description: "It now", ...json(Hours) }, ...problems("invalid", "not_found") },
});
const deleteHours = defineRoute({
  method: "delete",
  path: "/delivery-hours/{id}",
  operationId: "removeHours",
  summary: "Take time worked away",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Away" }, ...problems("not_found") },
});

export const deliveryHoursRoutes = api();
deliveryHoursRoutes.openapi(postHours, async (c) =>
  c.json(presentHours(await logHours(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
);
deliveryHoursRoutes.openapi(patchHours, async (c) =>
  c.json(presentHours(await updateHours(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 200),
);
deliveryHoursRoutes.openapi(deleteHours, async (c) => {
  await removeHours(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type DeliveryHoursOperations = {
  logHours: typeof postHours;
  updateHours: typeof patchHours;
  removeHours: typeof deleteHours;
};
