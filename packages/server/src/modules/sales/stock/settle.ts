import { sql } from "kysely";
import type { Ctx, Tx } from "#platform/context";
import { bulkInsert, type Db, idsIn } from "#platform/db";
import { newId } from "#platform/ids";
import { touch } from "#platform/changes";
import { shiftStock } from "../products/actions.ts";
import { findParts } from "../products/queries.ts";
import { moves, stillToMove, type StockOrder, takenBy } from "./rules.ts";
import type { StockMove } from "./table.ts";

type Inside = Ctx & { tx: Tx };
type OrderNow = StockOrder & { id: string; at: string };

/**
 * Makes the stock follow these orders: what they take now against what the ledger says they took, and the difference is
 * moved. It moves only what was counted when the sale happened: an earlier sale was known to the count.
 */
export async function settleOrders(ctx: Inside, orderIds: string[]): Promise<void> {
  if (!(await isAnyCounted(ctx.db))) return;
  const orders = await findMoving(ctx.db, orderIds);
  if (orders.length === 0) return;
  const ids = orders.map(({ id }) => id);
  const lines = Map.groupBy(await findSold(ctx.db, ids), ({ orderId }) => orderId);
  const parts = await findParts(ctx.db, [...new Set([...lines.values()].flat().map(({ productId }) => productId))]);
  const taken = await findTaken(ctx.db, ids);
  const still = orders.map((order) => {
    const before = taken.get(order.id) ?? new Map<string, number>();
    const wanted = moves(order) ? takenBy(lines.get(order.id) ?? [], parts) : new Map<string, number>();
    return { order, before, wanted, moved: stillToMove(wanted, before) };
  });
  const counted = await findCounted(ctx.db, [
    ...new Set(still.flatMap(({ moved }) => moved.map(({ productId }) => productId))),
  ]);
  const rows: StockMove[] = [];
  for (const { order, before, wanted, moved } of still) {
    for (const { productId, deltaMilli } of moved) {
      const since = counted.get(productId);
      if (!since || since > order.at) continue;
      const why = reasonOf(order, before.has(productId), wanted.has(productId));
      rows.push({ ...stamp(ctx), productId, since, deltaMilli, why, orderId: order.id, note: "", version: 1 });
    }
  }
  if (rows.length === 0) return;
  await bulkInsert(ctx.db, "stockMoves", rows);
  touch(ctx, "stockMoves", null);
  await shiftStock(ctx, rows);
}

function stamp({ now, actor }: Ctx) {
  return { id: newId(), at: now.toISOString(), actorName: actor.name };
}

function reasonOf({ kind }: OrderNow, took: boolean, takes: boolean): StockMove["why"] {
  if (took) return takes ? "change" : "back";
  return kind === "refund" ? "return" : "sale";
}

/** A firm that counts nothing is asked this alone. */
async function isAnyCounted(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from products where stock_since is not null limit 1`.execute(db);
  return rows.length > 0;
}

/** Since when each of these is counted. One in the bin is counted on, so that it is right when it comes back. */
async function findCounted(db: Db, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; stockSince: string }>`select id, stock_since from products
    where ${idsIn(db, sql.ref("id"), ids)} and stock_since is not null`.execute(db);
  return new Map(rows.map(({ id, stockSince }) => [id, stockSince]));
}

async function findMoving(db: Db, ids: string[]): Promise<OrderNow[]> {
  const { rows } = await sql<OrderNow>`
    select o.id, o.at, o.kind, o.state, o.stock, o.total_minor, o.deleted_at,
      (select coalesce(-sum(r.total_minor), 0) from orders r where r.refund_of = o.id and r.deleted_at is null
        and r.state <> 'cancelled' and r.stock = 'moves'
        and not exists (select 1 from order_lines l where l.order_id = r.id and l.gives_back is not null)) as given_back_minor
    from orders o where ${idsIn(db, sql.ref("o.id"), ids)} and o.stock = 'moves' order by o.id`.execute(db);
  return rows;
}

async function findSold(db: Db, orderIds: string[]) {
  const { rows } = await sql<{ orderId: string; productId: string; quantityMilli: number }>`
    select order_id, product_id, quantity_milli from order_lines
    where ${idsIn(db, sql.ref("orderId"), orderIds)} and product_id is not null`.execute(db);
  return rows;
}

/** What the ledger says these orders took of what is counted, by order and product. */
async function findTaken(db: Db, orderIds: string[]): Promise<Map<string, Map<string, number>>> {
  const { rows } = await sql<{ orderId: string; productId: string; deltaMilli: number }>`
    select m.order_id, m.product_id, sum(m.delta_milli) as delta_milli from stock_moves m
    join products p on p.id = m.product_id and p.stock_since = m.since
    where ${idsIn(db, sql.ref("m.orderId"), orderIds)} group by m.order_id, m.product_id`.execute(db);
  const found = new Map<string, Map<string, number>>();
  for (const { orderId, productId, deltaMilli } of rows) {
    const mine = found.get(orderId) ?? new Map<string, number>();
    if (deltaMilli !== 0) mine.set(productId, deltaMilli);
    found.set(orderId, mine);
  }
  return found;
}
