import { api, defineRoute, json } from "#platform/http";
import { readStart } from "./queries.ts";
import { StartChecklist } from "./table.ts";

const getStart = defineRoute({
  method: "get",
  path: "/today/start",
  operationId: "getStartChecklist",
  summary: "How far the owner is with the first three steps",
  permission: "today:read",
  responses: { 200: { description: "The steps", ...json(StartChecklist) } },
});

export const startRoutes = api();
startRoutes.openapi(getStart, async (c) => c.json(await readStart(c.var.ctx), 200));

export type StartOperations = { getStartChecklist: typeof getStart };
