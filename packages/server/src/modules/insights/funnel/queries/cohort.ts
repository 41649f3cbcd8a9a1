import { type RawBuilder, sql } from "kysely";
import { addDays, startOfDay } from "#platform/clock";
import { monthsOf, type Span } from "../../periods.ts";
import type { Dimension } from "../table.ts";

/** The instants at which a span begins and is over. */
export function instantsOf({ from, to }: Span, timeZone: string): [start: string, end: string] {
  return [startOfDay(from, timeZone), startOfDay(addDays(to, 1), timeZone)];
}

/** The month of an instant on the firm's calendar, for a span. */
export function monthIn(span: Span, timeZone: string, instant: RawBuilder<unknown>): RawBuilder<string> {
  const months = monthsOf(span).toReversed();
  const cases = months.map((month) => sql`when ${instant} >= ${startOfDay(`${month}-01`, timeZone)} then ${month}`);
  return sql<string>`(case ${sql.join(cases, sql` `)} else ${months.at(-1)!} end)`;
}

export type Cohort = { pipelineId: string; span: Span; timeZone: string };

/** Opportunities `o` of the pipeline that were opened in the span. */
export function openedIn({ pipelineId, span, timeZone }: Cohort): RawBuilder<boolean> {
  const [start, end] = instantsOf(span, timeZone);
  return sql<boolean>`o.pipeline_id = ${pipelineId} and o.deleted_at is null
    and o.created_at >= ${start} and o.created_at < ${end}`;
}

/** People `c` who came in the span; contacts of a firm stand for nobody new. */
export function cameIn({ span, timeZone }: Omit<Cohort, "pipelineId">): RawBuilder<boolean> {
  const [start, end] = instantsOf(span, timeZone);
  return sql<boolean>`c.deleted_at is null and c.organisation_id is null
    and c.created_at >= ${start} and c.created_at < ${end}`;
}

/** By what an opportunity `o` of a customer `c` is grouped; a product or channel is known only of what was bought. */
export function dealValue(by: Dimension, { span, timeZone }: Cohort): RawBuilder<string> {
  if (by === "source") return sql<string>`coalesce(nullif(o.source, ''), nullif(c.source, ''), '')`;
  if (by === "cohort") return monthIn(span, timeZone, sql`o.created_at`);
  return sql<string>`''`;
}

/** By what a person `c` is grouped. */
export function leadValue(by: Dimension, { span, timeZone }: Omit<Cohort, "pipelineId">): RawBuilder<string> {
  if (by === "source") return sql<string>`c.source`;
  if (by === "cohort") return monthIn(span, timeZone, sql`c.created_at`);
  return sql<string>`''`;
}

/** Whether a dimension is a trait of what was bought, not of who came. */
export const isOfPurchase = (by: Dimension) => by === "product" || by === "channel";

/** By what a sale `d` is grouped: its channel, or the product of a line `l`, which `lines` joins. */
export function purchaseValue(by: Dimension): { lines: RawBuilder<unknown>; value: RawBuilder<string> } {
  return by === "product"
    ? { lines: sql`join order_lines l on l.order_id = d.id`, value: sql<string>`l.title` }
    : { lines: sql``, value: sql<string>`coalesce(d.channel, '')` };
}

/** Sales `d` that were not called off. */
export const isPurchase = sql`d.deleted_at is null and d.kind = 'sale' and d.state in ('open', 'done')`;
