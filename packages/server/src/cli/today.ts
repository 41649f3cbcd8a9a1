import { On, z } from "#platform/schema";
import { planToday } from "../modules/today/plan/queries.ts";
import { moneyIn } from "../modules/today/plan/words/figures.ts";
import type { Today, TodayItem } from "../modules/today/plan/table.ts";
import type { Language } from "#platform/i18n";
import { parseInput } from "./input.ts";
import { type CliVerb, printJson, readArgs, withCompany } from "./verb.ts";

const usage = "today [--hours N] [--on 2027-02-01] [--json] [--home DIR]";
const Wish = z.object({
  hours: z.string().min(1).transform(Number).pipe(z.number().min(0).max(24)).optional(),
  on: On.optional(),
});

/** Prints the day's plan: a list to read, or one JSON object. */
export const verb: CliVerb = async (args, language) => {
  const { values } = readArgs(args, { hours: { type: "string" }, on: { type: "string" } }, usage);
  const wish = parseInput(Wish, { hours: values.hours, on: values.on });
  const today = await withCompany("today", values.home, language, (ctx) => planToday(ctx, wish));
  if (!values.json) return void process.stdout.write(listOf(today, language));
  const { on, hours, totalGainMinor } = today;
  return printJson({ on, hours, planned: today.planned.map(itemOf), left: today.left.map(itemOf), totalGainMinor });
};

function itemOf({ kind, customerId, title, gainMinor, currency, minutes, reason }: TodayItem) {
  return { kind, customerId, title, gainMinor, currency, minutes, reason };
}

function listOf(today: Today, language: Language): string {
  const gain = (minor: number, currency: string) => moneyIn(language, minor, currency, today.currency);
  const zh = language === "zh-CN";
  const lines = today.planned.flatMap((item, index) => [
    `${index + 1}. ${item.title}  ${gain(item.gainMinor, item.currency)} · ${item.minutes} ${zh ? "分" : "min"}`,
    `   ${item.reason}`,
  ]);
  const others = today.otherGains.map(({ gainMinor, currency }) => ` + ${gain(gainMinor, currency)}`).join("");
  const total = `${gain(today.totalGainMinor, today.currency)}${others}`;
  const end = zh
    ? `${today.on}：计划 ${today.planned.length} 件，${today.plannedMinutes} 分钟，预期收益 ${total}；未入选 ${today.leftCount} 件。`
    : `${today.on}: ${today.planned.length} planned in ${today.plannedMinutes} minutes, expected gain ${total}; ${today.leftCount} left out.`;
  return `${[...lines, end].join("\n")}\n`;
}
