import { api, ById, defineRoute, json, problems } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { Paging, pageOf } from "#platform/paging";
import { z } from "#platform/schema";
import { changePairs, PairAction, startSearch } from "./actions/pairs.ts";
import { getSearch, listPairIds, listPairs, PairFilter, pairsOfCustomer } from "./queries.ts";
import { DuplicatePair, DuplicateSearch } from "./table.ts";

const getList = defineRoute({
  method: "get",
  path: "/duplicates",
  operationId: "listDuplicates",
  summary: "Customers who may be here twice, pair by pair, the most certain first, each with its reasons",
  permission: "customers:read",
  request: { query: Paging.extend(PairFilter.shape) },
  responses: { 200: { description: "A page", ...json(pageOf(DuplicatePair)) }, ...problems("invalid") },
});

const getState = defineRoute({
  method: "get",
  path: "/duplicates/search",
  operationId: "getDuplicateSearch",
  summary: "When duplicates were last searched, how many pairs are open, and how far a search is that runs",
  permission: "customers:read",
  responses: { 200: { description: "The state", ...json(DuplicateSearch) } },
});

const postSearch = defineRoute({
  method: "post",
  path: "/duplicates/search",
  operationId: "searchDuplicates",
  summary: "Search the whole base for duplicates in the background; answers with the job",
  permission: "customers:write",
  responses: { 202: { description: "It begins", ...json(z.object({ jobId: z.string() })) } },
});

const postBulk = defineRoute({
  method: "post",
  path: "/duplicates/bulk",
  operationId: "changeDuplicates",
  summary: "Dismiss pairs, take that back, or merge exact ones, as one operation: those named, or all a filter leaves",
  permission: "customers:write",
  request: { body: json(bulkOf(PairFilter, PairAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "refused") },
});

const getOfCustomer = defineRoute({
  method: "get",
  path: "/customers/{id}/duplicates",
  operationId: "listDuplicatesOfCustomer",
  summary: "Who may be the same as this customer, open pairs only",
  permission: "customers:read",
  request: { params: ById },
  responses: { 200: { description: "The pairs", ...json(z.object({ items: z.array(DuplicatePair) })) } },
});

export const duplicateRoutes = api();
duplicateRoutes.openapi(getList, async (c) => c.json(await listPairs(c.var.ctx, c.req.valid("query")), 200));
duplicateRoutes.openapi(getState, async (c) => c.json(await getSearch(c.var.ctx), 200));
duplicateRoutes.openapi(postSearch, async (c) => c.json({ jobId: await startSearch(c.var.ctx) }, 202));
duplicateRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listPairIds(ctx.db, filter));
  return c.json(await changePairs(ctx, ids, action), 200);
});
duplicateRoutes.openapi(getOfCustomer, async (c) =>
  c.json({ items: await pairsOfCustomer(c.var.ctx, c.req.valid("param").id) }, 200),
);

export type DuplicateOperations = {
  listDuplicates: typeof getList;
  getDuplicateSearch: typeof getState;
  searchDuplicates: typeof postSearch;
  changeDuplicates: typeof postBulk;
  listDuplicatesOfCustomer: typeof getOfCustomer;
};
