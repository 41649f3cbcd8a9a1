import { api, defineRoute, json, problems } from "#platform/http";
import { updatePaperSettings } from "./actions.ts";
import { getPaperSettings } from "./queries.ts";
import { PaperPatch, PaperSettings } from "./table.ts";

const getOne = defineRoute({
  method: "get",
  path: "/papers/settings",
  operationId: "getPaperSettings",
  summary: "What stands on quotes and contracts, and what a new one begins with",
  permission: "sales:read",
  responses: { 200: { description: "The settings", ...json(PaperSettings) } },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/papers/settings",
  operationId: "updatePaperSettings",
  summary: "Change what stands on quotes and contracts from now on",
  permission: "sales:write",
  request: { body: json(PaperPatch) },
  responses: { 200: { description: "They now", ...json(PaperSettings) }, ...problems("invalid") },
});

export const paperRoutes = api();
paperRoutes.openapi(getOne, async (c) => c.json(await getPaperSettings(c.var.ctx.db), 200));
paperRoutes.openapi(patchOne, async (c) => c.json(await updatePaperSettings(c.var.ctx, c.req.valid("json")), 200));

export type PaperOperations = { getPaperSettings: typeof getOne; updatePaperSettings: typeof patchOne };
