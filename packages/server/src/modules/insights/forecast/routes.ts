import { api, defineRoute, json, problems } from "#platform/http";
import { Currency, z } from "#platform/schema";
import { PeriodQuery } from "../periods.ts";
import { getForecast, tryForecast } from "./queries.ts";
import { Forecast, Tryout, TryoutDraft } from "./table.ts";

const getOne = defineRoute({
  method: "get",
  path: "/insights/forecast",
  operationId: "getForecast",
  summary: "How much the pipeline will bring in a period: its exact distribution, by stage probabilities and amounts",
  permission: "sales:read",
  request: {
    query: PeriodQuery.extend({
      pipelineId: z.string().max(100).optional().openapi({ description: "All pipelines when silent" }),
      currency: Currency.optional().openapi({ description: "The firm's when silent" }),
      targetMinor: z.coerce.number().int().min(0).optional().openapi({ description: "How likely is at least this?" }),
    }),
  },
  responses: { 200: { description: "The forecast", ...json(Forecast) }, ...problems("invalid") },
});

const whatIf = defineRoute({
  method: "post",
  path: "/insights/forecast/what-if",
  operationId: "tryForecast",
  summary: "The forecast if some deals were won, lost, left out, or had another chance, amount or day; saves nothing",
  permission: "sales:read",
  request: { body: json(TryoutDraft) },
  responses: { 200: { description: "What would come of it", ...json(Tryout) }, ...problems("invalid") },
});

export const forecastRoutes = api();
forecastRoutes.openapi(getOne, async (c) => c.json(await getForecast(c.var.ctx, c.req.valid("query")), 200));

forecastRoutes.openapi(whatIf, async (c) => c.json(await tryForecast(c.var.ctx, c.req.valid("json")), 200));

export type ForecastOperations = { getForecast: typeof getOne; tryForecast: typeof whatIf };
