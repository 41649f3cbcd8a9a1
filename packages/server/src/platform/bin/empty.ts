import { sql } from "kysely";
import { removesForGood } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { defineJob, type JobTools } from "#platform/jobs";
import { binKinds, keptDays } from "./kinds.ts";
import { countBin, inBin } from "./queries.ts";
import { removeForGood } from "./remove.ts";

const day = 86_400_000;
/** Rows to a transaction: what goes with them comes on top. */
const atOnce = 100;

/** Empties the bin of all that was deleted until an instant, in pieces; what has to stay is passed over. */
export const emptyJob = defineJob<{ until: string; actor: Ctx["actor"] | null }>({
  kind: "bin.empty",
  heavy: true,
  run: (ctx, { until, actor }, tools) => emptyUntil(actor ? { ...ctx, actor } : ctx, until, tools),
});

/** Every night, what lay in the bin for its days goes. */
export const emptyOld = defineJob<Record<string, never>>({
  kind: "bin.empty-old",
  heavy: true,
  run: (ctx, _, tools) => emptyUntil(ctx, new Date(ctx.now.getTime() - keptDays * day).toISOString(), tools),
});

removesForGood("bin.empty");
removesForGood("bin.empty-old");
removesForGood("emptyBin");

async function emptyUntil(ctx: Ctx, until: string, tools: JobTools): Promise<{ removed: number; kept: number }> {
  const total = (await countBin(ctx)).reduce((sum, { count }) => sum + count, 0);
  const done = { removed: 0, kept: 0 };
  for (const { table, elsewhere } of await binKinds(ctx)) {
    for (let after = ""; ;) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
        where id > ${after} and deleted_at <= ${until} and ${inBin({ elsewhere })} order by id limit ${atOnce}`.execute(
        ctx.db,
      );
      if (rows.length === 0) break;
      const removed = await removeForGood(
        ctx,
        table,
        rows.map(({ id }) => id),
      );
      done.removed += removed;
      done.kept += rows.length - removed;
      after = rows.at(-1)!.id;
      await tools.progress(ctx, done.removed + done.kept, total);
      if (tools.stopping()) return done;
    }
  }
  return done;
}
