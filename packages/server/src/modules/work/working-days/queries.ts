import { getCompanySettings } from "#modules/admin";
import { addDays } from "#platform/clock";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { lunarLabel } from "./china.ts";
import { kindOfDay, workingSpans, type WorkCalendar } from "./rules.ts";
import type { Hours, SpecialDayRow, WorkingHours } from "./table.ts";

const usual: Hours[number] = [
  ["09:00", "12:00"],
  ["13:30", "18:00"],
];

/** The owner's hours; until they are set a usual week, with Chinese holidays where the firm's clock is China's. */
export async function getWorkingHours(db: Db): Promise<WorkingHours> {
  const row = await db.selectFrom("workingHours").selectAll().where("id", "=", "hours").executeTakeFirst();
  if (row) {
    const { hours, holidays, lunar, version } = row;
    return {
      id: "hours",
      hours: JSON.parse(hours) as Hours,
      holidays: holidays as WorkingHours["holidays"],
      lunar: lunar === 1,
      version,
    };
  }
  const { timeZone } = await getCompanySettings(db);
  const chinese = /^Asia\/(Shanghai|Chongqing|Harbin|Urumqi)$/.test(timeZone);
  const week = [usual, usual, usual, usual, usual, [], []];
  return { id: "hours", hours: week, holidays: chinese ? "china" : "none", lunar: chinese, version: 0 };
}

/** The days set apart within a time, earliest first. */
export function findSpecialDays(db: Db, from: string, to: string): Promise<SpecialDayRow[]> {
  return db
    .selectFrom("specialDays")
    .selectAll()
    .where("deletedAt", "is", null)
    .where("on", ">=", from)
    .where("on", "<=", to)
    .orderBy("on")
    .limit(2000)
    .execute();
}

/** When work is done, as far as the owner has said. The owner's own days count before those of an imported file. */
export async function readWorkCalendar(db: Db): Promise<WorkCalendar> {
  const [{ hours, holidays }, { timeZone }] = await Promise.all([getWorkingHours(db), getCompanySettings(db)]);
  const rows = await findSpecialDays(db, "0000", "9999");
  const own = new Map<string, { off: boolean; name: string }>();
  for (const source of ["file", "own"]) {
    for (const row of rows) if (row.source === source) own.set(row.on, { off: row.off === 1, name: row.name });
  }
  return { hours, holidays, own, timeZone };
}

/** The hours of each day, make-up days and days off minded, and the zone of their clock. */
export async function readWorkingSpans(db: Db): Promise<{ timeZone: string; spansOn: (on: string) => Hours[number] }> {
  const calendar = await readWorkCalendar(db);
  return { timeZone: calendar.timeZone, spansOn: (on) => workingSpans(calendar, on) };
}

/** The days of a time as a calendar shows them; `lunar` is '' where the owner does not want it. */
export async function describeDays(ctx: Ctx, from: string, to: string) {
  const [calendar, { lunar }] = await Promise.all([readWorkCalendar(ctx.db), getWorkingHours(ctx.db)]);
  const days: { on: string; working: boolean; special: "rest" | "work" | null; name: string; lunar: string }[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const { working, special, name } = kindOfDay(calendar, on);
    days.push({ on, working, special, name: name?.[ctx.language] ?? "", lunar: lunar ? lunarLabel(on) : "" });
  }
  return { calendar, days };
}
