import { invalid } from "#platform/errors";
import { say } from "#platform/i18n";
import type { Language } from "#platform/i18n";
import { On, z } from "#platform/schema";
import { spread } from "../lines/spread.ts";

/** How a plan is drawn up: equal parts or shares in percent, the first on a day, each next one so much later. */
export const PlanWish = z
  .object({
    firstOn: On,
    count: z.int().min(1).max(120).default(3).openapi({ description: "Equal parts; ignored with percents" }),
    percents: z.array(z.number().positive().max(100)).min(1).max(120).optional(),
    every: z.int().min(1).max(120).default(1),
    unit: z.enum(["day", "week", "month"]).default("month"),
  })
  .openapi("InstalmentPlanWish");
export type PlanWish = z.infer<typeof PlanWish>;

export type DraftPart = { title: string; dueOn: string; amountMinor: number };

/** The parts that a wish makes of an amount: their sum is exact. */
export function draftParts(totalMinor: number, wish: PlanWish, language: Language): DraftPart[] {
  const { percents, count, firstOn } = wish;
  if (percents && Math.abs(percents.reduce((sum, one) => sum + one, 0) - 100) > 1e-6) {
    throw invalid(
      "instalment.not_hundred",
      ["The percentages must make 100.", "各期百分比之和必须是 100。"],
      "percents",
    );
  }
  const weights = percents?.map((one) => Math.round(one * 10_000)) ?? Array.from({ length: count }, () => 1);
  return spread(totalMinor, weights)
    .map((amountMinor, index) => ({
      title: titleOf(index, weights.length, percents !== undefined, language),
      dueOn: later(firstOn, wish, index),
      amountMinor,
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
}

/** Shares are usually a deposit first and the balance last; parts alike need no names. */
function titleOf(index: number, count: number, shares: boolean, language: Language): string {
  const isEnd = shares && count > 1 && (index === 0 || index === count - 1);
  return isEnd ? (index === 0 ? say("Deposit", "定金") : say("Balance", "尾款"))[language] : "";
}

/** So many steps after a day. A month later is the same day of the month, or its last one. */
function later(on: string, { every, unit }: PlanWish, steps: number): string {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const by = every * steps;
  const text = (date: Date) => date.toISOString().slice(0, 10);
  if (unit !== "month") return text(new Date(Date.UTC(year, month - 1, day + by * (unit === "week" ? 7 : 1))));
  const lastDay = new Date(Date.UTC(year, month + by, 0)).getUTCDate();
  return text(new Date(Date.UTC(year, month - 1 + by, Math.min(day, lastDay))));
}
