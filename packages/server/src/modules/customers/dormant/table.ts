import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { followDormancyRules } from "./follow.ts";
import { ruledLevels } from "./levels.ts";

/** After how many days without a word or an order a customer of this level sleeps, and how long before that it is told. */
export const DormancyRule = z
  .object({
    id: z.enum(ruledLevels), // the level
    afterDays: z.int(),
    warnDays: z.int(),
    version: z.int(),
  })
  .openapi("DormancyRule");
export type DormancyRule = z.infer<typeof DormancyRule>;

/** `asleepBefore`: who has been quiet since before this day sleeps today; `soonBefore`: will within the days of warning. */
export type DormancyRow = DormancyRule & { asleepBefore: string; soonBefore: string };

const days = (most: number) => z.int().max(most);
export const DormancyPatch = z
  .object({ afterDays: days(3650).min(1), warnDays: days(365).min(0) })
  .partial()
  .openapi("DormancyPatch");
export type DormancyPatch = z.infer<typeof DormancyPatch>;

/** How many of a level sleep, and how many will soon. */
export const DormancyCount = DormancyRule.extend({ asleep: z.int(), soon: z.int() }).openapi("DormancyCount");
export type DormancyCount = z.infer<typeof DormancyCount>;

declare module "#platform/db" {
  interface Tables {
    dormancyRules: DormancyRow;
  }
}

defineTable("dormancyRules", {
  area: "customers",
  personal: [],
  computed: ["asleepBefore", "soonBefore"],
  follow: followDormancyRules,
});
