import { refreshFacts } from "#modules/customers";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { countDays } from "./days.ts";
import type { Order } from "./table.ts";

makeSearchable("order", "sales:read");

/** Keeps the search, the sums of the days and the customers' facts in step with orders. */
export async function followOrders(ctx: Ctx, changed: Changed<Order>[]): Promise<void> {
  await countDays(ctx.db, changed);
  await indexOrders(ctx, changed);
  await refreshFacts(
    ctx,
    changed.flatMap(({ before, after }) => [before?.customerId ?? null, after?.customerId ?? null]),
  );
}

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
