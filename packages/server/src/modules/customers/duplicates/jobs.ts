import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { defineJob, enqueue } from "#platform/jobs";
import { recheckCustomers } from "./recheck.ts";
import { searchDuplicates } from "./search/search.ts";

/** A progress bar moves as often as this, in milliseconds. */
const tellEvery = 300;

/** Looks through the whole base. Asked several times before it begins, it looks once. */
export const findDuplicates = defineJob<{ asked: string }>({
  kind: "customers.find-duplicates",
  heavy: true,
  run: async (ctx, { asked }, tools) => {
    if (await isSearchedSince(ctx.db, asked)) return { pairs: 0, skipped: true };
    let last = 0;
    return searchDuplicates(ctx, async (done, total) => {
      const now = Date.now();
      if (now - last > tellEvery) {
        last = now;
        await tools.progress(ctx, done, total);
      }
      return tools.stopping() ? "stop" : "go on";
    });
  },
});

/** Every night the whole base is looked through: what a single change does not show (rare names, new habits) comes up then. */
export const findDuplicatesNightly = defineJob<Record<string, never>>({
  kind: "customers.find-duplicates-nightly",
  run: async (ctx) => void (await enqueue(ctx, findDuplicates, { asked: ctx.now.toISOString() })),
});

/** Compares customers who were changed with whom they may be now. */
export const recheckDuplicates = defineJob<{ ids: string[] }>({
  kind: "customers.recheck-duplicates",
  run: (ctx, { ids }) => recheckCustomers(ctx, ids),
});

const mostNamed = 200;

/** Has customers who were changed compared again, after the request; of many at once the whole base is searched. */
export async function wantComparison(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !(await hasSearched(ctx.db))) return;
  if (ids.length <= mostNamed) await enqueue(ctx, recheckDuplicates, { ids: [...ids] });
  else await enqueue(ctx, findDuplicates, { asked: ctx.now.toISOString() });
}

/** Every write of a customer asks, so it is asked in plain SQL. */
async function hasSearched(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from duplicate_searches limit 1`.execute(db);
  return rows.length > 0;
}

async function isSearchedSince(db: Db, asked: string): Promise<boolean> {
  const found = await db
    .selectFrom("duplicateSearches")
    .select("kind")
    .where("searchedAt", ">", asked)
    .executeTakeFirst();
  return found !== undefined;
}
