import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { cardColumns, type CardRow, toCards } from "../opportunities/queries/cards.ts";
import { type OpenFilter, openOnly } from "../opportunities/queries/open.ts";
import { findPipelines } from "../pipelines/queries.ts";
import { gridOf } from "./grid.ts";
import type { CalendarTotal, OpportunityCalendar } from "./shapes.ts";

const cardsADay = 30;
const closing = sql.raw("coalesce(o.expected_close_on, '9999')");

export type CalendarQuery = OpenFilter & { month?: string | undefined; pipelineId?: string | undefined };
type Sum = { on: string; currency: string; count: number; amountMinor: number; weightedMinor: number };

/** The open opportunities of a month by the day they are expected to close, with sums by day and month. */
export async function getCalendar(ctx: Ctx, query: CalendarQuery): Promise<OpportunityCalendar> {
  demand(ctx, "sales:read");
  const { timeZone } = await getCompanySettings(ctx.db);
  const today = { on: dayOf(ctx.now, timeZone), timeZone };
  const month = query.month ?? today.on.slice(0, 7);
  const { from, to, first, last } = gridOf(month);
  const stages = (await findPipelines(ctx.db)).flatMap((pipeline) => pipeline.stages);
  const where = sql`${openOnly(ctx, query, stages, today)} ${
    query.pipelineId ? sql`and o.pipeline_id = ${query.pipelineId}` : sql``
  }`;
  const { rows: sums } = await sql<Sum>`
    select o.expected_close_on as "on", o.currency, count(*) as count, sum(o.amount_minor) as amount_minor,
      sum(o.amount_minor * s.probability) as weighted_minor
    from opportunities o join stages s on s.id = o.stage_id
    where ${where} and ${closing} between ${from} and ${to}
    group by o.expected_close_on, o.currency`.execute(ctx.db);
  const { rows: firsts } = await sql<CardRow>`
    select ${cardColumns} from (select o.*, row_number() over
        (partition by o.expected_close_on order by o.amount_minor desc, o.id) as place
      from opportunities o where ${where} and ${closing} between ${from} and ${to}) o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id
    where o.place <= ${sql.lit(cardsADay)} order by o.expected_close_on, o.place`.execute(ctx.db);
  const cards = Map.groupBy(await toCards(ctx.db, firsts, today), ({ expectedCloseOn }) => expectedCloseOn!);
  const days = [...Map.groupBy(sums, ({ on }) => on)]
    .map(([on, mine]) => ({ on, ...totalOf(mine), cards: cards.get(on) ?? [] }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const total = totalOf(sums.filter(({ on }) => on >= first && on <= last));
  return { month, today: today.on, from, to, days, total, ...(await countOthers(ctx, where, today.on)) };
}

/** What has no day, and what should have closed by now. */
async function countOthers(ctx: Ctx, where: ReturnType<typeof sql>, today: string) {
  const { rows } = await sql<{ undated: number; late: number }>`
    select coalesce(sum(case when o.expected_close_on is null then 1 else 0 end), 0) as undated,
      coalesce(sum(case when o.expected_close_on < ${today} then 1 else 0 end), 0) as late
    from opportunities o where ${where}`.execute(ctx.db);
  return { undated: rows[0]!.undated, late: rows[0]!.late };
}

/** Sums by currency, the most frequent first; what is expected is rounded once, over all. */
export function totalOf(sums: readonly Sum[]): CalendarTotal {
  const amounts = [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, mine]) => ({
    currency,
    count: mine.reduce((sum, { count }) => sum + count, 0),
    amountMinor: mine.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    weightedMinor: Math.round(mine.reduce((sum, { weightedMinor }) => sum + weightedMinor, 0) / 100),
  }));
  amounts.sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
  return {
    count: amounts.reduce((sum, { count }) => sum + count, 0),
    amounts: amounts.map(({ count: _, ...amount }) => amount),
  };
}
