import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { type Db, findRow, findRows, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import { type Buyer, choosePrice, type ListWithPrices } from "./rules.ts";
import type { ListCustomer, ListPrice, Offer, PriceList, PriceListDetail } from "./table.ts";

/** Every price list, by name. */
export function findPriceLists(db: Db): Promise<PriceList[]> {
  return db.selectFrom("priceLists").selectAll().where("deletedAt", "is", null).orderBy("name").orderBy("id").execute();
}

/** A price list by its id; refuses when there is none. */
export async function getPriceList(db: Db, id: string): Promise<PriceList> {
  const found = await findRow(db, "priceLists", id);
  if (!found || found.deletedAt)
    throw notFound("price_list.not_found", ["There is no such price list.", "没有这份价目表。"]);
  return found;
}

/** The prices that stand in a list. */
export function findListPrices(db: Db, listId: string): Promise<ListPrice[]> {
  return db.selectFrom("priceListPrices").selectAll().where("listId", "=", listId).orderBy("id").execute();
}

/** The customers a list is for. */
export function findListCustomers(db: Db, listId: string): Promise<ListCustomer[]> {
  return db.selectFrom("priceListCustomers").selectAll().where("listId", "=", listId).orderBy("id").execute();
}

/** A list with its prices and the names of its customers. */
export async function presentPriceList(db: Db, list: PriceList): Promise<PriceListDetail> {
  const prices = await findListPrices(db, list.id);
  const customers = await db
    .selectFrom("priceListCustomers as mine")
    .innerJoin("customers", "customers.id", "mine.customerId")
    .select(["customers.id", "customers.name"])
    .where("mine.listId", "=", list.id)
    .orderBy("mine.id")
    .execute();
  return {
    ...list,
    prices: prices.map(({ productId, priceMinor, offBp }) => ({ productId, priceMinor, offBp })),
    customers,
  };
}

export type PriceQuestion = {
  customerId: string | null;
  currency?: string | undefined; // the firm's when silent
  on?: string | undefined; // today when silent
};

/** The right price of each of these products for a customer on a day, with where it comes from. */
export async function findOffers(ctx: Ctx, question: PriceQuestion, productIds: string[]): Promise<Offer[]> {
  const { db } = ctx;
  if (productIds.length === 0) return [];
  const settings = await getCompanySettings(db);
  const terms = {
    currency: question.currency ?? settings.currency,
    on: question.on ?? dayOf(ctx.now, settings.timeZone),
  };
  const products = new Map((await findRows(db, "products", productIds)).map((product) => [product.id, product]));
  const lists = await withPrices(db, await findPriceLists(db), productIds);
  const buyer = await findBuyer(db, lists.length > 0 ? question.customerId : null);
  return productIds.flatMap((id) => {
    const product = products.get(id);
    return product ? [choosePrice(product, buyer, terms, lists)] : [];
  });
}

async function withPrices(db: Db, lists: PriceList[], productIds: string[]): Promise<ListWithPrices[]> {
  if (lists.length === 0) return [];
  const rows = await db
    .selectFrom("priceListPrices")
    .selectAll()
    .where(idsIn(db, sql.ref("productId"), productIds))
    .execute();
  const byList = Map.groupBy(rows, ({ listId }) => listId);
  return lists.map((list) => ({
    ...list,
    prices: new Map((byList.get(list.id) ?? []).map((row) => [row.productId, row])),
  }));
}

async function findBuyer(db: Db, customerId: string | null): Promise<Buyer> {
  if (!customerId) return { level: null, listIds: new Set() };
  const customer = await db.selectFrom("customers").select("level").where("id", "=", customerId).executeTakeFirst();
  const rows = await db
    .selectFrom("priceListCustomers")
    .select("listId")
    .where("customerId", "=", customerId)
    .execute();
  return { level: customer?.level ?? null, listIds: new Set(rows.map(({ listId }) => listId)) };
}
