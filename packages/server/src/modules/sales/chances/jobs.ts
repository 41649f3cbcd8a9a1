import { sql } from "kysely";
import { type Changed } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { bulkInsert } from "#platform/db";
import { defineJob, enqueue } from "#platform/jobs";
import type { StageRecordRow } from "./table.ts";

/** Counts anew how deals that reached each stage ended. */
export const countRecords = defineJob<Record<string, never>>({
  kind: "sales.count-stage-records",
  heavy: true,
  run: async (ctx) => {
    const { rows } = await sql<StageRecordRow>`
      select stay.stage_id, count(*) as reached, sum(case when o.outcome = 'won' then 1 else 0 end) as won
      from (select distinct opportunity_id, stage_id from opportunity_stages) stay
      join opportunities o on o.id = stay.opportunity_id
      where o.outcome is not null and o.deleted_at is null
      group by stay.stage_id`.execute(ctx.db);
    await inTransaction(ctx, async (tx) => {
      await tx.db.deleteFrom("stageRecords").execute();
      if (rows.length > 0) await bulkInsert(tx.db, "stageRecords", rows);
    });
  },
});

type Ended = { outcome: string | null; deletedAt: string | null };
const ended = (row: Ended | null) => (row && row.outcome && !row.deletedAt ? row.outcome : null);

/** Has the records counted anew where a deal closed, opened again, came or went; one waiting count is enough. */
export async function wantCount(ctx: Ctx, changed: readonly Changed<Ended>[]): Promise<void> {
  if (changed.every(({ before, after }) => ended(before) === ended(after))) return;
  const waiting = await ctx.db
    .selectFrom("jobs")
    .select("id")
    .where("kind", "=", countRecords.kind)
    .where("state", "=", "ready")
    .limit(1)
    .executeTakeFirst();
  if (!waiting) await enqueue(ctx, countRecords, {});
}
