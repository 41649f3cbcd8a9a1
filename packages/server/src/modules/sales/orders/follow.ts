import { refreshFacts } from "#modules/customers";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import { customerNames } from "../names.ts";
import type { Order } from "./table.ts";

makeSearchable("order", "sales:read");

/** Keeps the search and the customers' facts in step with orders. */
export async function followOrders(ctx: Ctx, changed: Changed<Order>[]): Promise<void> {
  await indexOrders(ctx, changed);
  await refreshFacts(
    ctx,
    changed.flatMap(({ before, after }) => [before?.customerId ?? null, after?.customerId ?? null]),
  );
}

/** An order is found by its numbers and by its customer's name. */
async function indexOrders(ctx: Ctx, changed: Changed<Order>[]): Promise<void> {
  const living = changed.flatMap(({ before, after }) =>
    after && !after.deletedAt && (!before || before.deletedAt || wordsOf(before) !== wordsOf(after)) ? [after] : [],
  );
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  if (living.length === 0 && gone.length === 0) return;
  await loadPinyin();
  const names = await customerNames(ctx.db, living);
  const documents = living.map(({ id, number, customerId, externalId, orderedOn }) => {
    const customer = names.get(customerId ?? "") ?? "";
    return {
      refId: id,
      kind: "order",
      title: number,
      subtitle: customer ? `${customer} · ${orderedOn}` : orderedOn,
      findable: {
        title: number,
        aliases: customer ? [customer] : [],
        pinyin: /\p{Script=Han}/u.test(customer) ? [pinyinOf(customer)] : [],
        codes: externalId && externalId !== number ? [number, externalId] : [number],
      },
    };
  });
  await indexDocuments(ctx, documents, gone);
}

function wordsOf({ number, customerId, externalId, orderedOn }: Order): string {
  return JSON.stringify([number, customerId, externalId, orderedOn]);
}
