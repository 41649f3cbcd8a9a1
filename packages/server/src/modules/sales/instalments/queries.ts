import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound, refused } from "#platform/errors";
import { stateOf } from "./rules.ts";
import type { Instalment, InstalmentWithState } from "./table.ts";

/** The parts of orders, each order's in their order. */
export function findInstalments(db: Db, orderIds: readonly string[]): Promise<Instalment[]> {
  return db
    .selectFrom("instalments")
    .selectAll()
    .where(idsIn(db, sql.ref("orderId"), orderIds))
    .orderBy("orderId")
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** The parts of an order, and how each stands on a day. */
export async function findPlan(db: Db, orderId: string, today: string): Promise<InstalmentWithState[]> {
  return (await findInstalments(db, [orderId])).map((part) => ({ ...part, state: stateOf(part, today) }));
}

/** Refuses a day to pay by that is typed where the plan says it. */
export async function refuseOwnDueDay(db: Db, orderId: string): Promise<void> {
  if ((await findInstalments(db, [orderId])).length === 0) return;
  throw refused("order.due_follows_plan", [
    "This order is paid in instalments: change the days there.",
    "这张订单是分期付款的，请在分期里修改日期。",
  ]);
}

/** A part by its id; refuses when there is none. */
export async function getInstalment(db: Db, id: string): Promise<Instalment> {
  const found = await findRow(db, "instalments", id);
  if (!found) throw notFound("instalment.not_found", ["There is no such instalment.", "没有这一期。"]);
  return found;
}
