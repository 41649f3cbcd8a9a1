import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Order } from "../orders/table.ts";
import type { Payment } from "./table.ts";

/** A payment by its id; refuses when there is none. */
export async function getPayment(db: Db, id: string): Promise<Payment> {
  const found = await findRow(db, "payments", id);
  if (!found) throw notFound("payment.not_found", ["There is no such payment.", "没有这笔收款。"]);
  return found;
}

/** The payments of an order, the newest first, void ones among them. */
export function findPayments(db: Db, orderId: string): Promise<Payment[]> {
  return db
    .selectFrom("payments")
    .selectAll()
    .where("orderId", "=", orderId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
}

/** An order with what it has received at this moment, also in the middle of a transaction. */
export async function withReceived(db: Db, order: Order): Promise<Order> {
  const { sum } = await db
    .selectFrom("payments")
    .select(({ fn }) => fn.coalesce(fn.sum<number>("amountMinor"), sql<number>`0`).as("sum"))
    .where("orderId", "=", order.id)
    .where("voidedAt", "is", null)
    .executeTakeFirstOrThrow();
  const creditedMinor = order.kind === "sale" ? order.creditedMinor : 0;
  return { ...order, receivedMinor: order.carriedMinor + creditedMinor + sum };
}

/** Which of these orders have payments: they are not to vanish unasked. */
export async function ordersWithPayments(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("payments")
    .select("orderId")
    .distinct()
    .where(idsIn(db, sql.ref("orderId"), ids))
    .execute();
  return rows.map(({ orderId }) => orderId);
}
