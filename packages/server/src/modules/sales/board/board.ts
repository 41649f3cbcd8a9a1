import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import {
  cardColumns,
  type CardRow,
  type OpportunityCard,
  type Today,
  toCards,
} from "../opportunities/queries/cards.ts";
import { isNarrowed, type OpenFilter, openOnly } from "../opportunities/queries/open.ts";
import type { StageTotal } from "../opportunities/table.ts";
import { ensurePipeline } from "../pipelines/actions.ts";
import { getPipeline, getStage } from "../pipelines/queries.ts";
import type { Stage } from "../pipelines/table.ts";
import type { Board, ColumnTotal } from "./shapes.ts";
import type { Place } from "../places.ts";
import { findWon } from "./won.ts";

/** A board before its pages have addresses: `more` says whether a column goes on. */
export type ColumnsOf = Omit<Board, "columns"> & {
  columns: (Omit<Board["columns"][number], "nextCursor"> & { more: boolean })[];
};

export type BoardQuery = OpenFilter & { pipelineId?: string | undefined; limit: number };

/** A pipeline with its stages as columns: how many, how much, how much by chance over all, and the first cards. */
export async function getBoard(ctx: Ctx, query: BoardQuery): Promise<ColumnsOf> {
  demand(ctx, "sales:read");
  const { stages, ...pipeline } = query.pipelineId
    ? await getPipeline(ctx.db, query.pipelineId)
    : await ensurePipeline(ctx);
  const { timeZone } = await getCompanySettings(ctx.db);
  const today = { on: dayOf(ctx.now, timeZone), timeZone };
  const totals = isNarrowed(query) ? await sumTotals(ctx, query, stages, today) : await readTotals(ctx, stages);
  const rows = await firstCards(ctx, query, stages, today);
  const won = await findWon(ctx, pipeline.id, today);
  const cards = await toCards(ctx.db, [...rows, ...won.rows], today);
  const columns = stages.map((stage) => {
    const mine = cards.filter(({ stageId, outcome }) => stageId === stage.id && !outcome);
    const shown = mine.slice(0, query.limit);
    const { count, amounts } = columnTotal(totals, stage);
    return { stage, count, amounts, cards: shown, more: mine.length > query.limit };
  });
  const wonCards = cards.filter(({ outcome }) => outcome === "won");
  return { today: today.on, pipeline, columns, won: { ...won.total, cards: wonCards } };
}

/** Further cards of one column after a place, at most `limit`. */
export async function listCards(
  ctx: Ctx,
  query: OpenFilter & { stageId: string },
  limit: number,
  after: Place | undefined,
): Promise<OpportunityCard[]> {
  demand(ctx, "sales:read");
  const stage = await getStage(ctx.db, query.stageId);
  const { timeZone } = await getCompanySettings(ctx.db);
  const today = { on: dayOf(ctx.now, timeZone), timeZone };
  const rest = after ? sql`and (o.stage_since, o.id) < (${after[0]}, ${after[1]})` : sql``;
  const { rows } = await cardsOf(ctx, query, stage, today, limit, rest).execute(ctx.db);
  return toCards(ctx.db, rows, today);
}

/** The columns' first cards in one statement, the latest arrivals on top; one more of each tells whether there is more. */
async function firstCards(ctx: Ctx, query: BoardQuery, stages: Stage[], today: Today): Promise<CardRow[]> {
  const parts = stages.map(
    (stage) => sql`select * from (${cardsOf(ctx, query, stage, today, query.limit + 1, sql``)}) as part`,
  );
  const { rows } = await sql<CardRow>`${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  return rows;
}

function cardsOf(
  ctx: Ctx,
  filter: OpenFilter,
  stage: Stage,
  today: Today,
  limit: number,
  rest: RawBuilder<unknown>,
): RawBuilder<CardRow> {
  return sql<CardRow>`select ${cardColumns} from opportunities o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id
    where o.stage_id = ${stage.id} and ${openOnly(ctx, filter, [stage], today)} ${rest}
    order by o.stage_since desc, o.id desc limit ${limit}`;
}

/** The totals as they are kept in step: of everything that is open. */
function readTotals(ctx: Ctx, stages: Stage[]): Promise<StageTotal[]> {
  return ctx.db
    .selectFrom("stageTotals")
    .selectAll()
    .where(
      "stageId",
      "in",
      stages.map(({ id }) => id),
    )
    .where("count", ">", 0)
    .execute();
}

/** The totals of what a filter leaves, reckoned off the request thread. */
async function sumTotals(ctx: Ctx, filter: OpenFilter, stages: Stage[], today: Today): Promise<StageTotal[]> {
  const { rows } = await sql<StageTotal>`
    select o.stage_id, o.currency, count(*) as count, sum(o.amount_minor) as amount_minor from opportunities o
    where o.stage_id in (${sql.join(stages.map(({ id }) => id))}) and ${openOnly(ctx, filter, stages, today)}
    group by o.stage_id, o.currency`.execute(ctx.company.reports);
  return rows;
}

/** Count and amounts of a column; the amount by chance is rounded once, over all. */
export function columnTotal(totals: readonly StageTotal[], stage: Stage): ColumnTotal {
  const mine = totals
    .filter(({ stageId }) => stageId === stage.id)
    .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
  return {
    count: mine.reduce((sum, { count }) => sum + count, 0),
    amounts: mine.map(({ currency, amountMinor }) => ({
      currency,
      amountMinor,
      weightedMinor: Math.round((amountMinor * stage.probability) / 100),
    })),
  };
}

/** Where the next page of a column begins after a card. */
export function placeOfCard({ stageSince, id }: OpportunityCard): Place {
  return [stageSince, id];
}
