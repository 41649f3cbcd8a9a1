import { refreshFacts } from "#modules/customers";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { settleMoney, settlePlans } from "../instalments/actions/settle.ts";
import { settleStock } from "../stock/actions.ts";
import { countDays } from "./days.ts";
import { countProducts, moveProducts } from "./product-months.ts";
import { comingBack, refuseUncovered } from "./refunds/queries.ts";
import type { Order, OrderLine } from "./table.ts";

makeSearchable("order", "sales:read");

/** Keeps the search, the sums of days and products, the customers' facts and the stock in step with orders. */
export async function followOrders(ctx: Ctx, changed: Changed<Order>[]): Promise<void> {
  settleStock(
    ctx,
    changed.flatMap(({ before, after }) => stockOf(before, after)),
  );
  await refuseUncovered(ctx.db, comingBack(changed));
  await followMoney(ctx, changed);
  await countDays(ctx.db, changed);
  await moveProducts(ctx.db, changed);
  await indexOrders(ctx, changed);
  await refreshFacts(
    ctx,
    changed.flatMap(({ before, after }) => [before?.customerId ?? null, after?.customerId ?? null]),
  );
}

/** What came in is summed anew where a part without payments changed; a plan of instalments follows its order. */
async function followMoney(ctx: Ctx, changed: Changed<Order>[]): Promise<void> {
  const pairs = changed.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  settleMoney(
    ctx,
    pairs.flatMap(({ before, after }) => (carriedWords(before) === carriedWords(after) ? [] : [after.id])),
  );
  await settlePlans(
    ctx,
    pairs.flatMap(({ before, after }) => (moneyWords(before) === moneyWords(after) ? [] : [after.id])),
  );
}

const carriedWords = ({ carriedMinor, creditedMinor }: Order) => JSON.stringify([carriedMinor, creditedMinor]);
const moneyWords = ({ totalMinor, dueOn, customerId, deletedAt }: Order) =>
  JSON.stringify([totalMinor, dueOn, customerId, deletedAt]);

/** Keeps the sums of products and the stock in step with what is sold. What imports bring moves no stock. */
export async function followLines(ctx: Ctx, changed: Changed<OrderLine>[]): Promise<void> {
  const ids = new Set<string>();
  for (const { before, after } of changed) {
    if (before?.productId || after?.productId) ids.add((after ?? before)!.orderId);
  }
  if (ids.size > 0) settleStock(ctx, ids);
  await countProducts(ctx.db, changed);
}

/** Which orders' stock may follow from this change: its own, and that of the sale it gives back. */
function stockOf(before: Order | null, after: Order | null): string[] {
  const order = (after ?? before)!;
  if (order.stock === "stays" && !order.refundOf) return [];
  if (before && after && stockWords(before) === stockWords(after)) return [];
  return order.refundOf ? [order.id, order.refundOf] : [order.id];
}

const stockWords = ({ state, stock, totalMinor, at, deletedAt }: Order) =>
  JSON.stringify([state, stock, totalMinor, at, deletedAt]);

/** An order is found by its numbers; whoever looks for its customer finds the customer, under today's name. */
function indexOrders(ctx: Ctx, changed: Changed<Order>[]): Promise<void> {
  const living = changed.flatMap(({ before, after }) =>
    after && !after.deletedAt && (!before || before.deletedAt || wordsOf(before) !== wordsOf(after)) ? [after] : [],
  );
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  const documents = living.map(({ id, number, externalId, orderedOn }) => ({
    refId: id,
    kind: "order",
    title: number,
    subtitle: orderedOn,
    findable: { title: number, codes: externalId && externalId !== number ? [number, externalId] : [number] },
  }));
  return indexDocuments(ctx, documents, gone);
}

function wordsOf({ number, externalId, orderedOn }: Order): string {
  return JSON.stringify([number, externalId, orderedOn]);
}
