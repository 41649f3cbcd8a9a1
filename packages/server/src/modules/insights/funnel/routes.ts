import { api, defineRoute, json, problems } from "#platform/http";
import { Paging, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { PeriodQuery } from "../periods.ts";
import { FigureRecords } from "../records.ts";
import { getFunnel } from "./queries/funnel.ts";
import { funnelFigures, listFunnelRecords } from "./queries/records.ts";
import { dimensions, Funnel } from "./table.ts";

const FunnelQuery = PeriodQuery.extend({
  pipelineId: z.string().max(100).optional().openapi({ description: "The first pipeline when silent" }),
  by: z.enum(dimensions).default("none"),
});

const getOne = defineRoute({
  method: "get",
  path: "/insights/funnel",
  operationId: "getFunnel",
  summary: "How far the deals opened in a period came, how sure that is and how long it took; and which leads bought",
  permission: "sales:read",
  request: { query: FunnelQuery },
  responses: { 200: { description: "The funnel", ...json(Funnel) }, ...problems("invalid", "not_found") },
});
const getRecords = defineRoute({
  method: "get",
  path: "/insights/funnel/records",
  operationId: "listFunnelRecords",
  summary: "The deals or people behind a figure of the funnel, and how many they are",
  permission: "sales:read",
  request: {
    query: FunnelQuery.extend({
      figure: z.enum(funnelFigures),
      stageId: z.string().max(100).optional(),
      value: z.string().max(500).optional().openapi({ description: "Only those with this value of `by`" }),
    }).extend(Paging.shape),
  },
  responses: { 200: { description: "A page", ...json(FigureRecords) }, ...problems("invalid", "not_found") },
});

export const funnelRoutes = api();
funnelRoutes.openapi(getOne, async (c) => c.json(await getFunnel(c.var.ctx, c.req.valid("query")), 200));
funnelRoutes.openapi(getRecords, async (c) => {
  const query = c.req.valid("query");
  const { rows, total } = await listFunnelRecords(c.var.ctx, query, query.limit, readCursor(query.cursor, 2));
  const page = toPage(
    rows,
    query.limit,
    (row) => [row.when, row.id],
    (row) => row,
  );
  return c.json({ ...page, total }, 200);
});

export type FunnelOperations = { getFunnel: typeof getOne; listFunnelRecords: typeof getRecords };
