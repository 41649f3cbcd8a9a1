import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import type { Place } from "../../places.ts";
import { z } from "#platform/schema";
import { findPipelines } from "../../pipelines/queries.ts";
import { cardColumns, type CardRow, type OpportunityCard, toCards } from "./cards.ts";
import { OpenFilter, openOnly } from "./open.ts";

const sorts = {
  createdAt: sql.raw("o.created_at"),
  amount: sql.raw("o.amount_minor"),
  expectedCloseOn: sql.raw("coalesce(o.expected_close_on, '9999')"),
  stageSince: sql.raw("o.stage_since"),
} as const;
const sortNames = Object.keys(sorts) as (keyof typeof sorts)[];

export const OpportunityFilter = OpenFilter.extend({
  state: z.enum(["open", "won", "lost", "all"]).default("open"),
  pipelineId: z.string().max(100).optional(),
  stageId: z.string().max(100).optional(),
  customerId: z.string().max(100).optional(),
  sort: z.enum([...sortNames, ...sortNames.map((name) => `-${name}` as const)]).default("-createdAt"),
});
export type OpportunityFilter = z.infer<typeof OpportunityFilter>;

/** Opportunities after a place in the list, at most `limit`; each with its own place. */
export async function listOpportunities(
  ctx: Ctx,
  filter: OpportunityFilter,
  limit: number,
  after: Place | undefined,
): Promise<(OpportunityCard & { place: string | number })[]> {
  demand(ctx, "sales:read");
  const { timeZone } = await getCompanySettings(ctx.db);
  const today = { on: dayOf(ctx.now, timeZone), timeZone };
  const descending = filter.sort.startsWith("-");
  const key = sorts[filter.sort.replace("-", "") as keyof typeof sorts];
  const direction = sql.raw(descending ? "desc" : "asc");
  const parts: RawBuilder<unknown>[] = [await stateOf(ctx, filter, today)];
  if (filter.pipelineId) parts.push(sql`o.pipeline_id = ${filter.pipelineId}`);
  if (filter.stageId) parts.push(sql`o.stage_id = ${filter.stageId}`);
  if (filter.customerId) parts.push(sql`o.customer_id = ${filter.customerId}`);
  if (after) parts.push(sql`(${key}, o.id) ${sql.raw(descending ? "<" : ">")} (${after[0]}, ${after[1]})`);
  const { rows } = await sql<CardRow & { place: string | number }>`
    select ${cardColumns}, ${key} as place from opportunities o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id
    where ${sql.join(parts, sql` and `)} order by ${key} ${direction}, o.id ${direction} limit ${limit}`.execute(
    ctx.db,
  );
  const places = new Map(rows.map(({ id, place }) => [id, place]));
  const cards = await toCards(
    ctx.db,
    rows.map(({ place: _, ...row }) => row),
    today,
  );
  return cards.map((card) => ({ ...card, place: places.get(card.id)! }));
}

async function stateOf(ctx: Ctx, filter: OpportunityFilter, today: { on: string; timeZone: string }) {
  if (filter.state === "all") return sql`o.deleted_at is null`;
  if (filter.state !== "open") return sql`o.outcome = ${filter.state} and o.deleted_at is null`;
  const stages = filter.rotting ? (await findPipelines(ctx.db)).flatMap((pipeline) => pipeline.stages) : [];
  return openOnly(ctx, filter, stages, today);
}

/** One opportunity as a card, in the bin or not. */
export async function findCard(ctx: Ctx, id: string): Promise<OpportunityCard | undefined> {
  const { timeZone } = await getCompanySettings(ctx.db);
  const { rows } = await sql<CardRow>`select ${cardColumns} from opportunities o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id where o.id = ${id}`.execute(
    ctx.db,
  );
  return (await toCards(ctx.db, rows, { on: dayOf(ctx.now, timeZone), timeZone }))[0];
}
