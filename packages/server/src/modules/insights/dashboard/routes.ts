import { api, defineRoute, json, problems } from "#platform/http";
import { Paging, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { PeriodQuery } from "../periods.ts";
import { FigureRecords } from "../records.ts";
import { arrangeDashboard } from "./actions.ts";
import { getCustomerFigures } from "./queries/customers.ts";
import { findLayout } from "./queries/layout.ts";
import { getDashboard } from "./queries/money.ts";
import { figuresWithRecords, listFigureRecords } from "./queries/records.ts";
import { CustomerFigures, Dashboard, Layout, LayoutDraft } from "./table.ts";

const read = { permission: "sales:read" } as const;

const getFigures = defineRoute({
  method: "get",
  path: "/insights/dashboard",
  operationId: "getDashboard",
  summary: "Revenue, orders and average of a period, beside the one before (环比) and last year's (同比)",
  ...read,
  request: { query: PeriodQuery },
  responses: { 200: { description: "The figures", ...json(Dashboard) }, ...problems("invalid") },
});
const getOfCustomers = defineRoute({
  method: "get",
  path: "/insights/dashboard/customers",
  operationId: "getCustomerFigures",
  summary: "New customers, conversion, repeat and renewal rate of a period, receivables, best customers and products",
  ...read,
  request: { query: PeriodQuery },
  responses: { 200: { description: "The figures", ...json(CustomerFigures) }, ...problems("invalid") },
});
const getRecords = defineRoute({
  method: "get",
  path: "/insights/dashboard/records",
  operationId: "listFigureRecords",
  summary: "The records behind a figure, and how many they are",
  ...read,
  request: { query: PeriodQuery.extend({ figure: z.enum(figuresWithRecords) }).extend(Paging.shape) },
  responses: { 200: { description: "A page", ...json(FigureRecords) }, ...problems("invalid") },
});
const getLayout = defineRoute({
  method: "get",
  path: "/insights/layout",
  operationId: "getDashboardLayout",
  summary: "Which figures stand on your page, and in which order",
  ...read,
  responses: { 200: { description: "The layout", ...json(Layout) } },
});
const putLayout = defineRoute({
  method: "put",
  path: "/insights/layout",
  operationId: "arrangeDashboard",
  summary: "Arrange your page of figures; null brings the standard back",
  ...read,
  request: { body: json(LayoutDraft) },
  responses: { 200: { description: "The layout", ...json(Layout) }, ...problems("invalid") },
});

export const dashboardRoutes = api();
dashboardRoutes.openapi(getFigures, async (c) => c.json(await getDashboard(c.var.ctx, c.req.valid("query")), 200));
dashboardRoutes.openapi(getOfCustomers, async (c) =>
  c.json(await getCustomerFigures(c.var.ctx, c.req.valid("query")), 200),
);
dashboardRoutes.openapi(getRecords, async (c) => {
  const query = c.req.valid("query");
  const { rows, total } = await listFigureRecords(c.var.ctx, query, query.limit, readCursor(query.cursor, 2));
  const page = toPage(
    rows,
    query.limit,
    (row) => [row.when, row.id],
    (row) => row,
  );
  return c.json({ ...page, total }, 200);
});
dashboardRoutes.openapi(getLayout, async (c) => c.json(await findLayout(c.var.ctx), 200));
dashboardRoutes.openapi(putLayout, async (c) =>
  c.json(await arrangeDashboard(c.var.ctx, c.req.valid("json").widgets), 200),
);

export type DashboardOperations = {
  getDashboard: typeof getFigures;
  getCustomerFigures: typeof getOfCustomers;
  listFigureRecords: typeof getRecords;
  getDashboardLayout: typeof getLayout;
  arrangeDashboard: typeof putLayout;
};
