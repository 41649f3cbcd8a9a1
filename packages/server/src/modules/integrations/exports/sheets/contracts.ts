import { sql } from "kysely";
import type { ContractRow } from "#modules/sales";
import { type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { type Buyer, findBuyers } from "./buyers.ts";
import { type Batches, type Cell, day, money } from "./cell.ts";
import { type Column, type Heads, layOut } from "./column.ts";

type Row = ContractRow & { buyer: Buyer | undefined };

const own = (key: string, en: string, zh: string, of: (row: Row) => Cell): Column<Row> => ({
  key,
  label: say(en, zh),
  of,
});

const columns: readonly Column<Row>[] = [
  own("contractNumber", "Contract number", "合同编号", (row) => row.number),
  own("contractTitle", "Contract title", "合同名称", (row) => row.title),
  own("customerId", "Customer ID", "客户编号", (row) => row.buyer?.externalId),
  own("customerName", "Customer name", "客户名称", (row) => row.buyer?.name),
  own("contractState", "State", "状态", (row) => row.state),
  own("contractAmount", "Contract amount", "合同金额", (row) => money(row.amountMinor, row.currency)),
  own("contractCurrency", "Currency", "币种", (row) => row.currency),
  own("startOn", "Begins", "开始日期", (row) => day(row.startOn)),
  own("endOn", "Ends", "结束日期", (row) => day(row.endOn)),
  own("signedOn", "Signed on", "签署日期", (row) => day(row.signedOn)),
  own("endedOn", "Ended on", "终止日期", (row) => day(row.endedOn)),
  own("endReason", "Why it ended", "终止原因", (row) => row.endReason),
  own("contractNotes", "Notes", "备注", (row) => row.notes),
  own("contractText", "Text", "正文", (row) => row.frozenText ?? row.text),
  own("created", "Created", "创建时间", (row) => row.createdAt),
];

/** Contracts as a sheet, in the order of the ids. */
export async function* contractSheet(db: Db, chosen: AsyncIterable<string[]>, heads: Heads): Batches {
  const present = layOut([...columns], heads);
  for await (const ids of chosen) {
    const found = await db
      .selectFrom("contracts")
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

/** Names the customers of contracts for a file without columns, with the amount as it is written. */
export async function nameInContracts(db: Db, rows: Record<string, unknown>[]): Promise<void> {
  const contracts = rows as (ContractRow & Record<string, unknown>)[];
  const buyers = await findBuyers(db, contracts);
  for (const contract of contracts) {
    const buyer = buyers.get(contract.customerId ?? "");
    Object.assign(contract, {
      customerName: buyer?.name ?? null,
      customerExternalId: buyer?.externalId ?? null,
      amount: money(contract.amountMinor, contract.currency).decimal,
    });
  }
}
