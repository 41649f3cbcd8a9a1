import { addDays } from "#platform/clock";
import { refused } from "#platform/errors";
import type { DormancyPatch, DormancyRule } from "./table.ts";

/** The rule with a patch laid over it: nobody can be warned of before the silence began. */
export function amend<R extends DormancyRule>(rule: R, patch: DormancyPatch): R {
  const { afterDays = rule.afterDays, warnDays = rule.warnDays } = patch;
  if (warnDays >= afterDays) {
    throw refused("dormancy.warns_too_early", [
      "The warning must be shorter than the silence it warns of.",
      "提醒天数要少于沉睡天数。",
    ]);
  }
  return { ...rule, afterDays, warnDays };
}

/** The days that divide customers today: quiet since before the first is asleep, since before the second will be soon. */
export function cutsOf({ afterDays, warnDays }: DormancyRule, today: string) {
  return { asleepBefore: addDays(today, 1 - afterDays), soonBefore: addDays(today, 1 - afterDays + warnDays) };
}
