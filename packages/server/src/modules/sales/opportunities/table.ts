import { CustomPatch, CustomValues, type Stored } from "#modules/admin";
import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Currency, Id, Minor, On, z } from "#platform/schema";
import { followOpportunities } from "./follow.ts";

export const outcomes = ["won", "lost"] as const;
export const amountsFrom = ["hand", "lines"] as const;

/** A sale that may come. It is open while `outcome` is null; `stageSince` says since when it rests in its stage. */
export const Opportunity = z
  .object({
    id: z.string(),
    title: z.string(),
    customerId: z.string().nullable(),
    pipelineId: z.string(),
    stageId: z.string(),
    amountMinor: z.int(),
    amountFrom: z.enum(amountsFrom), // typed by hand, or the sum of its lines
    currency: z.string(),
    expectedCloseOn: z.string().nullable(),
    outcome: z.enum(outcomes).nullable(),
    closedOn: z.string().nullable(),
    lostReason: z.string().nullable(),
    lostTo: z.string().nullable(), // a competitor
    lostNote: z.string().nullable(),
    source: z.string().nullable(),
    notes: z.string(),
    externalId: z.string().nullable(),
    ownerId: z.string().nullable(),
    custom: CustomValues, // the owner's own fields, see GET /fields
    stageSince: z.string(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Opportunity");
/** As it is kept. */
export type Opportunity = Stored<z.infer<typeof Opportunity>>;

/** A stay in a stage; `leftAt` is null while it lasts. */
export const OpportunityStage = z
  .object({
    id: z.string(),
    opportunityId: z.string(),
    stageId: z.string(),
    enteredAt: z.string(),
    leftAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("OpportunityStage");
export type OpportunityStage = z.infer<typeof OpportunityStage>;

export const OpportunityDraft = z
  .object({
    id: Id.optional(),
    title: Title,
    customerId: z.string().nullable().default(null),
    pipelineId: z.string().optional(), // the first one when silent
    stageId: z.string().optional(), // the pipeline's first when silent
    amountMinor: Minor.min(0).default(0),
    currency: Currency.optional(), // the firm's when silent
    expectedCloseOn: On.nullable().default(null),
    source: typed(200).nullable().default(null),
    notes: Notes.default(""),
    externalId: typed(200).nullable().default(null),
    custom: CustomPatch.optional(),
  })
  .openapi("OpportunityDraft");
export type OpportunityDraft = z.input<typeof OpportunityDraft>;

export const OpportunityPatch = z
  .object({
    title: Title,
    customerId: z.string().nullable(),
    amountMinor: Minor.min(0),
    currency: Currency,
    expectedCloseOn: On.nullable(),
    source: typed(200).nullable(),
    notes: Notes,
    custom: CustomPatch,
  })
  .partial()
  .openapi("OpportunityPatch");
export type OpportunityPatch = z.infer<typeof OpportunityPatch>;

/** What is open in a stage, per currency; kept in step by `follow`. */
export type StageTotal = { stageId: string; currency: string; count: number; amountMinor: number };

declare module "#platform/db" {
  interface Tables {
    opportunities: Opportunity;
    opportunityStages: OpportunityStage;
    stageTotals: StageTotal;
  }
}

defineTable("opportunities", {
  area: "sales",
  personal: ["title", "notes", "lostNote", "custom"],
  json: ["custom"],
  merged: ["custom"],
  follow: followOpportunities,
  binned: true,
  refers: { customerId: "customers", pipelineId: "pipelines", stageId: "stages", lostTo: "competitors" },
});
defineTable("opportunityStages", { area: "sales", personal: [], partOf: "opportunityId" });
