import { api, defineRoute, json, problems } from "#platform/http";
import { On, z } from "#platform/schema";
import { recordOutcome } from "./actions.ts";
import { planToday } from "./queries.ts";
import { OutcomeDraft, Today, TodayOutcome } from "./table.ts";

const getToday = defineRoute({
  method: "get",
  path: "/today",
  operationId: "getToday",
  summary: "The day's plan: what brings most within the hours, in the order to do it, each with its reason",
  permission: "today:read",
  request: {
    query: z.object({ hours: z.coerce.number().min(0).max(24).optional(), on: On.optional() }),
  },
  responses: { 200: { description: "The plan", ...json(Today) }, ...problems("invalid") },
});

const postOutcome = defineRoute({
  method: "post",
  path: "/today/outcomes",
  operationId: "recordTodayOutcome",
  summary:
    "Say what became of an item: done (with the next step), later, or not now; one operation that undo takes back",
  permission: "today:write",
  request: { body: json(OutcomeDraft) },
  responses: {
    201: { description: "Recorded", ...json(TodayOutcome) },
    ...problems("invalid", "not_found", "refused"),
  },
});

export const todayRoutes = api();
todayRoutes.openapi(getToday, async (c) => c.json(await planToday(c.var.ctx, c.req.valid("query")), 200));
todayRoutes.openapi(postOutcome, async (c) => c.json(await recordOutcome(c.var.ctx, c.req.valid("json")), 201));

export type TodayOperations = { getToday: typeof getToday; recordTodayOutcome: typeof postOutcome };
