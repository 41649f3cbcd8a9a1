import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import type { Db } from "#platform/db";
import type { Opportunity, StageTotal } from "./table.ts";

/** By how much these changes move the totals of open opportunities; without what nets out. */
export function differences(changed: readonly Changed<Opportunity>[]): StageTotal[] {
  const found = new Map<string, StageTotal>();
  const add = (row: Opportunity | null, sign: 1 | -1) => {
    if (!row || row.outcome || row.deletedAt) return;
    const key = `${row.stageId} ${row.currency}`;
    const total = found.get(key) ?? { stageId: row.stageId, currency: row.currency, count: 0, amountMinor: 0 };
    total.count += sign;
    total.amountMinor += sign * row.amountMinor;
    found.set(key, total);
  };
  for (const { before, after } of changed) {
    add(before, -1);
    add(after, 1);
  }
  // In one order always, so that two writers on PostgreSQL do not wait for each other in a circle.
  return [...found.values()]
    .filter(({ count, amountMinor }) => count !== 0 || amountMinor !== 0)
    .sort((a, b) => (a.stageId + a.currency < b.stageId + b.currency ? -1 : 1));
}

/** Keeps the board's totals in step. */
export async function countTotals(db: Db, changed: readonly Changed<Opportunity>[]): Promise<void> {
  for (const difference of differences(changed)) {
    await db
      .insertInto("stageTotals")
      .values(difference)
      .onConflict((conflict) =>
        conflict.columns(["stageId", "currency"]).doUpdateSet({
          count: sql`stage_totals.count + excluded.count`,
          amountMinor: sql`stage_totals.amount_minor + excluded.amount_minor`,
        }),
      )
      .execute();
  }
}
