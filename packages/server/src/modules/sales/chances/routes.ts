import { api, ById, defineRoute, json, problems } from "#platform/http";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { findChance } from "./queries.ts";
import { Chance } from "./table.ts";

const getOne = defineRoute({
  method: "get",
  path: "/opportunities/{id}/chance",
  operationId: "getOpportunityChance",
  summary: "What an opportunity is expected to bring: its amount × the chance that the firm's own history gives it",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The chance and why", ...json(Chance) }, ...problems("not_found") },
});

export const chanceRoutes = api();
chanceRoutes.openapi(getOne, async (c) => {
  const { ctx } = c.var;
  return c.json(await findChance(ctx, await getOpportunity(ctx.db, c.req.valid("param").id)), 200);
});

export type ChanceOperations = { getOpportunityChance: typeof getOne };
