import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import type { Db } from "#platform/db";
import type { Order } from "./table.ts";

/** What was sold on a day and given back (then negative), per currency; kept in step by `follow`. */
export type OrderDay = {
  orderedOn: string;
  currency: string;
  orders: number;
  soldMinor: number;
  refundedMinor: number;
};

declare module "#platform/db" {
  interface Tables {
    orderDays: OrderDay;
  }
}

/** Rows to a statement: an import of a year's orders touches every day of it. */
const atOnce = 50;

/** By how much these changes move what was sold on each day; without what nets out. */
export function dayDifferences(changed: readonly Changed<Order>[]): OrderDay[] {
  const found = new Map<string, OrderDay>();
  const add = (row: Order | null, sign: 1 | -1) => {
    if (!row || !counts(row)) return;
    const { orderedOn, currency } = row;
    const key = orderedOn + currency;
    let day = found.get(key);
    if (!day) found.set(key, (day = { orderedOn, currency, orders: 0, soldMinor: 0, refundedMinor: 0 }));
    if (row.kind === "sale") {
      day.orders += sign;
      day.soldMinor += sign * row.totalMinor;
    } else day.refundedMinor += sign * row.totalMinor;
  };
  for (const { before, after } of changed) {
    add(before, -1);
    add(after, 1);
  }
  // In one order always, so that two writers on PostgreSQL do not wait for each other in a circle.
  return [...found.entries()]
    .filter(([, { orders, soldMinor, refundedMinor }]) => orders !== 0 || soldMinor !== 0 || refundedMinor !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, day]) => day);
}

/** Whether money of this row counts: sales that were not called off, and refunds. */
function counts({ kind, state, deletedAt }: Order): boolean {
  if (deletedAt) return false;
  return state === "open" || state === "done" || (kind === "refund" && state !== "cancelled");
}

/** Keeps the sums of the days in step, set-wise. */
export async function countDays(db: Db, changed: readonly Changed<Order>[]): Promise<void> {
  const days = dayDifferences(changed);
  for (let start = 0; start < days.length; start += atOnce) {
    await db
      .insertInto("orderDays")
      .values(days.slice(start, start + atOnce))
      .onConflict((conflict) =>
        conflict.columns(["orderedOn", "currency"]).doUpdateSet({
          orders: sql`order_days.orders + excluded.orders`,
          soldMinor: sql`order_days.sold_minor + excluded.sold_minor`,
          refundedMinor: sql`order_days.refunded_minor + excluded.refunded_minor`,
        }),
      )
      .execute();
  }
}
