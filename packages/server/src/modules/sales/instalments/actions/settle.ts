import { sql } from "kysely";
import { refreshFacts } from "#modules/customers";
import { erase, saveAll, touch } from "#platform/changes";
import { beforeCommit, type Ctx, type Tx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { setDueOn, sumReceived } from "../../orders/actions/received.ts";
import { findInstalments } from "../queries.ts";
import { allocate, fitToTotal, nextDueOn } from "../rules.ts";
import type { Instalment } from "../table.ts";

type Inside = Ctx & { tx: Tx };
type OrderNow = {
  id: string;
  customerId: string | null;
  totalMinor: number;
  receivedMinor: number;
  dueOn: string | null;
};

/** Has the money of these orders reckoned anew before the transaction ends: what came in, and which parts it fills. */
export function settleMoney(ctx: Ctx, orderIds: Iterable<string>): void {
  beforeCommit(ctx, settle, orderIds);
}

/** The same for orders that changed, where a plan of instalments hangs on them. */
export async function settlePlans(ctx: Ctx, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  const rows = await ctx.db
    .selectFrom("instalments")
    .select("orderId")
    .distinct()
    .where(idsIn(ctx.db, sql.ref("orderId"), orderIds))
    .execute();
  settleMoney(
    ctx,
    rows.map(({ orderId }) => orderId),
  );
}

async function settle(ctx: Inside, ids: string[]): Promise<void> {
  await sumReceived(ctx, ids);
  const orders = await findOrders(ctx.db, ids);
  const parts = Map.groupBy(await fitPlans(ctx, orders, await findInstalments(ctx.db, ids)), ({ orderId }) => orderId);
  const payments = Map.groupBy(await findMeant(ctx.db, [...parts.keys()]), ({ orderId }) => orderId);
  const due: { id: string; dueOn: string }[] = [];
  for (const order of orders) {
    const own = parts.get(order.id) ?? [];
    if (own.length === 0) continue;
    const got = allocate(own, payments.get(order.id) ?? [], order.receivedMinor);
    await writeReceived(ctx, own, got);
    const dueOn = nextDueOn(own, got);
    if (dueOn && dueOn !== order.dueOn) due.push({ id: order.id, dueOn });
  }
  await setDueOn(ctx.db, due);
  await refreshFacts(
    ctx,
    orders.map(({ customerId }) => customerId),
  );
}

/** Where an order's total changed, its parts make it again; that is a change like any other, and undone with it. */
async function fitPlans(ctx: Inside, orders: OrderNow[], parts: Instalment[]): Promise<Instalment[]> {
  const totals = new Map(orders.map(({ id, totalMinor }) => [id, totalMinor]));
  const kept: Instalment[] = [];
  for (const [orderId, own] of Map.groupBy(parts, (part) => part.orderId)) {
    const amounts = fitToTotal(own, totals.get(orderId) ?? 0);
    const after = own.map((before) => ({ before, after: { ...before, amountMinor: amounts.get(before.id)! } }));
    const gone = after.filter((pair) => pair.after.amountMinor === 0 && pair.before.amountMinor !== 0);
    const stays = after.filter((pair) => !gone.includes(pair));
    await erase(
      ctx,
      "instalments",
      gone.map(({ before }) => before),
    );
    kept.push(...(await saveAll(ctx, "instalments", stays)));
  }
  return kept;
}

async function writeReceived(ctx: Inside, parts: readonly Instalment[], got: Map<string, number>): Promise<void> {
  for (const { id, receivedMinor } of parts) {
    const now = got.get(id)!;
    if (now === receivedMinor) continue;
    await ctx.db.updateTable("instalments").set({ receivedMinor: now }).where("id", "=", id).execute();
    touch(ctx, "instalments", id);
  }
}

const findOrders = (db: Db, ids: readonly string[]): Promise<OrderNow[]> =>
  db
    .selectFrom("orders")
    .select(["id", "customerId", "totalMinor", "receivedMinor", "dueOn"])
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();

/** What payments of these orders were meant for. */
export const findMeant = (db: Db, orderIds: readonly string[]) =>
  db
    .selectFrom("payments")
    .select(["orderId", "amountMinor", "instalmentId"])
    .where(idsIn(db, sql.ref("orderId"), orderIds))
    .where("voidedAt", "is", null)
    .where("instalmentId", "is not", null)
    .execute();
