import { create, createAll, remove, save } from "#platform/changes";
import { addDays } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRows } from "#platform/db";
import { invalid } from "#platform/errors";
import { newId } from "#platform/ids";
import { getWorkingHours } from "./queries.ts";
import type { SpecialDayRow, SpecialDaysDraft, WorkingHours, WorkingHoursPatch } from "./table.ts";

/** Sets when the owner works and which holidays count. */
export function updateWorkingHours(ctx: Ctx, patch: WorkingHoursPatch): Promise<WorkingHours> {
  return inTransaction(ctx, async (tx) => {
    const before = await getWorkingHours(tx.db);
    const after = { ...before, ...patch } as WorkingHours;
    const row = ({ hours, lunar, ...rest }: WorkingHours) => ({
      ...rest,
      hours: JSON.stringify(hours),
      lunar: lunar ? 1 : 0,
    });
    if (before.version === 0) await create(tx, "workingHours", row(after));
    else await save(tx, "workingHours", row(before), row(after));
    return getWorkingHours(tx.db);
  });
}

/** Sets days apart, off or worked; what was said of them before gives way. */
export function setSpecialDays(ctx: Ctx, draft: SpecialDaysDraft): Promise<SpecialDayRow[]> {
  const { from, to = from, off, name } = draft;
  if (to < from) {
    throw invalid("working_days.ends_before", ["The last day is before the first.", "结束日期早于开始日期。"], "to");
  }
  if (to > addDays(from, 366)) {
    throw invalid("working_days.too_long", ["At most a year at once.", "一次最多设置一年。"], "to");
  }
  const days: { on: string; off: boolean; name: string }[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) days.push({ on, off, name });
  return inTransaction(ctx, async (tx) => {
    if (draft.id && (await findRows(tx.db, "specialDays", [draft.id])).length > 0) {
      return findRows(tx.db, "specialDays", [draft.id]);
    }
    return writeDays(tx, days, "own", draft.id);
  });
}

/** Takes over the days of a holiday calendar; those of the same days from an earlier file give way. */
export function importSpecialDays(ctx: Ctx, days: { on: string; off: boolean; name: string }[]): Promise<number> {
  return inTransaction(ctx, async (tx) => (await writeDays(tx, days, "file")).length);
}

async function writeDays(
  ctx: Ctx,
  days: { on: string; off: boolean; name: string }[],
  source: SpecialDayRow["source"],
  firstId?: string,
): Promise<SpecialDayRow[]> {
  const wanted = new Map(days.map((day) => [day.on, day]));
  const there = await ctx.db
    .selectFrom("specialDays")
    .selectAll()
    .where("deletedAt", "is", null)
    .where("source", "=", source)
    .execute();
  const same = (row: SpecialDayRow) => {
    const day = wanted.get(row.on);
    return day !== undefined && (row.off === 1) === day.off && row.name === day.name;
  };
  const replaced = there.filter((row) => wanted.has(row.on));
  for (const row of replaced) if (same(row)) wanted.delete(row.on);
  await remove(
    ctx,
    "specialDays",
    replaced.filter((row) => !same(row)),
  );
  const rows = [...wanted.values()].map(({ on, off, name }, index) => ({
    id: index === 0 && firstId ? firstId : newId(),
    on,
    off: off ? 1 : 0,
    name,
    source,
    deletedAt: null,
  }));
  await createAll(ctx, "specialDays", rows);
  return rows.map((row) => ({ ...row, version: 1 }));
}

/** Takes days off the list again. */
export function removeSpecialDays(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "specialDays", ids);
    await remove(
      tx,
      "specialDays",
      rows.filter(({ deletedAt }) => !deletedAt),
    );
  });
}
