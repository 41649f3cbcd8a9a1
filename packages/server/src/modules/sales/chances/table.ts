import { z } from "#platform/schema";

/** What a deal is expected to bring, and why. */
export const Chance = z
  .object({
    chance: z.number(), // 0 to 1
    predictedMinor: z.int(), // in the deal's currency
    reached: z.int(), // closed deals that reached this stage
    won: z.int(), // of these
    stagePercent: z.int(), // what the stage itself says
    why: z.string(),
  })
  .openapi("OpportunityChance");
export type Chance = z.infer<typeof Chance>;

/** Reckoned by a job, so it is nobody's change and nothing to undo. */
export type StageRecordRow = { stageId: string; reached: number; won: number };

declare module "#platform/db" {
  interface Tables {
    stageRecords: StageRecordRow;
  }
}
