import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { addLostReason, listLostReasons, removeLostReason, updateLostReason } from "./actions.ts";
import { LostReason, LostReasonDraft, LostReasonPatch } from "./table.ts";

const write = { permission: "sales:write" } as const;

const getMany = defineRoute({
  method: "get",
  path: "/lost-reasons",
  operationId: "listLostReasons",
  summary: "The owner's reasons why deals are lost; a new one typed for a deal joins them",
  permission: "sales:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(LostReason) })) } },
});
const postOne = defineRoute({
  method: "post",
  path: "/lost-reasons",
  operationId: "addLostReason",
  summary: "Add a reason why deals are lost",
  ...write,
  request: { body: json(LostReasonDraft) },
  responses: { 201: { description: "Added", ...json(LostReason) }, ...problems("invalid") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/lost-reasons/{id}",
  operationId: "updateLostReason",
  summary: "Say a reason in other words",
  ...write,
  request: { params: ById, body: json(LostReasonPatch) },
  responses: { 200: { description: "It now", ...json(LostReason) }, ...problems("invalid", "not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/lost-reasons/{id}",
  operationId: "removeLostReason",
  summary: "Take a reason off the list; deals that name it keep it",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Off" }, ...problems("not_found") },
});

export const lostReasonRoutes = api();
lostReasonRoutes.openapi(getMany, async (c) => c.json({ items: await listLostReasons(c.var.ctx) }, 200));
lostReasonRoutes.openapi(postOne, async (c) => c.json(await addLostReason(c.var.ctx, c.req.valid("json")), 201));
lostReasonRoutes.openapi(patchOne, async (c) =>
  c.json(await updateLostReason(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);
lostReasonRoutes.openapi(deleteOne, async (c) => {
  await removeLostReason(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type LostReasonOperations = {
  listLostReasons: typeof getMany;
  addLostReason: typeof postOne;
  updateLostReason: typeof patchOne;
  removeLostReason: typeof deleteOne;
};
