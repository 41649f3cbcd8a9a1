import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { getStage } from "../pipelines/queries.ts";
import type { Opportunity } from "../opportunities/table.ts";
import { chanceOf, predictedMinor, priorDeals, type StageRecord, whyChance } from "./rules.ts";
import type { Chance } from "./table.ts";

export { predictedMinor } from "./rules.ts";

/** What one deal is expected to bring, with the reason in the reader's language. */
export async function findChance(ctx: Ctx, deal: Opportunity): Promise<Chance> {
  const { name, probability } = await getStageEvenGone(ctx.db, deal.stageId);
  const record = (await findRecords(ctx.db, [deal.stageId])).get(deal.stageId) ?? none;
  const chance = chanceOf(record, probability);
  return {
    chance,
    predictedMinor: predictedMinor(deal.amountMinor, chance, deal.outcome),
    ...record,
    stagePercent: probability,
    why: whyChance(record, name, probability)[ctx.language],
  };
}

/** The chances of the stages of these cards, by stage. */
export async function findChances(db: Db, stageIds: readonly string[]): Promise<Map<string, number>> {
  const ids = [...new Set(stageIds)];
  if (ids.length === 0) return new Map();
  const stages = await db.selectFrom("stages").select(["id", "probability"]).where("id", "in", ids).execute();
  const records = await findRecords(db, ids);
  return new Map(stages.map(({ id, probability }) => [id, chanceOf(records.get(id) ?? none, probability)]));
}

/** The predicted value of a row of opportunities called `o`, by the same rule in SQL. */
export function predictedInSql(): RawBuilder<unknown> {
  const prior = sql.lit(priorDeals);
  return sql`(case when o.outcome = 'won' then o.amount_minor when o.outcome = 'lost' then 0
    else cast(round(o.amount_minor * (select
      (coalesce(r.won, 0) + ${prior} * s.probability / 100.0) / (coalesce(r.reached, 0) + ${prior})
      from stages s left join stage_records r on r.stage_id = s.id where s.id = o.stage_id)) as bigint) end)`;
}

const none: StageRecord = { reached: 0, won: 0 };

async function findRecords(db: Db, stageIds: readonly string[]): Promise<Map<string, StageRecord>> {
  const rows = await db.selectFrom("stageRecords").selectAll().where("stageId", "in", stageIds).execute();
  return new Map(rows.map(({ stageId, reached, won }) => [stageId, { reached, won }]));
}

/** The stage, also one that is in the bin: a closed deal stays where it was. */
async function getStageEvenGone(db: Db, id: string) {
  const found = await findRow(db, "stages", id);
  return found ?? getStage(db, id);
}
