import { typed } from "#modules/work";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { addRival, createCompetitor, removeCompetitor, removeRival, updateCompetitor, updateRival } from "./actions.ts";
import { findRivals, listCompetitors } from "./queries.ts";
import {
  Competitor,
  CompetitorDraft,
  CompetitorItem,
  CompetitorPatch,
  NamedRival,
  Rival,
  RivalDraft,
} from "./table.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;
const items = <T extends z.ZodType>(of: T) => ({ description: "All", ...json(z.object({ items: z.array(of) })) });

const getMany = defineRoute({
  method: "get",
  path: "/competitors",
  operationId: "listCompetitors",
  summary: "Competitors with how often they were met, beaten and lost to",
  ...read,
  responses: { 200: items(CompetitorItem) },
});
const postOne = defineRoute({
  method: "post",
  path: "/competitors",
  operationId: "createCompetitor",
  summary: "Note a competitor; one of the same name is answered instead of a second",
  ...write,
  request: { body: json(CompetitorDraft) },
  responses: { 201: { description: "Noted", ...json(Competitor) }, ...problems("invalid") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/competitors/{id}",
  operationId: "updateCompetitor",
  summary: "Change what is known of a competitor",
  ...write,
  request: { params: ById, body: json(CompetitorPatch) },
  responses: { 200: { description: "It now", ...json(Competitor) }, ...problems("invalid", "not_found") },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/competitors/{id}",
  operationId: "removeCompetitor",
  summary: "Put a competitor into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});
const getRivals = defineRoute({
  method: "get",
  path: "/opportunities/{id}/competitors",
  operationId: "listOpportunityCompetitors",
  summary: "Who else is after an opportunity",
  ...read,
  request: { params: ById },
  responses: { 200: items(NamedRival), ...problems("not_found") },
});
const postRival = defineRoute({
  method: "post",
  path: "/opportunities/{id}/competitors",
  operationId: "addOpportunityCompetitor",
  summary: "Note that a competitor is after an opportunity too",
  ...write,
  request: { params: ById, body: json(RivalDraft) },
  responses: { 201: { description: "Noted", ...json(Rival) }, ...problems("invalid", "not_found") },
});
const patchRival = defineRoute({
  method: "patch",
  path: "/opportunity-competitors/{id}",
  operationId: "updateOpportunityCompetitor",
  summary: "Change what is noted of a competitor in an opportunity",
  ...write,
  request: { params: ById, body: json(z.object({ note: typed(2000) })) },
  responses: { 200: { description: "It now", ...json(Rival) }, ...problems("invalid", "not_found") },
});
const deleteRival = defineRoute({
  method: "delete",
  path: "/opportunity-competitors/{id}",
  operationId: "removeOpportunityCompetitor",
  summary: "Take a competitor out of an opportunity",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Gone" }, ...problems("not_found") },
});

export const competitorRoutes = api();
competitorRoutes.openapi(getMany, async (c) => c.json({ items: await listCompetitors(c.var.ctx.db) }, 200));
competitorRoutes.openapi(postOne, async (c) => c.json(await createCompetitor(c.var.ctx, c.req.valid("json")), 201));
competitorRoutes.openapi(patchOne, async (c) =>
  c.json(await updateCompetitor(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 200),
);
competitorRoutes.openapi(deleteOne, async (c) => {
  await removeCompetitor(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
competitorRoutes.openapi(getRivals, async (c) => {
  const { id } = await getOpportunity(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await findRivals(c.var.ctx.db, id) }, 200);
});
competitorRoutes.openapi(postRival, async (c) =>
  c.json(await addRival(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 201),
);
competitorRoutes.openapi(patchRival, async (c) =>
  c.json(await updateRival(c.var.ctx, c.req.valid("param").id, c.req.valid("json").note), 200),
);
competitorRoutes.openapi(deleteRival, async (c) => {
  await removeRival(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type CompetitorOperations = {
  listCompetitors: typeof getMany;
  createCompetitor: typeof postOne;
  updateCompetitor: typeof patchOne;
  removeCompetitor: typeof deleteOne;
  listOpportunityCompetitors: typeof getRivals;
  addOpportunityCompetitor: typeof postRival;
  updateOpportunityCompetitor: typeof patchRival;
  removeOpportunityCompetitor: typeof deleteRival;
};
