import { getCompanySettings } from "#modules/admin";
import { create, createAll, erase, remove, save, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { findListCustomers, findListPrices, getPriceList } from "./queries.ts";
import { refuseEmptyAudience } from "./rules.ts";
import { type PriceDraft, type PriceList, PriceListDraft, type PriceListPatch } from "./table.ts";

/** Makes a price list with its prices and customers. */
export function createPriceList(ctx: Ctx, input: PriceListDraft): Promise<PriceList> {
  const { id, prices, customerIds, currency, ...draft } = PriceListDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const row = {
      ...draft,
      id: id ?? newId(),
      currency: currency ?? (await getCompanySettings(tx.db)).currency,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    };
    refuseEmptyAudience({ ...row, version: 1 });
    const list = await create(tx, "priceLists", row);
    await writePrices(tx, list.id, prices);
    await writeCustomers(tx, list.id, customerIds);
    return list;
  });
}

/** Changes a price list; prices and customers that are named replace those it had. */
export function updatePriceList(ctx: Ctx, id: string, { prices, customerIds, ...patch }: PriceListPatch) {
  return inTransaction(ctx, async (tx) => {
    const before = await getPriceList(tx.db, id);
    const after = { ...before, ...patch } as PriceList;
    refuseEmptyAudience(after);
    if (prices) await writePrices(tx, id, prices);
    if (customerIds) await writeCustomers(tx, id, customerIds);
    return save(tx, "priceLists", before, after);
  });
}

/** Puts a price list into the bin; what was sold by it keeps its price. */
export function removePriceList(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "priceLists", [await getPriceList(tx.db, id)]));
}

async function writePrices(ctx: Ctx, listId: string, drafts: readonly PriceDraft[]): Promise<void> {
  const wanted = new Map(
    drafts.filter(({ priceMinor, offBp }) => priceMinor !== null || offBp !== null).map((one) => [one.productId, one]),
  );
  const before = await findListPrices(ctx.db, listId);
  const known = new Set(before.map(({ productId }) => productId));
  await saveAll(
    ctx,
    "priceListPrices",
    before.flatMap((row) => {
      const draft = wanted.get(row.productId);
      return draft ? [{ before: row, after: { ...row, priceMinor: draft.priceMinor, offBp: draft.offBp } }] : [];
    }),
  );
  await erase(
    ctx,
    "priceListPrices",
    before.filter(({ productId }) => !wanted.has(productId)),
  );
  await createAll(
    ctx,
    "priceListPrices",
    [...wanted.values()]
      .filter(({ productId }) => !known.has(productId))
      .map(({ productId, priceMinor, offBp }) => ({ id: newId(), listId, productId, priceMinor, offBp })),
  );
}

async function writeCustomers(ctx: Ctx, listId: string, customerIds: readonly string[]): Promise<void> {
  const wanted = new Set(customerIds);
  const before = await findListCustomers(ctx.db, listId);
  const known = new Set(before.map(({ customerId }) => customerId));
  await erase(
    ctx,
    "priceListCustomers",
    before.filter(({ customerId }) => !wanted.has(customerId)),
  );
  await createAll(
    ctx,
    "priceListCustomers",
    [...wanted].filter((id) => !known.has(id)).map((customerId) => ({ id: newId(), listId, customerId })),
  );
}
