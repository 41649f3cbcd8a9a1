import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import { bulkAdd, type Db, idsIn } from "#platform/db";
import type { Order, OrderLine } from "./table.ts";

/** What each product brought in a month, by the title it was sold under and before refunds; kept in step by `follow`. */
export type ProductMonth = {
  month: string;
  currency: string;
  title: string;
  totalMinor: number;
  quantityMilli: number;
};

declare module "#platform/db" {
  interface Tables {
    productMonths: ProductMonth;
  }
}

type Head = Pick<Order, "id" | "orderedOn" | "currency" | "kind" | "state" | "deletedAt">;
type Content = Pick<OrderLine, "orderId" | "title" | "totalMinor" | "quantityMilli">;

const isSold = ({ kind, state, deletedAt }: Head) =>
  kind === "sale" && !deletedAt && (state === "open" || state === "done");
const placeOf = (order: Head) => (isSold(order) ? order.orderedOn.slice(0, 7) + order.currency : "");

/** Moves what is in these orders where one came to count, ceased to, or went to another month. */
export async function moveProducts(db: Db, changed: readonly Changed<Order>[]): Promise<void> {
  // A new order has no lines yet, and one that is erased none any more: only what stays can carry them elsewhere.
  const moved = changed.flatMap(({ before, after }) =>
    before && after && placeOf(before) !== placeOf(after) ? [{ before, after }] : [],
  );
  if (moved.length === 0) return;
  const lines = await db
    .selectFrom("orderLines")
    .select(["orderId", "title", "totalMinor", "quantityMilli"])
    .where(
      idsIn(
        db,
        sql.ref("orderId"),
        moved.map(({ after }) => after.id),
      ),
    )
    .execute();
  const orders = new Map(moved.map((one) => [one.after.id, one]));
  const sums = makeSums();
  for (const line of lines) {
    const { before, after } = orders.get(line.orderId)!;
    sums.add(before, line, -1);
    sums.add(after, line, 1);
  }
  await sums.write(db);
}

/** Keeps the months in step with what stands in the orders. */
export async function countProducts(db: Db, changed: readonly Changed<OrderLine>[]): Promise<void> {
  const ids = new Set(changed.flatMap(({ before, after }) => [before, after].map((line) => line?.orderId ?? "")));
  const heads = await db
    .selectFrom("orders")
    .select(["id", "orderedOn", "currency", "kind", "state", "deletedAt"])
    .where(idsIn(db, sql.ref("id"), [...ids]))
    .execute();
  const orders = new Map(heads.map((order) => [order.id, order]));
  const sums = makeSums();
  for (const { before, after } of changed) {
    if (before) sums.add(orders.get(before.orderId), before, -1);
    if (after) sums.add(orders.get(after.orderId), after, 1);
  }
  await sums.write(db);
}

function makeSums() {
  const found = new Map<string, ProductMonth>();
  function add(order: Head | undefined, { title, totalMinor, quantityMilli }: Content, sign: 1 | -1) {
    if (!order || !isSold(order)) return;
    const month = order.orderedOn.slice(0, 7);
    const { currency } = order;
    const key = `${month}${currency}${title}`;
    const sum = found.get(key);
    if (!sum) {
      found.set(key, { month, currency, title, totalMinor: sign * totalMinor, quantityMilli: sign * quantityMilli });
      return;
    }
    sum.totalMinor += sign * totalMinor;
    sum.quantityMilli += sign * quantityMilli;
  }
  async function write(db: Db) {
    // In one order always, so that two writers on PostgreSQL do not wait for each other in a circle.
    const rows = [...found]
      .filter(([, { totalMinor, quantityMilli }]) => totalMinor !== 0 || quantityMilli !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, sum]) => sum);
    await bulkAdd(db, "productMonths", ["month", "currency", "title"], rows);
  }
  return { add, write };
}
