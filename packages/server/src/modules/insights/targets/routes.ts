import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { changeTarget, removeTarget, setTarget } from "./actions.ts";
import { listTargets } from "./queries.ts";
import { Target, TargetDraft, TargetPatch, TargetProgress } from "./table.ts";

const getAll = defineRoute({
  method: "get",
  path: "/targets",
  operationId: "listTargets",
  summary: "Every target and where it stands today: pace, gap, and what the end brings at this pace",
  permission: "sales:read",
  responses: { 200: { description: "The newest first", ...json(z.object({ items: z.array(TargetProgress) })) } },
});

const postOne = defineRoute({
  method: "post",
  path: "/targets",
  operationId: "setTarget",
  summary: "Set a target for a month, quarter or year, or one for each of several in a row",
  permission: "sales:write",
  request: { body: json(TargetDraft) },
  responses: { 201: { description: "Set", ...json(Target) }, ...problems("invalid") },
});

const patchOne = defineRoute({
  method: "patch",
  path: "/targets/{id}",
  operationId: "changeTarget",
  summary: "Change a target's goal or notes",
  permission: "sales:write",
  request: { params: ById, body: json(TargetPatch) },
  responses: { 200: { description: "Changed", ...json(Target) }, ...problems("invalid", "not_found") },
});

const deleteOne = defineRoute({
  method: "delete",
  path: "/targets/{id}",
  operationId: "removeTarget",
  summary: "Put a target into the bin",
  permission: "sales:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});

export const targetRoutes = api();
targetRoutes.openapi(getAll, async (c) => c.json({ items: await listTargets(c.var.ctx) }, 200));
targetRoutes.openapi(postOne, async (c) => c.json(await setTarget(c.var.ctx, c.req.valid("json")), 201));
targetRoutes.openapi(patchOne, async (c) =>
  c.json(await changeTarget(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);
targetRoutes.openapi(deleteOne, async (c) => {
  await removeTarget(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type TargetOperations = {
  listTargets: typeof getAll;
  setTarget: typeof postOne;
  changeTarget: typeof patchOne;
  removeTarget: typeof deleteOne;
};
