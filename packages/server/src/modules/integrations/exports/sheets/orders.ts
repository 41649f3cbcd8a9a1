import { sql } from "kysely";
import { type CustomValues, findFields, unfoldCustom } from "#modules/admin";
import type { Order, OrderLine } from "#modules/sales";
import { type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { getCompanySettings } from "#modules/admin";
import { type Batches, type Cell, day, decimal, money } from "./cell.ts";
import { type Column, customColumns, type Heads, layOut } from "./column.ts";
import { findBuyers } from "./buyers.ts";

type Whole = Omit<Order, "custom"> & { custom: CustomValues };
type Row = Whole & { line: OrderLine | null; buyer: { name: string; externalId: string | null } | undefined };

const own = (key: string, en: string, zh: string, of: (row: Row) => Cell): Column<Row> => ({
  key,
  label: say(en, zh),
  of,
});

/** One row to a line of an order, as shops write it: what belongs to the order stands in each of its rows. */
const columns: readonly Column<Row>[] = [
  own("orderNumber", "Order number", "订单号", (row) => row.number),
  own("orderTime", "Order time", "下单时间", (row) => row.at),
  own("orderType", "Order type", "订单类型", (row) => row.kind),
  own("orderState", "Order state", "订单状态", (row) => row.state),
  own("customerId", "Customer ID", "客户编号", (row) => row.buyer?.externalId),
  own("customerName", "Customer name", "客户名称", (row) => row.buyer?.name),
  own("sku", "SKU", "商品编码", (row) => row.line?.sku),
  own("productName", "Product name", "商品名称", (row) => row.line?.title),
  own("quantity", "Quantity", "数量", (row) => row.line && decimal(row.line.quantityMilli, 3)),
  own("unitPrice", "UnitPrice", "单价", (row) => row.line && money(row.line.unitPriceMinor, row.currency)),
  own("lineTotal", "Line total", "小计", (row) => row.line && money(row.line.totalMinor, row.currency)),
  own("orderTotal", "Order total", "订单金额", (row) => money(row.totalMinor, row.currency)),
  own("orderCurrency", "Order currency", "订单币种", (row) => row.currency),
  own("amountReceived", "Amount received", "已收金额", (row) => money(row.receivedMinor, row.currency)),
  own("dueDate", "Due date", "到期日", (row) => day(row.dueOn)),
  own("channel", "Sales channel", "销售渠道", (row) => row.channel),
  own("orderNotes", "Order notes", "订单备注", (row) => row.notes),
];

/** Orders as a sheet, in the order of the ids. */
export async function* orderSheet(db: Db, chosen: AsyncIterable<string[]>, heads: Heads): Batches {
  const { currency } = await getCompanySettings(db);
  const present = layOut([...columns, ...customColumns<Row>(await findFields(db, ["order"]), currency)], heads);
  for await (const ids of chosen) {
    const rows = await readOrders(db, ids);
    if (rows.length > 0) yield rows.map(present);
  }
}

/** Names the customers of orders for a file without columns, and lays in their lines with amounts as they are written. */
export async function nameInOrders(db: Db, rows: Record<string, unknown>[]): Promise<void> {
  const orders = rows as (Order & Record<string, unknown>)[];
  const buyers = await findBuyers(db, orders);
  const lines = Map.groupBy(
    await linesOfOrders(
      db,
      orders.map(({ id }) => id),
    ),
    ({ orderId }) => orderId,
  );
  for (const order of orders) {
    const buyer = buyers.get(order.customerId ?? "");
    Object.assign(order, {
      customerName: buyer?.name ?? null,
      customerExternalId: buyer?.externalId ?? null,
      total: money(order.totalMinor, order.currency).decimal,
      received: money(order.receivedMinor, order.currency).decimal,
      lines: (lines.get(order.id) ?? []).map(({ sku, title, quantityMilli, unitPriceMinor, totalMinor }) => ({
        sku,
        title,
        quantity: decimal(quantityMilli, 3).decimal,
        unitPrice: money(unitPriceMinor, order.currency).decimal,
        total: money(totalMinor, order.currency).decimal,
      })),
    });
  }
}

const linesOfOrders = (db: Db, ids: string[]) =>
  db
    .selectFrom("orderLines")
    .selectAll()
    .where(idsIn(db, sql.ref("orderId"), ids))
    .orderBy("orderId")
    .orderBy("ordinal")
    .execute();

async function readOrders(db: Db, ids: string[]): Promise<Row[]> {
  const orders = await db
    .selectFrom("orders")
    .selectAll()
    .where(idsIn(db, sql.ref("id"), ids))
    .where("deletedAt", "is", null)
    .execute();
  const lines = await linesOfOrders(db, ids);
  const buyers = await findBuyers(db, orders);
  const byId = new Map(orders.map((order) => [order.id, unfoldCustom(order)]));
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  return ids.flatMap((id) => {
    const order = byId.get(id);
    if (!order) return [];
    const buyer = buyers.get(order.customerId ?? "");
    return (linesOf.get(id) ?? [null]).map((line) => ({ ...order, line, buyer }));
  });
}
