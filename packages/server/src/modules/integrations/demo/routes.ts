import { api, defineRoute, json, problems } from "#platform/http";
import { requestLoad, requestRemoval } from "./jobs.ts";
import { getDemo } from "./queries.ts";
import { Demo } from "./table.ts";

const getState = defineRoute({
  method: "get",
  path: "/demo",
  operationId: "getDemo",
  summary: "Whether sample data is there",
  permission: "signed-in",
  responses: { 200: { description: "The state", ...json(Demo) } },
});

const putDemo = defineRoute({
  method: "put",
  path: "/demo",
  operationId: "loadDemo",
  summary: "Load sample data: two years of a small firm of this trade. It leaves again in one step",
  permission: "integrations:write",
  responses: { 202: { description: "Being loaded", ...json(Demo) }, ...problems("refused") },
});

const deleteDemo = defineRoute({
  method: "delete",
  path: "/demo",
  operationId: "removeDemo",
  summary: "Remove the sample data; what somebody worked on since stays",
  permission: "integrations:write",
  responses: { 202: { description: "Being removed", ...json(Demo) } },
});

export const demoRoutes = api();
demoRoutes.openapi(getState, async (c) => c.json(await getDemo(c.var.ctx.db), 200));
demoRoutes.openapi(putDemo, async (c) => c.json(await requestLoad(c.var.ctx), 202));
demoRoutes.openapi(deleteDemo, async (c) => c.json(await requestRemoval(c.var.ctx), 202));

export type DemoOperations = { getDemo: typeof getState; loadDemo: typeof putDemo; removeDemo: typeof deleteDemo };
