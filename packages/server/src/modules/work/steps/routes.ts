import { listCustomerIds } from "#modules/customers";
import { api, defineRoute, json, problems } from "#platform/http";
import { BulkDone, idsOfBulk } from "#platform/lists";
import { planSteps } from "./actions.ts";
import { StepsForMany } from "./table.ts";

const postSteps = defineRoute({
  method: "post",
  path: "/customers/next-steps",
  operationId: "planNextSteps",
  summary:
    "Plan a next step with many customers as one operation: those named, or all that a filter leaves; spread over days if wanted",
  permission: "work:write",
  request: { body: json(StepsForMany) },
  responses: { 200: { description: "Planned", ...json(BulkDone) }, ...problems("invalid") },
});

export const stepRoutes = api();
stepRoutes.openapi(postSteps, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listCustomerIds(ctx, filter));
  return c.json(await planSteps(ctx, ids, action), 200);
});

export type StepOperations = { planNextSteps: typeof postSteps };
