import { Notes, Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";
import { findUsedCompetitors } from "./in-use.ts";

/** Another firm that our customers may choose instead. */
export const Competitor = z
  .object({
    id: z.string(),
    name: z.string(),
    notes: z.string(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Competitor");
export type Competitor = z.infer<typeof Competitor>;

/** A competitor as the list shows it: how often we met, and how it ended. */
export const CompetitorItem = Competitor.extend({
  met: z.int(),
  wonAgainst: z.int(), // deals that we won although they were there
  lostTo: z.int(),
}).openapi("CompetitorItem");
export type CompetitorItem = z.infer<typeof CompetitorItem>;

export const CompetitorDraft = z
  .object({ id: Id.optional(), name: Title, notes: Notes.default("") })
  .openapi("CompetitorDraft");
export type CompetitorDraft = z.input<typeof CompetitorDraft>;
export const CompetitorPatch = z.object({ name: Title, notes: Notes }).partial().openapi("CompetitorPatch");
export type CompetitorPatch = z.infer<typeof CompetitorPatch>;

/** That a competitor stands in the way of a deal. */
export const Rival = z
  .object({
    id: z.string(),
    opportunityId: z.string(),
    competitorId: z.string(),
    note: z.string(),
    version: z.int(),
  })
  .openapi("OpportunityCompetitor");
export type Rival = z.infer<typeof Rival>;

/** A rival with its name, as a deal's page shows it. */
export const NamedRival = Rival.extend({ name: z.string() }).openapi("NamedOpportunityCompetitor");
export type NamedRival = z.infer<typeof NamedRival>;

export const RivalDraft = z
  .object({ id: Id.optional(), competitorId: z.string().max(100), note: typed(2000).default("") })
  .openapi("OpportunityCompetitorDraft");
export type RivalDraft = z.input<typeof RivalDraft>;

declare module "#platform/db" {
  interface Tables {
    competitors: Competitor;
    opportunityCompetitors: Rival;
  }
}

defineTable("competitors", { area: "sales", personal: ["notes"], inUse: findUsedCompetitors, binned: true });
defineTable("opportunityCompetitors", {
  area: "sales",
  personal: ["note"],
  partOf: "opportunityId",
  refers: { opportunityId: "opportunities", competitorId: "competitors" },
});
