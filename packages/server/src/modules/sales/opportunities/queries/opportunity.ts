import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { z } from "#platform/schema";
import { type Opportunity, OpportunityStage } from "../table.ts";

/** An opportunity by its id; undefined when there is none or it lies in the bin. */
export async function findOpportunity(db: Db, id: string): Promise<Opportunity | undefined> {
  const row = await findRow(db, "opportunities", id);
  return row?.deletedAt ? undefined : row;
}

/** An opportunity by its id; refuses when there is none. */
export async function getOpportunity(db: Db, id: string): Promise<Opportunity> {
  const found = await findOpportunity(db, id);
  if (!found) throw notFound("opportunity.not_found", ["There is no such opportunity.", "没有这个商机。"]);
  return found;
}

/** A stay in a stage, with the stage's name as it is now. */
export const StageStay = OpportunityStage.omit({ version: true })
  .extend({ stageName: z.string() })
  .openapi("OpportunityStageStay");
export type StageStay = z.infer<typeof StageStay>;

/** Where an opportunity has been, the latest first. */
export function findHistory(db: Db, opportunityId: string): Promise<StageStay[]> {
  return db
    .selectFrom("opportunityStages as stay")
    .innerJoin("stages", "stages.id", "stay.stageId")
    .select(["stay.id", "opportunityId", "stageId", "enteredAt", "leftAt", "stages.name as stageName"])
    .where("opportunityId", "=", opportunityId)
    .orderBy("enteredAt", "desc")
    .orderBy("stay.id", "desc")
    .execute();
}
