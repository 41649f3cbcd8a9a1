import { Currency, On, z } from "#platform/schema";
import { PeriodQuery, Span } from "../periods.ts";

/** An open deal as the forecast takes it. `monthOf` is the month it is counted to; past due days count as today. */
export const ForecastDeal = z
  .object({
    id: z.string(),
    title: z.string(),
    customerId: z.string().nullable(),
    customerName: z.string(),
    stageId: z.string(),
    stageName: z.string(),
    probability: z.int(), // percent, the stage's
    amountMinor: z.int(),
    expectedCloseOn: z.string().nullable(),
    countsOn: z.string().nullable(), // the day it is counted to; null without a day
    pastDue: z.boolean(),
  })
  .openapi("ForecastDeal");
export type ForecastDeal = z.infer<typeof ForecastDeal>;

export const Outlook = z
  .object({
    meanMinor: z.number(),
    sdMinor: z.number(),
    p05Minor: z.number(),
    p50Minor: z.number(),
    p95Minor: z.number(),
    exact: z.boolean(), // else amounts are resolved to `unitMinor`
    unitMinor: z.number(),
    tooFew: z.boolean(), // no deal, open or won: there is nothing to foretell
    chance: z.number().nullable(), // to reach the target
    bands: z.array(z.object({ from: z.number(), to: z.number(), chance: z.number() })),
  })
  .openapi("PipelineOutlook");

/** What the stage's probability says, beside what became of the deals that passed through it. */
const StageRecord = z
  .object({
    stageId: z.string(),
    pipelineName: z.string(),
    name: z.string(),
    probability: z.int(),
    won: z.int(),
    closed: z.int(),
    low: z.number().nullable(), // Wilson's 95 % interval; null while too few were closed
    high: z.number().nullable(),
  })
  .openapi("StageRecord");

export const Forecast = z
  .object({
    today: z.string(),
    period: Span,
    currency: z.string(),
    currencies: z.array(z.string()), // those of open or won deals of the period, the firm's first
    wonMinor: z.int(),
    wonCount: z.int(),
    outlook: Outlook, // won so far and open deals together
    deals: z.array(ForecastDeal), // the largest 500 of the period
    rest: z.object({ probabilities: z.array(z.int()), amountsMinor: z.array(z.int()), months: z.array(z.string()) }),
    undated: z.array(ForecastDeal), // open deals without a day: not counted until they have one
    undatedCount: z.int(),
    undatedMinor: z.int(),
    months: z.array(z.object({ month: z.string(), wonMinor: z.int(), expectedMinor: z.number() })),
    others: z.array(z.object({ currency: z.string(), wonMinor: z.int(), openCount: z.int(), openMinor: z.int() })),
    stages: z.array(StageRecord),
  })
  .openapi("Forecast");
export type Forecast = z.infer<typeof Forecast>;

/** What is tried with an open deal; what is not named stays as it is. */
const Trial = z
  .object({
    counts: z.boolean().openapi({ description: "false leaves the deal out" }),
    outcome: z.enum(["open", "won", "lost"]),
    probability: z.number().min(0).max(100).openapi({ description: "In percent, in the place of the stage's" }),
    amountMinor: z.int().min(0),
    closesOn: On,
  })
  .partial()
  .openapi("ForecastTrial");

/** A forecast to try out: the same questions, and by the ids of open deals what is tried with them. */
export const TryoutDraft = PeriodQuery.extend({
  pipelineId: z.string().max(100).optional(),
  currency: Currency.optional(),
  targetMinor: z.int().min(0).optional(),
  trials: z.record(z.string().max(100), Trial).default({}),
}).openapi("ForecastWhatIf");

/** What would come of it. `expectedMinor` is rounded to whole smallest units. */
export const Tryout = z
  .object({
    today: z.string(),
    period: Span,
    currency: z.string(),
    wonMinor: z.int(),
    outlook: Outlook,
    months: z.array(z.object({ month: z.string(), wonMinor: z.int(), expectedMinor: z.int() })),
  })
  .openapi("ForecastWhatIfResult");
export type Tryout = z.infer<typeof Tryout>;
