import { dayOf } from "#platform/clock";
import { type Company, remembered } from "#platform/company";
import { type Ctx, demand } from "#platform/context";
import type { Db } from "#platform/db";
import type { Candidate } from "./candidate.ts";
import { minutesOfDay, planDay } from "./rules/choose.ts";
import { readFirm } from "./firm.ts";
import { sumOwed } from "./kinds/owed.ts";
import { presentItem, whyLeft } from "./present.ts";
import type { Today } from "./table.ts";
import { weighActions } from "./weigh.ts";
import { type CompanySettings, getCompanySettings } from "#modules/admin";

/** So many of what is left out are shown. */
const mostLeft = 100;

/** The plan that brings most within the hours, for today or another day; the firm's usual hours where none are said. */
export async function planToday(
  ctx: Ctx,
  wish: { hours?: number | undefined; on?: string | undefined },
): Promise<Today> {
  demand(ctx, "today:read");
  const { db, now, language } = ctx;
  const settings = await getCompanySettings(db);
  const today = dayOf(now, settings.timeZone);
  const on = wish.on ?? today;
  const available = Math.min(
    minutesOfDay,
    wish.hours === undefined ? settings.minutesPerDay : wholeMinutes(wish.hours),
  );
  const [{ firm, weighed, money }, hidden, doneCount, hasData] = await Promise.all([
    weighDay(ctx.company, settings, on, today),
    readHidden(db, on),
    countDone(db, on),
    isAnythingThere(db),
  ]);
  const candidates = weighed.candidates.filter(({ key }) => !hidden.has(key));
  const { planned, left, gainOfOneMoreHourMinor } = planDay(candidates, available);
  const personOf = ({ customerId }: Candidate) => (customerId ? weighed.people.get(customerId) : undefined);
  return {
    on,
    hours: available / 60,
    currency: firm.currency,
    planned: planned.map((each) => presentItem(each, personOf(each), firm, language)),
    plannedMinutes: planned.reduce((sum, { minutes }) => sum + minutes, 0),
    ...totals(planned, firm.currency),
    left: left
      .slice(0, mostLeft)
      .map((each) => presentItem(each, personOf(each), firm, language, whyLeft(each, available))),
    leftCount: left.length,
    gainOfOneMoreHourMinor,
    ...money,
    doneCount,
    hasData,
  };
}

/** What the plan reads: as long as none of it changes, a day is weighed once for all hours and languages. */
const weighedTables = [
  "contracts",
  "customers",
  "deliveries",
  "deliverySteps",
  "opportunities",
  "orders",
  "stages",
  "tasks",
  "instalments",
];

/** All that could be done on a day, and what it is worth. Reckoned off the request thread, and kept until the base changes. */
function weighDay(company: Company, settings: CompanySettings, on: string, today: string) {
  const { reports } = company;
  const { currency, language, timeZone, minutesPerDay } = settings;
  const key = JSON.stringify(["today", on, today, currency, language, timeZone, minutesPerDay]);
  return remembered(company, weighedTables, key, async () => {
    const firm = await readFirm(reports, settings, on, today);
    const [weighed, money] = await Promise.all([weighActions(reports, firm), sumOwed(reports, firm)]);
    return { firm, weighed, money };
  });
}

/** Part of a minute is not used; what is written as 3.6667 hours is 220 minutes all the same. */
const wholeMinutes = (hours: number) => Math.floor(hours * 60 + 0.01);

/** Gains by currency: those of the firm's own, and the others apart, as they cannot be added without a rate. */
export function totals(planned: readonly Candidate[], home: string): Pick<Today, "totalGainMinor" | "otherGains"> {
  const sums = new Map<string, number>([[home, 0]]);
  for (const { currency, gainMinor } of planned) sums.set(currency, (sums.get(currency) ?? 0) + gainMinor);
  const others = [...sums].filter(([currency, gainMinor]) => currency !== home && gainMinor > 0);
  return {
    totalGainMinor: sums.get(home)!,
    otherGains: others.map(([currency, gainMinor]) => ({ currency, gainMinor })),
  };
}

async function readHidden(db: Db, on: string): Promise<Set<string>> {
  const rows = await db.selectFrom("todayOutcomes").select("itemKey").where("until", ">", on).execute();
  return new Set(rows.map(({ itemKey }) => itemKey));
}

async function countDone(db: Db, on: string): Promise<number> {
  const { count } = await db
    .selectFrom("todayOutcomes")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("until", ">", on)
    .where("on", "=", on)
    .where("outcome", "=", "done")
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether there is anything to plan from at all: a customer, an order or a task. */
async function isAnythingThere(db: Db): Promise<boolean> {
  for (const table of ["customers", "orders", "tasks"] as const) {
    const found = await db.selectFrom(table).select("id").where("deletedAt", "is", null).limit(1).executeTakeFirst();
    if (found) return true;
  }
  return false;
}
