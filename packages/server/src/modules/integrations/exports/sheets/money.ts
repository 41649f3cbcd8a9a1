/** What is to come, and the invoices that were asked for, as sheets: for an accountant, not for an import. */
import { sql } from "kysely";
import { type InvoiceRow, readReceivables, type Receivable } from "#modules/sales";
import type { Ctx } from "#platform/context";
import { idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { type Buyer, findBuyers } from "./buyers.ts";
import { type Batches, type Cell, day, money } from "./cell.ts";
import { type Column, type Heads, layOut } from "./column.ts";

type Chosen = AsyncIterable<string[]>;
const column =
  <R>() =>
  (key: string, en: string, zh: string, of: (row: R) => Cell): Column<R> => ({ key, label: say(en, zh), of });

const due = column<Receivable>();
const receivables = [
  due("customerName", "Customer name", "客户名称", (row) => row.customerName),
  due("orderNumber", "Order number", "订单号", (row) => row.number),
  due("instalment", "Instalment", "期次", (row) => (row.parts > 1 ? `${row.part}/${row.parts}` : "")),
  due("instalmentTitle", "Instalment title", "期次名称", (row) => row.title),
  due("dueDate", "Due date", "到期日", (row) => day(row.dueOn)),
  due("daysLate", "Days late", "逾期天数", (row) => Math.max(0, row.lateDays)),
  due("amount", "Amount", "应收金额", (row) => money(row.amountMinor, row.currency)),
  due("received", "Received", "已收", (row) => money(row.receivedMinor, row.currency)),
  due("owed", "Still to pay", "未收", (row) => money(row.owedMinor, row.currency)),
  due("currency", "Currency", "币种", (row) => row.currency),
];

type Asked = InvoiceRow & { buyer: Buyer | undefined; orderNumber: string };
const asked = column<Asked>();
const invoices = [
  asked("title", "Made out to", "发票抬头", (row) => row.title),
  asked("taxNumber", "Tax number", "税号", (row) => (JSON.parse(row.madeOut) as { taxNumber?: string }).taxNumber),
  asked("customerName", "Customer name", "客户名称", (row) => row.buyer?.name),
  asked("orderNumber", "Order number", "订单号", (row) => row.orderNumber),
  asked("kind", "Kind", "类型", (row) => row.kind),
  asked("state", "State", "状态", (row) => row.state),
  asked("amount", "Amount", "开票金额", (row) => money(row.amountMinor, row.currency)),
  asked("currency", "Currency", "币种", (row) => row.currency),
  asked("invoiceNumber", "Invoice number", "发票号码", (row) => row.number),
  asked("requestedOn", "Asked for on", "申请日期", (row) => day(row.requestedOn)),
  asked("issuedOn", "Issued on", "开票日期", (row) => day(row.issuedOn)),
  asked("note", "Note", "备注", (row) => row.note),
];

/** Receivables as a sheet, in the order of the ids. */
async function* receivableSheet(ctx: Ctx, chosen: Chosen, heads: Heads): Batches {
  const present = layOut(receivables, heads);
  for await (const ids of chosen) {
    const byId = new Map((await readReceivables(ctx, ids)).map((row) => [row.id, row]));
    const rows = ids.flatMap((id) => byId.get(id) ?? []);
    if (rows.length > 0) yield rows.map(present);
  }
}

/** Invoices as a sheet, in the order of the ids. */
async function* invoiceSheet({ db }: Ctx, chosen: Chosen, heads: Heads): Batches {
  const present = layOut(invoices, heads);
  for await (const ids of chosen) {
    const found = await db
      .selectFrom("invoices")
      .innerJoin("orders", "orders.id", "invoices.orderId")
      .selectAll("invoices")
      .select("orders.number as orderNumber")
      .where(idsIn(db, sql.ref("invoices.id"), ids))
      .where("invoices.deletedAt", "is", null)
      .execute();
    const buyers = await findBuyers(db, found);
    const byId = new Map(found.map((row) => [row.id, row]));
    const rows = ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [{ ...row, buyer: buyers.get(row.customerId ?? "") }] : [];
    });
    if (rows.length > 0) yield rows.map(present);
  }
}

export const moneySheets = { receivables: receivableSheet, invoices: invoiceSheet } as const;
export type MoneyKind = keyof typeof moneySheets;
