import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { remembered } from "#platform/company";
import type { Ctx } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { addMonths } from "../periods.ts";
import { count } from "./counting.ts";
import { fewestForShape, isRate, progressOf, type Shape, spanAround } from "./rules.ts";
import type { Target, TargetProgress } from "./table.ts";

/** A target by its id. */
export async function getTarget(db: Db, id: string): Promise<Target> {
  const found = await findRow(db, "targets", id);
  if (found && !found.deletedAt) return found;
  throw notFound("target.not_found", ["This target is not there any more.", "这个目标已经不在了。"]);
}

const mostListed = 200;

/** Every target with where it stands today; reckoned off the request thread, and kept until something of it changes. */
export async function listTargets(ctx: Ctx): Promise<TargetProgress[]> {
  const { db, company, now } = ctx;
  const home = await getCompanySettings(db);
  const today = dayOf(now, home.timeZone);
  const reads = ["targets", "orders", "orderLines", "opportunities", "customers"];
  return remembered(company, reads, `targets ${today} ${home.currency} ${home.timeZone}`, async () => {
    const rows = await company.reports
      .selectFrom("targets")
      .selectAll()
      .where("deletedAt", "is", null)
      .orderBy("startsOn", "desc")
      .orderBy("id")
      .limit(mostListed)
      .execute();
    const all: TargetProgress[] = [];
    for (const row of rows) all.push(await withProgress(company.reports, row, home, today));
    return all;
  });
}

type Home = { currency: string; timeZone: string };

async function withProgress(db: Db, target: Target, home: Home, today: string): Promise<TargetProgress> {
  const span = spanAround(target.period, target.startsOn);
  if (today < span.from) return progressOf(target, { amount: 0, hits: null, of: null }, null, today);
  const counted = await count(db, target.metric, span, target, home);
  return progressOf(target, counted, await shapeOf(db, target, home, today), today);
}

/** How last year's same stretch went, where it is running and enough happened then. */
async function shapeOf(db: Db, target: Target, home: Home, today: string): Promise<Shape> {
  const span = spanAround(target.period, target.startsOn);
  if (isRate(target.metric) || today > span.to) return null;
  const whole = { from: addMonths(span.from, -12), to: addMonths(span.to, -12) };
  const records = target.metric === "revenue" ? "orders" : target.metric;
  if ((await count(db, records, whole, target, home)).amount < fewestForShape) return null;
  const byThen = await count(db, target.metric, { from: whole.from, to: addMonths(today, -12) }, target, home);
  return { byThen: byThen.amount, whole: (await count(db, target.metric, whole, target, home)).amount };
}
