import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import type { BillRow } from "./table.ts";

/** A row of a bill by its id; refuses when there is none. */
export async function getBillRow(db: Db, id: string): Promise<BillRow> {
  const found = await findRow(db, "billRows", id);
  if (!found) throw notFound("bill.no_such_row", ["There is no such row of a bill.", "没有这条账单流水。"]);
  return found;
}

/** Which of these rows prove payments. */
export async function rowsInUse(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("payments")
    .select("billRowId")
    .distinct()
    .where(idsIn(db, sql.ref("billRowId"), ids))
    .where("voidedAt", "is", null)
    .execute();
  return rows.flatMap(({ billRowId }) => billRowId ?? []);
}
