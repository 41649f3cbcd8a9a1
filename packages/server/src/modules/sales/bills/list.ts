import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { type Page, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { Bill, BillRow } from "./table.ts";

/** A payment that a row proves, and for what. */
const Proved = z.object({
  paymentId: z.string(),
  orderId: z.string(),
  number: z.string(),
  customerId: z.string().nullable(),
  customerName: z.string().nullable(),
  amountMinor: z.int(),
});
/** A row that is done with: matched, or no sale. */
export const DoneRow = BillRow.extend({ payments: z.array(Proved) }).openapi("DoneBillRow");
export type DoneRow = z.infer<typeof DoneRow>;

/** Rows that are matched, or that are no sale, the newest first. */
export async function listDone(
  ctx: Ctx,
  { state, limit, cursor }: { state: "matched" | "ignored"; limit: number; cursor?: string | undefined },
): Promise<Page<DoneRow>> {
  demand(ctx, "sales:read");
  const after = readCursor(cursor, 2);
  const rows = await ctx.db
    .selectFrom("billRows")
    .selectAll()
    .$if(state === "matched", (query) => query.where("matchedMinor", "<>", 0))
    .$if(state === "ignored", (query) => query.where("ignoredAt", "is not", null).where("matchedMinor", "=", 0))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(came_on, id) < (${String(after![0])}, ${String(after![1])})`),
    )
    .orderBy("cameOn", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const proved = await findProved(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return toPage(
    rows,
    limit,
    ({ cameOn, id }) => [cameOn, id],
    (row) => ({ ...row, payments: proved.get(row.id) ?? [] }),
  );
}

async function findProved(db: Db, ids: readonly string[]) {
  const { rows } = await sql<z.infer<typeof Proved> & { rowId: string }>`
    select p.bill_row_id as row_id, p.id as payment_id, p.order_id, o.number, o.customer_id, c.name as customer_name,
      p.amount_minor
    from payments p join orders o on o.id = p.order_id left join customers c on c.id = o.customer_id
    where ${idsIn(db, sql.ref("p.bill_row_id"), ids)} and p.voided_at is null order by p.id`.execute(db);
  return Map.groupBy(rows, ({ rowId }) => rowId);
}

/** The bills that were read, the newest first. */
export async function listBills(ctx: Ctx): Promise<Bill[]> {
  demand(ctx, "sales:read");
  return ctx.db
    .selectFrom("bills")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}
