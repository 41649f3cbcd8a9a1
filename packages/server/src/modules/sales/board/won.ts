import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { cardColumns, type CardRow, type Today } from "../opportunities/queries/cards.ts";
import type { StageTotal } from "../opportunities/table.ts";
import type { ColumnTotal } from "./shapes.ts";

const shown = 20;

/** What this pipeline won since the first of the month: how many, how much, and the latest. */
export async function findWon(
  ctx: Ctx,
  pipelineId: string,
  { on }: Today,
): Promise<{ rows: CardRow[]; total: ColumnTotal }> {
  const where = sql`o.outcome = 'won' and o.deleted_at is null and o.closed_on >= ${`${on.slice(0, 7)}-01`}
    and o.pipeline_id = ${pipelineId}`;
  const { rows: sums } = await sql<StageTotal>`
    select o.currency, count(*) as count, sum(o.amount_minor) as amount_minor from opportunities o
    where ${where} group by o.currency order by count desc, o.currency`.execute(ctx.db);
  if (sums.length === 0) return { rows: [], total: { count: 0, amounts: [] } };
  const { rows } = await sql<CardRow>`select ${cardColumns} from opportunities o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id
    where ${where} order by o.closed_on desc, o.id desc limit ${sql.lit(shown)}`.execute(ctx.db);
  return {
    rows,
    total: {
      count: sums.reduce((sum, { count }) => sum + count, 0),
      amounts: sums.map(({ currency, amountMinor }) => ({ currency, amountMinor, weightedMinor: amountMinor })),
    },
  };
}
