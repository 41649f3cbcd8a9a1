import { api, ById, defineRoute, json, problems } from "#platform/http";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { setDealLines } from "./actions.ts";
import { findLinesOf } from "./queries.ts";
import { DealLines, DealLinesDraft } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/opportunities/{id}/lines",
  operationId: "getOpportunityLines",
  summary: "What an opportunity is about, line by line, and whether its amount follows the lines",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The lines", ...json(DealLines) }, ...problems("not_found") },
});
const putMany = defineRoute({
  method: "put",
  path: "/opportunities/{id}/lines",
  operationId: "setOpportunityLines",
  summary: "Make an opportunity's lines be these; its amount follows them unless it is to stay as typed by hand",
  permission: "sales:write",
  request: { params: ById, body: json(DealLinesDraft) },
  responses: { 200: { description: "The lines now", ...json(DealLines) }, ...problems("invalid", "not_found") },
});

export const dealLineRoutes = api();
dealLineRoutes.openapi(getMany, async (c) => {
  const { db } = c.var.ctx;
  return c.json(await findLinesOf(db, await getOpportunity(db, c.req.valid("param").id)), 200);
});
dealLineRoutes.openapi(putMany, async (c) =>
  c.json(await setDealLines(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);

export type DealLineOperations = { getOpportunityLines: typeof getMany; setOpportunityLines: typeof putMany };
