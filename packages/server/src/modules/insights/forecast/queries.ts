import { type PipelineSummary, summarisePipeline } from "@soloist/analytics/optimisation/pipeline-summary.ts";
import { countedOf, monthsOf as monthsTried, type Trials } from "@soloist/analytics/optimisation/pipeline-what-if.ts";
import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { invalid } from "#platform/errors";
import { monthsOf, type PeriodQuery, type Span, spanOf } from "../periods.ts";
import { findStageRecords } from "./stages.ts";
import type { Forecast, ForecastDeal, Tryout } from "./table.ts";

export type ForecastQuery = PeriodQuery & {
  pipelineId?: string | undefined;
  currency?: string | undefined;
  targetMinor?: number | undefined;
};

const shown = 500;
type Row = Omit<ForecastDeal, "countsOn" | "pastDue"> & { currency: string };
type Won = { currency: string; month: string; wonMinor: number; wonCount: number };

/**
 * What the deals of a period will bring: those won in it for certain, the open ones with the probability of their stage,
 * independently of each other. A deal belongs to the period by its expected close; one that is past due counts as closing
 * today; one without a day belongs to none. Other currencies than the one asked for are told apart and never added.
 */
export async function getForecast(ctx: Ctx, query: ForecastQuery): Promise<Forecast> {
  const { today, period, currency, currencies, open, won, dated, undated, wonHere, months } = await readDeals(
    ctx,
    query,
  );
  const wonMinor = wonIn(wonHere);
  const rest = dated.slice(shown);
  return {
    today,
    period,
    currency,
    currencies,
    wonMinor,
    wonCount: wonHere.reduce((sum, row) => sum + row.wonCount, 0),
    outlook: outlookOf(wonMinor, dated, query.targetMinor ?? null),
    deals: dated.slice(0, shown),
    rest: {
      probabilities: rest.map(({ probability }) => probability),
      amountsMinor: rest.map(({ amountMinor }) => amountMinor),
      months: rest.map(({ countsOn }) => countsOn!.slice(0, 7)),
    },
    undated: undated.slice(0, shown),
    undatedCount: undated.length,
    undatedMinor: undated.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    months: months.map(({ month, wonMinor: here }) => ({
      month,
      wonMinor: here,
      expectedMinor: dated
        .filter(({ countsOn }) => countsOn!.startsWith(month))
        .reduce((sum, { amountMinor, probability }) => sum + (amountMinor * probability) / 100, 0),
    })),
    others: currencies
      .filter((one) => one !== currency && [...open, ...won].some((row) => row.currency === one))
      .map((one) => otherOf(one, open, won)),
    stages: await findStageRecords(ctx, query.pipelineId),
  };
}

/** The forecast if some of its deals went otherwise; nothing is saved. Reckoned by the same functions as on the page. */
export async function tryForecast(ctx: Ctx, { trials, ...query }: ForecastQuery & { trials: Trials }): Promise<Tryout> {
  const { today, period, currency, dated, undated, wonHere, months } = await readDeals(ctx, query);
  const known = new Set([...dated, ...undated].map(({ id }) => id));
  const strange = Object.keys(trials).find((id) => !known.has(id));
  if (strange !== undefined) {
    throw invalid(
      "forecast.no_such_deal",
      [
        `This forecast has no open opportunity ${strange}. Take its currency, pipeline and period into account.`,
        `这个预测里没有进行中的商机 ${strange}。请检查币种、销售流程和时间段。`,
      ],
      "trials",
    );
  }
  const wonMinor = wonIn(wonHere);
  const rest = { probabilities: [], amountsMinor: [], months: [] };
  const counted = countedOf({ today, period, wonMinor, deals: dated, undated, rest }, trials);
  const summary = summarisePipeline(
    { probabilities: counted.probabilities, amounts: counted.amounts },
    query.targetMinor ?? null,
  );
  return {
    today,
    period,
    currency,
    wonMinor,
    outlook: presentOutlook(summary),
    months: monthsTried({ months }, counted),
  };
}

/** The open and won deals of a period, those in the currency asked for apart. */
async function readDeals(ctx: Ctx, query: ForecastQuery) {
  demand(ctx, "sales:read");
  const settings = await getCompanySettings(ctx.db);
  const today = dayOf(ctx.now, settings.timeZone);
  const period = spanOf(query, today);
  const open = await openDeals(ctx, query, period, today);
  const won = await wonDeals(ctx, query, period);
  const named = [...new Set([...won, ...open].map(({ currency }) => currency))].sort();
  const currency = query.currency ?? settings.currency;
  const dealOf = ({ currency: _, ...row }: Row): ForecastDeal => {
    const { expectedCloseOn } = row;
    const pastDue = expectedCloseOn !== null && expectedCloseOn < today;
    return { ...row, countsOn: pastDue ? today : expectedCloseOn, pastDue };
  };
  const mine = open.filter((row) => row.currency === currency).map(dealOf);
  const wonHere = won.filter((row) => row.currency === currency);
  return {
    today,
    period,
    currency,
    currencies: [settings.currency, ...named.filter((one) => one !== settings.currency)],
    open,
    won,
    dated: mine.filter(({ countsOn }) => countsOn !== null),
    undated: mine.filter(({ countsOn }) => countsOn === null),
    wonHere,
    months: monthsOf(period).map((month) => ({ month, wonMinor: wonIn(wonHere.filter((row) => row.month === month)) })),
  };
}

const wonIn = (rows: readonly Won[]) => rows.reduce((sum, { wonMinor }) => sum + wonMinor, 0);

function outlookOf(wonMinor: number, deals: readonly ForecastDeal[], target: number | null): Forecast["outlook"] {
  const certain = wonMinor > 0 ? [wonMinor] : [];
  const summary = summarisePipeline(
    {
      probabilities: [...certain.map(() => 1), ...deals.map(({ probability }) => probability / 100)],
      amounts: [...certain, ...deals.map(({ amountMinor }) => amountMinor)],
    },
    target,
  );
  return presentOutlook(summary);
}

function presentOutlook({ mean, sd, p05, p50, p95, exact, unit, tooFew, chance, bands }: PipelineSummary) {
  const figures = { meanMinor: mean, sdMinor: sd, p05Minor: p05, p50Minor: p50, p95Minor: p95 };
  return { ...figures, exact, unitMinor: unit, tooFew, chance, bands };
}

function otherOf(currency: string, open: readonly Row[], won: readonly Won[]): Forecast["others"][number] {
  const deals = open.filter((row) => row.currency === currency);
  return {
    currency,
    wonMinor: won.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.wonMinor, 0),
    openCount: deals.length,
    openMinor: deals.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}

async function openDeals(ctx: Ctx, query: ForecastQuery, { from, to }: Span, today: string): Promise<Row[]> {
  const pipeline = query.pipelineId ? sql`and o.pipeline_id = ${query.pipelineId}` : sql``;
  const late = from <= today && today <= to ? sql`or o.expected_close_on < ${today}` : sql``;
  // What was due before today counts as today, not as the day that is over.
  const first = from > today ? from : today;
  const { rows } = await sql<Row>`
    select o.id, o.title, o.customer_id, coalesce(c.name, '') as customer_name, o.stage_id, s.name as stage_name,
      s.probability, o.amount_minor, o.currency, o.expected_close_on
    from opportunities o join stages s on s.id = o.stage_id left join customers c on c.id = o.customer_id
    where o.outcome is null and o.deleted_at is null ${pipeline}
      and (o.expected_close_on is null or (o.expected_close_on >= ${first} and o.expected_close_on <= ${to}) ${late})
    order by o.amount_minor desc, o.id`.execute(ctx.company.reports);
  return rows;
}

async function wonDeals(ctx: Ctx, query: ForecastQuery, { from, to }: Span): Promise<Won[]> {
  const pipeline = query.pipelineId ? sql`and o.pipeline_id = ${query.pipelineId}` : sql``;
  const { rows } = await sql<Won>`
    select o.currency, substr(o.closed_on, 1, 7) as month, sum(o.amount_minor) as won_minor, count(*) as won_count
    from opportunities o
    where o.outcome = 'won' and o.deleted_at is null and o.closed_on >= ${from} and o.closed_on <= ${to} ${pipeline}
    group by 1, 2 order by 1, 2`.execute(ctx.company.reports);
  return rows;
}
