import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { type Ctx, inTransaction } from "#platform/context";
import { bulkInsert } from "#platform/db";
import { record } from "#platform/events";
import { defineJob } from "#platform/jobs";
import { assessQuality, termsOf } from "./actions/assess.ts";
import type { DetailsGrewStale } from "./events.ts";
import { staleSince } from "./rules/faults.ts";

type Nothing = Record<string, never>;
const atOnce = 500;

/** Finds the faults of everybody who waits for it: after an import, and once when this came to be. */
export const assessWaiting = defineJob<Nothing>({
  kind: "customers.assess-quality",
  heavy: true,
  run: async (ctx) => {
    for (;;) {
      const rows = await ctx.db
        .selectFrom("customers")
        .select("id")
        .where("quality", "=", -1)
        .where("deletedAt", "is", null)
        .limit(atOnce)
        .execute();
      if (rows.length === 0) return;
      await assessQuality(
        ctx,
        rows.map(({ id }) => id),
      );
      await setImmediate();
    }
  },
});

/** Days pass: who was not confirmed for long is stale now; the base's score of the day is noted. */
export const refreshStale = defineJob<Nothing>({
  kind: "customers.refresh-stale",
  heavy: true,
  run: async (ctx) => {
    const since = staleSince(await termsOf(ctx));
    for (let after = ""; ;) {
      const { rows } = await sql<{ id: string; differs: number }>`
        select id, case when (confirmed_on <> '' and confirmed_on <= ${since}) <> exists (
          select 1 from customer_faults f where f.customer_id = customers.id and f.code = 'confirmedOn.stale'
        ) then 1 else 0 end as differs
        from customers where id > ${after} and deleted_at is null order by id limit 2000`.execute(ctx.db);
      const ids = rows.flatMap(({ id, differs }) => (differs === 1 ? [id] : []));
      for (let start = 0; start < ids.length; start += atOnce) {
        await assessQuality(ctx, ids.slice(start, start + atOnce));
        await setImmediate();
      }
      if (rows.length < 2000) break;
      after = rows.at(-1)!.id;
    }
    await noteDay(ctx);
  },
});

/** Notes the base's score of the day, and on the first day of a month with stale customers says so to whoever reminds. */
function noteDay(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { today } = await termsOf(tx);
    const { rows } = await sql<{ score: number | null; customers: number }>`
      select avg(quality) as score, count(*) as customers from customers
      where deleted_at is null and quality >= 0`.execute(tx.db);
    const [{ score, customers } = { score: null, customers: 0 }] = rows;
    if (score === null) return;
    const before = await tx.db
      .selectFrom("qualityDays")
      .select("onDay")
      .where("onDay", ">=", `${today.slice(0, 7)}-01`)
      .orderBy("onDay")
      .limit(1)
      .executeTakeFirst();
    await tx.db.deleteFrom("qualityDays").where("onDay", "=", today).execute();
    await bulkInsert(tx.db, "qualityDays", [{ onDay: today, score: Math.round(score), customers }]);
    const stale = await countStale(tx);
    if (!before && stale > 0) {
      await record<DetailsGrewStale>(tx, { type: "customers.details_stale", month: today.slice(0, 7), count: stale });
    }
  });
}

async function countStale(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from customer_faults where code = 'confirmedOn.stale'`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}
