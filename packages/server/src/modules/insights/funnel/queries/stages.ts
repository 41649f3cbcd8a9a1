import { findPipelines, type Stage } from "#modules/sales";
import type { Db } from "#platform/db";
import { notFound } from "#platform/errors";

/** The stages of a pipeline, or of the first where none is named. */
export async function getPipelineStages(
  db: Db,
  pipelineId: string | undefined,
): Promise<{ pipelineId: string; stages: Stage[] }> {
  const all = await findPipelines(db);
  const found = pipelineId ? all.find(({ id }) => id === pipelineId) : all[0];
  if (!found) throw notFound("pipeline.not_found", ["There is no such pipeline.", "没有这个销售流程。"]);
  return { pipelineId: found.id, stages: found.stages };
}
