import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { spanOf } from "../../periods.ts";
import { type FigureRecord, readRecords } from "../../records.ts";
import {
  cameIn,
  type Cohort,
  dealValue,
  isOfPurchase,
  isPurchase,
  leadValue,
  openedIn,
  purchaseValue,
} from "./cohort.ts";
import type { FunnelQuery } from "./funnel.ts";
import { getPipelineStages } from "./stages.ts";

export const funnelFigures = ["reached", "here", "won", "lost", "open", "leads", "buyers"] as const;
export type FunnelRecordsQuery = FunnelQuery & {
  figure: (typeof funnelFigures)[number];
  stageId?: string | undefined;
  value?: string | undefined;
};

/** The deals or people behind a figure of the funnel, the latest first. */
export async function listFunnelRecords(
  ctx: Ctx,
  query: FunnelRecordsQuery,
  limit: number,
  after: (string | number)[] | undefined,
): Promise<{ rows: FigureRecord[]; total: number }> {
  demand(ctx, "sales:read");
  demand(ctx, "customers:read");
  const { currency, timeZone } = await getCompanySettings(ctx.db);
  const span = spanOf(query, dayOf(ctx.now, timeZone));
  if (query.figure === "leads" || query.figure === "buyers") {
    return readRecords(ctx, people(query, { span, timeZone }, currency), limit, after);
  }
  const { pipelineId, stages } = await getPipelineStages(ctx.db, query.pipelineId);
  const stage = stages.findIndex(({ id }) => id === query.stageId);
  const reached =
    stage > 0
      ? sql`and (o.outcome = 'won' or exists (select 1 from opportunity_stages h join stages s on s.id = h.stage_id
          where h.opportunity_id = o.id and s.pipeline_id = o.pipeline_id and s.deleted_at is null
            and s.position >= ${stages[stage]!.position}))`
      : sql``;
  const here = query.figure === "here" ? sql`and o.outcome is null and o.stage_id = ${query.stageId ?? ""}` : reached;
  return readRecords(ctx, deals(query, { pipelineId, span, timeZone }, here), limit, after);
}

function deals(query: FunnelRecordsQuery, cohort: Cohort, more: RawBuilder<unknown>): RawBuilder<unknown> {
  const { figure, by, value } = query;
  const outcome =
    figure === "won" || figure === "lost"
      ? sql`and o.outcome = ${figure}`
      : figure === "open"
        ? sql`and o.outcome is null`
        : sql``;
  return sql`select 'opportunity' as kind, o.id, o.title, coalesce(c.name, '') as subtitle, o.created_at as "when",
      o.amount_minor, o.currency
    from opportunities o left join customers c on c.id = o.customer_id
    where ${openedIn(cohort)} ${outcome} ${more} ${narrowed(by, value, dealValue(by, cohort), sql`d.opportunity_id = o.id`)}`;
}

function people(
  { figure, by, value }: FunnelRecordsQuery,
  cohort: Omit<Cohort, "pipelineId">,
  currency: string,
): RawBuilder<unknown> {
  return sql`select 'customer' as kind, c.id, c.name as title, c.source as subtitle, c.created_at as "when",
      case when c.order_count > 0 then c.order_total_minor end as amount_minor, cast(${currency} as text) as currency
    from customers c where ${cameIn(cohort)} ${figure === "buyers" ? sql`and c.order_count > 0` : sql``}
      ${narrowed(by, value, leadValue(by, cohort), sql`d.customer_id = c.id`)}`;
}

/** Only those with the value asked for: their own, or that of something they bought. */
function narrowed(
  by: FunnelQuery["by"],
  value: string | undefined,
  own: RawBuilder<string>,
  theirs: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (value === undefined || by === "none") return sql``;
  if (!isOfPurchase(by)) return sql`and ${own} = ${value}`;
  const purchase = purchaseValue(by);
  return sql`and exists (select 1 from orders d ${purchase.lines} where ${theirs} and ${isPurchase} and ${purchase.value} = ${value})`;
}
