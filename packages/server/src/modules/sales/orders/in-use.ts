import type { Db } from "#platform/db";
import { ordersWithPayments } from "../payments/queries.ts";
import { isRefunded } from "./queries.ts";

/** Which of these orders others point to: refunds that are not among them, and payments. */
export async function isInUse(db: Db, ids: string[]): Promise<string[]> {
  return [...(await isRefunded(db, ids)), ...(await ordersWithPayments(db, ids))];
}
