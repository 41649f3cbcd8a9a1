import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { findRules } from "./queries.ts";
import { cutsOf } from "./rules.ts";

/** The days that divide follow the rules, also when undo changes them back. */
export const followDormancyRules = (ctx: Ctx) => moveCuts(ctx);

/** Moves the days that divide the sleeping from the others to where they belong today. Cheap: there are four. */
export async function moveCuts(ctx: Ctx): Promise<void> {
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  for (const rule of await findRules(ctx.db)) {
    const cuts = cutsOf(rule, today);
    if (cuts.asleepBefore === rule.asleepBefore && cuts.soonBefore === rule.soonBefore) continue;
    await ctx.db.updateTable("dormancyRules").set(cuts).where("id", "=", rule.id).execute();
  }
}
