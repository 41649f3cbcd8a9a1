import { sql } from "kysely";
import { touch } from "#platform/changes";
import { beforeCommit, type Ctx, type Tx } from "#platform/context";
import { idsIn } from "#platform/db";

/** Has it reckoned before the transaction ends how much of these bill rows stands as payments. */
export function settleRows(ctx: Ctx, rowIds: Iterable<string>): void {
  beforeCommit(ctx, settle, rowIds);
}

async function settle(ctx: Ctx & { tx: Tx }, ids: string[]): Promise<void> {
  await sql`
    update bill_rows set matched_minor = coalesce((select sum(amount_minor) from payments
      where payments.bill_row_id = bill_rows.id and payments.voided_at is null), 0)
    where ${idsIn(ctx.db, sql.ref("bill_rows.id"), ids)}`.execute(ctx.db);
  for (const id of ids) touch(ctx, "billRows", id);
}
