import { sql } from "kysely";
import { create, createAll, save, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, findRows, idsIn } from "#platform/db";
import { invalid, refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { voidPayment } from "../../payments/actions/receive.ts";
import { receivePayment } from "../../payments/actions/receive.ts";
import { readReceivables } from "../../receivables/queries/list.ts";
import { isAfterFee } from "../matching/evidence.ts";
import { getBillRow } from "../queries.ts";
import type { Bill, BillRow, BillSource } from "../table.ts";

/** Income as a file tells it. */
export type BillIncome = Omit<BillRow, "id" | "billId" | "matchedMinor" | "ignoredAt" | "version" | "source">;
export type BillDraft = { name: string; source: BillSource; rows: readonly BillIncome[]; leftOut: number };

const methodOf = { wechat: "wechat", alipay: "alipay", bank: "bank" } as const;

/** Keeps a bill's income: each row once, also when it stands in several bills. */
export function addBill(ctx: Ctx, { name, source, rows, leftOut }: BillDraft): Promise<Bill> {
  return inTransaction(ctx, async (tx) => {
    const once = [...new Map(rows.map((row) => [row.key, row])).values()];
    const known = await knownKeys(
      tx.db,
      once.map(({ key }) => key),
    );
    const fresh = once.filter(({ key }) => !known.has(key));
    const days = rows.map(({ cameOn }) => cameOn).sort();
    const bill = await create(tx, "bills", {
      id: newId(),
      name,
      source,
      firstOn: days[0] ?? "",
      lastOn: days.at(-1) ?? "",
      added: fresh.length,
      known: rows.length - fresh.length,
      leftOut,
      actorName: tx.actor.name,
      createdAt: tx.now.toISOString(),
      deletedAt: null,
    });
    await createAll(
      tx,
      "billRows",
      fresh.map((row) => ({ ...row, id: newId(), billId: bill.id, source, matchedMinor: 0, ignoredAt: null })),
    );
    return bill;
  });
}

async function knownKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("billRows")
    .select("key")
    .where(idsIn(db, sql.ref("key"), keys))
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** A row of a bill pays these receivables (instalments, or orders without), each by so much. */
export type Match = { rowId: string; parts: readonly { id: string; amountMinor: number }[] };

/** Confirms what rows of bills pay, as one operation: each part becomes a payment that the row proves. */
export function confirmMatches(ctx: Ctx, matches: readonly Match[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const { rowId, parts } of matches) {
      const row = await getBillRow(tx.db, rowId);
      refuseUnfit(row, parts);
      const items = new Map(
        (
          await readReceivables(
            tx,
            parts.map(({ id }) => id),
          )
        ).map((item) => [item.id, item]),
      );
      for (const { id, amountMinor } of parts) {
        const item = items.get(id);
        if (!item || item.currency !== row.currency) throw isPaid();
        const { orderId, instalmentId } = item;
        const { source, payer, at, remark } = row;
        const receipt = { amountMinor, at, method: methodOf[source], payer: payer.slice(0, 200), instalmentId };
        await receivePayment(tx, orderId, { ...receipt, note: remark.slice(0, 1000), billRowId: row.id });
      }
    }
  });
}

function refuseUnfit(row: BillRow, parts: Match["parts"]): void {
  if (row.matchedMinor > 0) {
    throw refused("bill.matched", ["This row is matched already.", "这条流水已经匹配过了。"]);
  }
  const sum = parts.reduce((all, { amountMinor }) => all + amountMinor, 0);
  if (parts.length > 0 && sum > 0 && (sum <= row.amountMinor || isAfterFee(sum, row))) return;
  throw invalid("bill.more_than_came", ["More would be paid than came in.", "分配的金额超过了到账金额。"], "parts");
}

function isPaid() {
  return refused("bill.nothing_owed", [
    "What this row was to pay is paid meanwhile, or asks another currency.",
    "要匹配的款项已经收齐，或币种不同。",
  ]);
}

/** Says that rows are no sale (a transfer of one's own, a gift), or takes that back. */
export function ignoreRows(ctx: Ctx, ids: readonly string[], ignored: boolean): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "billRows", [...ids]);
    const pairs = rows
      .filter((row) => row.matchedMinor === 0 && (row.ignoredAt !== null) !== ignored)
      .map((before) => ({ before, after: { ...before, ignoredAt: ignored ? tx.now.toISOString() : null } }));
    await saveAll(tx, "billRows", pairs);
    return pairs.length;
  });
}

/** Takes a confirmed match back: its payments are void, and the row waits again. */
export function unmatchRow(ctx: Ctx, rowId: string): Promise<BillRow> {
  return inTransaction(ctx, async (tx) => {
    const row = await getBillRow(tx.db, rowId);
    const payments = await tx.db.selectFrom("payments").selectAll().where("billRowId", "=", rowId).execute();
    for (const { id } of payments) await voidPayment(tx, id);
    return save(tx, "billRows", row, { ...row, ignoredAt: null });
  });
}
