import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { conversionOf } from "../rules.ts";
import type { Dimension, Funnel } from "../table.ts";
import { cameIn, type Cohort, isOfPurchase, isPurchase, leadValue, purchaseValue } from "./cohort.ts";

const mostGroups = 30;
type Counted = { value: string; hits: number; of: number };

/** Of the people who came in a span, who has bought since: in all, and by the dimension. */
export async function findLeads(
  ctx: Ctx,
  cohort: Omit<Cohort, "pipelineId">,
  by: Dimension,
): Promise<Pick<Funnel, "leads" | "leadGroups">> {
  const value = leadValue(by, cohort);
  const { rows } = await sql<Counted>`
    select ${value} as value, count(case when c.order_count > 0 then 1 end) as hits, count(*) as "of"
    from customers c where ${cameIn(cohort)} group by 1 order by 3 desc, 1`.execute(ctx.company.reports);
  const sum = (figure: "hits" | "of") => rows.reduce((total, row) => total + row[figure], 0);
  const leads = conversionOf(sum("hits"), sum("of"));
  if (by === "none") return { leads, leadGroups: [] };
  const groups = isOfPurchase(by) ? await bought(ctx, cohort, by, leads.of) : rows;
  const sorted = by === "cohort" ? groups.toSorted((a, b) => (a.value < b.value ? -1 : 1)).slice(-mostGroups) : groups;
  return {
    leads,
    leadGroups: sorted
      .slice(0, mostGroups)
      .map((row) => ({ value: row.value, bought: conversionOf(row.hits, row.of) })),
  };
}

async function bought(ctx: Ctx, cohort: Omit<Cohort, "pipelineId">, by: Dimension, of: number): Promise<Counted[]> {
  const { lines, value } = purchaseValue(by);
  const { rows } = await sql<{ value: string; hits: number }>`
    select ${value} as value, count(distinct c.id) as hits
    from customers c join orders d on d.customer_id = c.id ${lines}
    where ${cameIn(cohort)} and ${isPurchase} group by 1 order by 2 desc, 1 limit ${mostGroups}`.execute(
    ctx.company.reports,
  );
  return rows.map((row) => ({ ...row, of }));
}
