import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, On, z } from "#platform/schema";

/** What is aimed at: money, counts, and rates in hundredths of a per cent. */
export const metrics = ["revenue", "orders", "deals", "newCustomers", "conversion", "retention"] as const;
export type Metric = (typeof metrics)[number];
export const targetPeriods = ["month", "quarter", "year"] as const;
export type TargetPeriod = (typeof targetPeriods)[number];

/** A goal for a stretch of the calendar; of everything, or of one person, channel or tag (or several of these at once). */
export const Target = z
  .object({
    id: z.string(),
    metric: z.enum(metrics),
    period: z.enum(targetPeriods),
    startsOn: z.string(), // its first day
    goal: z.int(), // hundredths of the firm's currency, a count, or hundredths of a per cent
    ownerId: z.string().nullable(),
    channel: z.string().nullable(), // of orders their channel, of customers and deals their source
    tag: z.string().nullable(), // customers who have it
    notes: z.string(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Target");
export type Target = z.infer<typeof Target>;

/** Where a target stands today. Rates say their two counts; what cannot be told yet is null. */
export const TargetProgress = Target.extend({
  endsOn: z.string(),
  state: z.enum(["coming", "running", "over"]),
  actual: z.int().nullable(), // null of a rate of nobody
  hits: z.int().nullable(),
  of: z.int().nullable(),
  expected: z.int().nullable(), // what would stand today at an even pace, or at last year's
  paceBy: z.enum(["days", "lastYear"]),
  projected: z.int().nullable(), // what the end brings at this pace
  gap: z.int(), // what is missing to the goal; 0 when it is reached
  daysLeft: z.int(), // today among them
  reached: z.boolean(),
}).openapi("TargetProgress");
export type TargetProgress = z.infer<typeof TargetProgress>;

const most = 1_000_000_000_000;
const scope = {
  ownerId: z.string().max(100).nullable().default(null),
  channel: typed(200).nullable().default(null),
  tag: typed(50).nullable().default(null),
};

/** `repeat` makes one for each of so many periods in a row. */
export const TargetDraft = z
  .object({
    id: Id.optional(),
    metric: z.enum(metrics),
    period: z.enum(targetPeriods),
    startsOn: On.openapi({ description: "Any day of the period" }),
    goal: z.int().min(1).max(most),
    ...scope,
    notes: typed(1000).default(""),
    repeat: z.int().min(1).max(12).default(1),
  })
  .openapi("TargetDraft");
export type TargetDraft = z.output<typeof TargetDraft>;

export const TargetPatch = z
  .object({ goal: z.int().min(1).max(most), notes: typed(1000) })
  .partial()
  .openapi("TargetPatch");
export type TargetPatch = z.infer<typeof TargetPatch>;

declare module "#platform/db" {
  interface Tables {
    targets: Target;
  }
}

defineTable("targets", { area: "sales", personal: ["notes"], binned: true });
