import { sql } from "kysely";
import { type Ctx, demand } from "#platform/context";
import type { Place } from "../places.ts";
import { getProduct } from "../products/queries.ts";
import type { StockEntry } from "./table.ts";

/** The moves of a product's stock since it is counted, the latest first, each with what was there after it. */
export async function listStock(
  ctx: Ctx,
  productId: string,
  limit: number,
  after: Place | undefined,
): Promise<StockEntry[]> {
  demand(ctx, "sales:read");
  const { stockSince, stockMilli } = await getProduct(ctx.db, productId);
  if (!stockSince) return [];
  const [id, balance] = (after ?? []) as [string?, number?];
  const { rows } = await sql<Omit<StockEntry, "balanceMilli">>`
    select m.id, m.product_id, m.delta_milli, m.why, m.order_id, m.note, m.at, m.actor_name, o.number as order_number
    from stock_moves m left join orders o on o.id = m.order_id
    where m.product_id = ${productId} and m.since = ${stockSince} ${id ? sql`and m.id < ${id}` : sql``}
    order by m.id desc limit ${limit}`.execute(ctx.db);
  let there = balance ?? stockMilli ?? 0;
  return rows.map((row) => {
    const entry = { ...row, balanceMilli: there };
    there -= row.deltaMilli;
    return entry;
  });
}

/** Where the next page of a ledger begins: the last move, and what was there before it. */
export function placeOfEntry({ id, balanceMilli, deltaMilli }: StockEntry): Place {
  return [id, balanceMilli - deltaMilli];
}
