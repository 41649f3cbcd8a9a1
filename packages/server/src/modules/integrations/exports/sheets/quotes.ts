import { sql } from "kysely";
import type { Quote } from "#modules/sales";
import { type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { type Buyer, findBuyers } from "./buyers.ts";
import { type Batches, type Cell, day, money } from "./cell.ts";
import { type Column, type Heads, layOut } from "./column.ts";

type Row = Quote & { buyer: Buyer | undefined };

const own = (key: string, en: string, zh: string, of: (row: Row) => Cell): Column<Row> => ({
  key,
  label: say(en, zh),
  of,
});

const columns: readonly Column<Row>[] = [
  own("quoteNumber", "Quote number", "报价编号", (row) => row.number),
  own("quoteVersion", "Version", "版本", (row) => row.edition),
  own("quoteSubject", "Subject", "主题", (row) => row.title),
  own("customerId", "Customer ID", "客户编号", (row) => row.buyer?.externalId),
  own("customerName", "Customer name", "客户名称", (row) => row.buyer?.name),
  own("quoteState", "State", "状态", (row) => row.state),
  own("quotedOn", "Quote date", "报价日期", (row) => day(row.quotedOn)),
  own("validUntil", "Valid until", "有效期至", (row) => day(row.validUntilOn)),
  own("quoteNet", "Net", "不含税金额", (row) => money(row.netMinor, row.currency)),
  own("quoteTax", "Tax", "税额", (row) => money(row.taxMinor, row.currency)),
  own("quoteTotal", "Quote total", "报价金额", (row) => money(row.totalMinor, row.currency)),
  own("quoteCurrency", "Quote currency", "报价币种", (row) => row.currency),
  own("sentAt", "Sent", "发出时间", (row) => row.sentAt),
  own("answeredAt", "Answered", "答复时间", (row) => row.answeredAt),
  own("answeredBy", "Accepted by", "接受人", (row) => row.answeredBy),
  own("declineReason", "Reason declined", "谢绝原因", (row) => row.declineReason),
  own("quoteNotes", "Quote notes", "报价备注", (row) => row.notes),
];

/** Quotes as a sheet, in the order of the ids. */
export async function* quoteSheet(db: Db, chosen: AsyncIterable<string[]>, heads: Heads): Batches {
  const present = layOut(columns, heads);
  for await (const ids of chosen) {
    const found = await db
      .selectFrom("quotes")
      .selectAll()
      .where(idsIn(db, sql.ref("id"), ids))
      .where("deletedAt", "is", null)
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

/** Names the customers of quotes for a file without columns, with the total as it is written. */
export async function nameInQuotes(db: Db, rows: Record<string, unknown>[]): Promise<void> {
  const quotes = rows as (Quote & Record<string, unknown>)[];
  const buyers = await findBuyers(db, quotes);
  for (const quote of quotes) {
    const buyer = buyers.get(quote.customerId ?? "");
    Object.assign(quote, {
      customerName: buyer?.name ?? null,
      customerExternalId: buyer?.externalId ?? null,
      total: money(quote.totalMinor, quote.currency).decimal,
    });
  }
}
