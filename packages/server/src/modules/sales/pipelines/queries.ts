import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { PipelineWithStages, Stage } from "./table.ts";

/** Every pipeline with its stages, in their order. */
export async function findPipelines(db: Db): Promise<PipelineWithStages[]> {
  const pipelines = await db
    .selectFrom("pipelines")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const stages = await db
    .selectFrom("stages")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return pipelines.map((pipeline) => ({
    ...pipeline,
    stages: stages.filter(({ pipelineId }) => pipelineId === pipeline.id),
  }));
}

/** A pipeline by its id, the first one where none is named; refuses when there is none. */
export async function getPipeline(db: Db, id?: string): Promise<PipelineWithStages> {
  const all = await findPipelines(db);
  const found = id === undefined ? all[0] : all.find((pipeline) => pipeline.id === id);
  if (!found) throw notFound("pipeline.not_found", ["There is no such pipeline.", "没有这个销售流程。"]);
  return found;
}

/** A stage by its id; refuses when there is none. */
export async function getStage(db: Db, id: string): Promise<Stage> {
  const found = await findRow(db, "stages", id);
  if (!found || found.deletedAt) throw notFound("stage.not_found", ["There is no such stage.", "没有这个阶段。"]);
  return found;
}
