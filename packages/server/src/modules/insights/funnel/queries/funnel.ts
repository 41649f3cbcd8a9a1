import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { findPipelines } from "#modules/sales";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { remembered } from "#platform/company";
import { daysFrom } from "#platform/db";
import { notFound } from "#platform/errors";
import { type PeriodQuery, spanOf } from "../../periods.ts";
import { conversionOf, countOf, daysOf, type Length, reachedOf, type Way } from "../rules.ts";
import type { Dimension, Funnel } from "../table.ts";
import { type Cohort, dealValue, isOfPurchase, isPurchase, openedIn, purchaseValue } from "./cohort.ts";
import { findLeads } from "./leads.ts";

export type FunnelQuery = PeriodQuery & { pipelineId?: string | undefined; by: Dimension };

const mostGroups = 30;
const tables = ["opportunities", "opportunityStages", "stages", "pipelines", "orders", "orderLines", "customers"];

/**
 * The funnel of the deals that were opened in a period: how many came to each stage, how sure the shares are, and how long
 * they stayed. A deal reached a stage when it stood in it or in a later one, or was won.
 */
export async function getFunnel(ctx: Ctx, query: FunnelQuery): Promise<Funnel> {
  demand(ctx, "sales:read");
  demand(ctx, "customers:read");
  const { timeZone } = await getCompanySettings(ctx.db);
  const today = dayOf(ctx.now, timeZone);
  const span = spanOf(query, today);
  const key = JSON.stringify([today, timeZone, span, query.pipelineId, query.by]);
  return remembered(ctx.company, tables, key, async () => {
    const pipelines = await findPipelines(ctx.db);
    const pipeline = query.pipelineId ? pipelines.find(({ id }) => id === query.pipelineId) : pipelines[0];
    if (query.pipelineId && !pipeline) {
      throw notFound("pipeline.not_found", ["There is no such pipeline.", "没有这个销售流程。"]);
    }
    const leads = await findLeads(ctx, { span, timeZone }, query.by);
    const head = { today, period: span, ...leads };
    if (!pipeline) {
      const nothing = { opened: 0, open: 0, lost: 0, won: conversionOf(0, 0), steps: [], groups: [] };
      return { ...head, pipeline: null, ...nothing };
    }
    const cohort = { pipelineId: pipeline.id, span, timeZone };
    const ways = await findWays(ctx, cohort, query.by);
    const lengths = await findLengths(ctx, cohort);
    const resting = await findResting(ctx, cohort);
    const opened = ways.reduce((sum, { count }) => sum + count, 0);
    const reached = reachedOf(ways, pipeline.stages);
    return {
      ...head,
      pipeline: { id: pipeline.id, name: pipeline.name },
      opened,
      open: countOf(ways, null),
      lost: countOf(ways, "lost"),
      won: conversionOf(countOf(ways, "won"), opened),
      steps: pipeline.stages.map(({ id, name }, index) => ({
        stageId: id,
        name,
        reached: reached[index]!,
        here: resting.get(id) ?? 0,
        fromFirst: conversionOf(reached[index]!, opened),
        fromBefore: conversionOf(reached[index]!, index === 0 ? opened : reached[index - 1]!),
        ...daysOf(lengths.get(id) ?? []),
      })),
      groups: isOfPurchase(query.by)
        ? await boughtGroups(ctx, cohort, query.by, opened, pipeline.stages.length)
        : groupsOf(ways, query.by, pipeline.stages),
    };
  });
}

function groupsOf(ways: readonly Way[], by: Dimension, stages: readonly { position: number }[]): Funnel["groups"] {
  if (by === "none") return [];
  const values = Map.groupBy(ways, ({ value }) => value);
  const groups = [...values].map(([value, mine]) => {
    const of = mine.reduce((sum, { count }) => sum + count, 0);
    const [open, lost] = [countOf(mine, null), countOf(mine, "lost")];
    return { value, reached: reachedOf(mine, stages), open, lost, won: conversionOf(countOf(mine, "won"), of) };
  });
  const byValue = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
  const sorted = groups.sort((a, b) => (by === "cohort" ? byValue(a, b) : b.won.of - a.won.of || byValue(a, b)));
  return by === "cohort" ? sorted.slice(-mostGroups) : sorted.slice(0, mostGroups);
}

async function findWays(ctx: Ctx, cohort: Cohort, by: Dimension): Promise<Way[]> {
  const { rows } = await sql<Way>`
    select way.value, way.position, way.outcome, count(*) as count from (
      select o.id, o.outcome, ${dealValue(by, cohort)} as value, max(s.position) as position
      from opportunities o left join customers c on c.id = o.customer_id
        left join opportunity_stages h on h.opportunity_id = o.id
        left join stages s on s.id = h.stage_id and s.pipeline_id = o.pipeline_id and s.deleted_at is null
      where ${openedIn(cohort)} group by 1, 2, 3
    ) as way group by 1, 2, 3`.execute(ctx.company.reports);
  return rows;
}

async function findResting(ctx: Ctx, cohort: Cohort): Promise<Map<string, number>> {
  const { rows } = await sql<{ stageId: string; count: number }>`
    select o.stage_id, count(*) as count from opportunities o
    where ${openedIn(cohort)} and o.outcome is null group by o.stage_id`.execute(ctx.company.reports);
  return new Map(rows.map(({ stageId, count }) => [stageId, count]));
}

async function findLengths(ctx: Ctx, cohort: Cohort): Promise<Map<string, Length[]>> {
  const days = daysFrom(ctx.db, sql.ref("h.enteredAt"), sql.ref("h.leftAt"));
  const { rows } = await sql<Length & { stageId: string }>`
    select h.stage_id, round(${days} * 10) as tenths, count(*) as count
    from opportunities o join opportunity_stages h on h.opportunity_id = o.id
    where ${openedIn(cohort)} and h.left_at is not null and h.left_at >= h.entered_at
    group by 1, 2`.execute(ctx.company.reports);
  return Map.groupBy(rows, ({ stageId }) => stageId);
}

async function boughtGroups(
  ctx: Ctx,
  cohort: Cohort,
  by: Dimension,
  opened: number,
  stages: number,
): Promise<Funnel["groups"]> {
  const { lines, value } = purchaseValue(by);
  const { rows } = await sql<{ value: string; count: number }>`
    select ${value} as value, count(distinct o.id) as count
    from opportunities o join orders d on d.opportunity_id = o.id ${lines}
    where ${openedIn(cohort)} and o.outcome = 'won' and ${isPurchase}
    group by 1 order by 2 desc, 1 limit ${mostGroups}`.execute(ctx.company.reports);
  return rows.map(({ value: name, count }) => ({
    value: name,
    reached: Array.from({ length: stages }, () => count),
    open: 0,
    lost: 0,
    won: conversionOf(count, opened),
  }));
}
