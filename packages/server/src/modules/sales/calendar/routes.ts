import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { OpenFilter } from "../opportunities/queries/open.ts";
import { getCalendar } from "./calendar.ts";
import "./dated.ts";
import "./source.ts";
import { OpportunityCalendar } from "./shapes.ts";

const getCalendarRoute = defineRoute({
  method: "get",
  path: "/board/calendar",
  operationId: "getOpportunityCalendar",
  summary: "Open opportunities by the day they are expected to close: a month with its totals",
  permission: "sales:read",
  request: {
    query: OpenFilter.extend({
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional()
        .openapi({ description: "2027-03; this month when silent" }),
      pipelineId: z.string().max(100).optional().openapi({ description: "All when silent" }),
    }),
  },
  responses: { 200: { description: "The month", ...json(OpportunityCalendar) }, ...problems("invalid") },
});

export const calendarRoutes = api();
calendarRoutes.openapi(getCalendarRoute, async (c) => c.json(await getCalendar(c.var.ctx, c.req.valid("query")), 200));

export type CalendarOperations = { getOpportunityCalendar: typeof getCalendarRoute };
