import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Order, OrderLine } from "./table.ts";

/** An order by its id; undefined when there is none or it lies in the bin. */
export async function findOrder(db: Db, id: string): Promise<Order | undefined> {
  const row = await findRow(db, "orders", id);
  return row?.deletedAt ? undefined : row;
}

/** An order by its id; refuses when there is none. */
export async function getOrder(db: Db, id: string): Promise<Order> {
  const found = await findOrder(db, id);
  if (!found) throw notFound("order.not_found", ["There is no such order.", "没有这个订单。"]);
  return found;
}

/** The lines of an order in their order. */
export function findLines(db: Db, orderId: string): Promise<OrderLine[]> {
  return db
    .selectFrom("orderLines")
    .selectAll()
    .where("orderId", "=", orderId)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();
}

/** The refunds of these orders, also those that were called off. */
export function findRefundsOf(db: Db, orderIds: string[]): Promise<Order[]> {
  return db
    .selectFrom("orders")
    .selectAll()
    .where(idsIn(db, sql.ref("refundOf"), orderIds))
    .where("deletedAt", "is", null)
    .execute();
}

/** How much of a sale was given back. */
export async function sumRefunds(db: Db, { id, kind }: Order): Promise<number> {
  if (kind === "refund") return 0;
  return (await findRefunds(db, id)).reduce((sum, { totalMinor }) => sum - totalMinor, 0);
}

/** What was given back of an order. */
export function findRefunds(db: Db, orderId: string): Promise<Order[]> {
  return db
    .selectFrom("orders")
    .selectAll()
    .where("refundOf", "=", orderId)
    .where("deletedAt", "is", null)
    .where("state", "!=", "cancelled")
    .orderBy("id")
    .execute();
}

/** What of an order's lines was given back: the lines of its refunds. */
export function findGivenBack(db: Db, orderId: string): Promise<OrderLine[]> {
  return db
    .selectFrom("orderLines as l")
    .innerJoin("orders as r", "r.id", "l.orderId")
    .selectAll("l")
    .where("r.refundOf", "=", orderId)
    .where("r.deletedAt", "is", null)
    .where("r.state", "!=", "cancelled")
    .where("l.givesBack", "is not", null)
    .execute();
}

/** Which of these were given back in part or whole by refunds that are not among them. */
export async function isRefunded(db: Db, ids: string[]): Promise<string[]> {
  const asked = new Set(ids);
  const rows = await db
    .selectFrom("orders")
    .select(["id", "refundOf"])
    .where(idsIn(db, sql.ref("refundOf"), ids))
    .where("deletedAt", "is", null)
    .execute();
  return rows.filter(({ id }) => !asked.has(id)).map(({ refundOf }) => refundOf!);
}

/** The next number of a day: its date and a count, `20270301-001`. */
export async function nextNumber(db: Db, on: string, prefix = ""): Promise<string> {
  const day = `${prefix}${on.replaceAll("-", "")}-`;
  const last = await db
    .selectFrom("orders")
    .select("number")
    .where("number", ">=", `${day}000`)
    .where("number", "<=", `${day}999`)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const count = Number(last?.number.slice(day.length)) || 0;
  return `${day}${String(count + 1).padStart(3, "0")}`;
}
