import { Title } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";
import { findUsedPipelines, findUsedStages } from "./in-use.ts";

/** One step of a pipeline. An opportunity that rests longer than `rottingDays` with nothing planned is rotting. */
export const Stage = z
  .object({
    id: z.string(),
    pipelineId: z.string(),
    name: z.string(),
    position: z.int(),
    probability: z.int(), // percent
    rottingDays: z.int().nullable(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Stage");
export type Stage = z.infer<typeof Stage>;

/** A way that a sale goes, from first word to yes or no. */
export const Pipeline = z
  .object({
    id: z.string(),
    name: z.string(),
    position: z.int(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Pipeline");
export type Pipeline = z.infer<typeof Pipeline>;

export const PipelineWithStages = Pipeline.extend({ stages: z.array(Stage) }).openapi("PipelineWithStages");
export type PipelineWithStages = z.infer<typeof PipelineWithStages>;

export const StageDraft = z
  .object({
    id: Id.optional(),
    name: Title,
    probability: z.int().min(0).max(100),
    rottingDays: z.int().min(1).max(3650).nullable().default(null),
  })
  .openapi("StageDraft");
export type StageDraft = z.input<typeof StageDraft>;
export const StagePatch = z
  .object({
    name: Title,
    probability: z.int().min(0).max(100),
    rottingDays: z.int().min(1).max(3650).nullable(),
    position: z.int().min(0).max(100),
  })
  .partial()
  .openapi("StagePatch");
export type StagePatch = z.infer<typeof StagePatch>;

export const PipelineDraft = z
  .object({ id: Id.optional(), name: Title, stages: z.array(StageDraft).min(1).max(20) })
  .openapi("PipelineDraft");
export type PipelineDraft = z.input<typeof PipelineDraft>;
export const PipelinePatch = z
  .object({ name: Title, position: z.int().min(0).max(100) })
  .partial()
  .openapi("PipelinePatch");
export type PipelinePatch = z.infer<typeof PipelinePatch>;

declare module "#platform/db" {
  interface Tables {
    pipelines: Pipeline;
    stages: Stage;
  }
}

defineTable("pipelines", { area: "sales", personal: [], inUse: findUsedPipelines, binned: true });
defineTable("stages", { area: "sales", personal: [], inUse: findUsedStages, binned: true });
