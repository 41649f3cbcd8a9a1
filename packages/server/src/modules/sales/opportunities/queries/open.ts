import { type RawBuilder, sql } from "kysely";
import { addDays } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { z } from "#platform/schema";
import type { Stage } from "../../pipelines/table.ts";
import type { Today } from "./cards.ts";
import { startOfDay } from "./days.ts";

/** Which open opportunities are meant. Switches are `1` in the address. */
export const OpenFilter = z.object({
  mine: z.literal("1").optional(),
  closing: z.literal("month").optional().openapi({ description: "Expected to close by the end of this month" }),
  rotting: z.literal("1").optional(),
});
export type OpenFilter = z.infer<typeof OpenFilter>;

/** Whether anything is left out. */
export function isNarrowed({ mine, closing, rotting }: OpenFilter): boolean {
  return Boolean(mine ?? closing ?? rotting);
}

/** The filter as a condition on o (opportunities), to follow an `and`. */
export function openOnly(ctx: Ctx, filter: OpenFilter, stages: readonly Stage[], today: Today): RawBuilder<boolean> {
  const parts = [sql`o.outcome is null and o.deleted_at is null`];
  if (filter.mine) parts.push(sql`(o.owner_id = ${ctx.actor.id} or o.owner_id is null)`);
  if (filter.closing) parts.push(sql`o.expected_close_on <= ${`${today.on.slice(0, 7)}-31`}`);
  if (filter.rotting) parts.push(rotsNow(stages, today));
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** The rule of `cardOf` in SQL: for each stage, resting since before a certain instant, and nothing planned. */
function rotsNow(stages: readonly Stage[], { on, timeZone }: Today): RawBuilder<unknown> {
  const limits = stages.flatMap(({ id, rottingDays }) =>
    rottingDays === null
      ? []
      : [sql`(o.stage_id = ${id} and o.stage_since < ${startOfDay(addDays(on, -rottingDays), timeZone)})`],
  );
  if (limits.length === 0) return sql`1 = 0`;
  return sql`(${sql.join(limits, sql` or `)})
    and not exists (select 1 from tasks t where t.ref_id = o.id and t.done_at is null and t.deleted_at is null
      and (t.due_on is null or t.due_on >= ${on}))`;
}
