import { wilson } from "@soloist/analytics/statistics/wilson.ts";
import { sql } from "kysely";
import { findPipelines } from "#modules/sales";
import type { Ctx } from "#platform/context";
import type { Forecast } from "./table.ts";

/** Below this an interval says no more than that nobody knows. */
const fewestClosed = 10;

/**
 * Each stage's own probability beside what was really won: of the deals that were in the stage and are closed now, how many
 * were won, with Wilson's 95 % interval. No interval while fewer than ten are closed.
 */
export async function findStageRecords(ctx: Ctx, pipelineId: string | undefined): Promise<Forecast["stages"]> {
  const pipelines = (await findPipelines(ctx.db)).filter(({ id }) => !pipelineId || id === pipelineId);
  const { rows } = await sql<{ stageId: string; won: number; closed: number }>`
    select p.stage_id, count(*) as closed, count(case when o.outcome = 'won' then 1 end) as won
    from (
      select distinct h.opportunity_id, h.stage_id from opportunity_stages h
    ) as p join opportunities o on o.id = p.opportunity_id
    where o.outcome is not null and o.deleted_at is null
    group by p.stage_id`.execute(ctx.company.reports);
  const found = new Map(rows.map((row) => [row.stageId, row]));
  return pipelines.flatMap((pipeline) =>
    pipeline.stages.map(({ id, name, probability }) => {
      const { won = 0, closed = 0 } = found.get(id) ?? {};
      const interval = closed >= fewestClosed ? wilson(won, closed) : null;
      const limits = { low: interval?.low ?? null, high: interval?.high ?? null };
      return { stageId: id, pipelineName: pipeline.name, name, probability, won, closed, ...limits };
    }),
  );
}
