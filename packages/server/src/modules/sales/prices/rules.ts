import { invalid } from "#platform/errors";
import type { Offer, PriceList } from "./table.ts";

type Priced = { id: string; priceMinor: number; currency: string };
export type Buyer = { level: string | null; listIds: ReadonlySet<string> };
type Entry = { priceMinor: number | null; offBp: number | null };
export type ListWithPrices = PriceList & { prices: ReadonlyMap<string, Entry> };

const nearness = { customers: 0, level: 1, everyone: 2 } as const;

/**
 * The right price: of all lists that are valid that day, in that currency, for this buyer, and that say something of the
 * product, the nearest to the buyer counts (their own, then their level's, then everyone's); of equally near ones the
 * cheapest, then the first made. A price of the product's own in a list goes before the list's percentage.
 */
export function choosePrice(
  product: Priced,
  buyer: Buyer,
  { on, currency }: { on: string; currency: string },
  lists: readonly ListWithPrices[],
): Offer {
  const baseMinor = product.currency === currency ? product.priceMinor : null;
  const offers = lists.flatMap((list) => {
    if (list.currency !== currency || !isFor(list, buyer) || !isValid(list, on)) return [];
    const said = saidOf(list, product.id, baseMinor);
    return said ? [{ list, ...said }] : [];
  });
  offers.sort(
    (a, b) =>
      nearness[a.list.audience] - nearness[b.list.audience] ||
      a.priceMinor - b.priceMinor ||
      (a.list.id < b.list.id ? -1 : 1),
  );
  const [best] = offers;
  return {
    productId: product.id,
    priceMinor: best?.priceMinor ?? baseMinor,
    baseMinor,
    listId: best?.list.id ?? null,
    listName: best?.list.name ?? null,
    offBp: best?.offBp ?? null,
  };
}

function isFor({ id, audience, level }: PriceList, buyer: Buyer): boolean {
  if (audience === "everyone") return true;
  return audience === "level" ? level !== null && level === buyer.level : buyer.listIds.has(id);
}

function isValid({ validFrom, validUntil }: PriceList, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validUntil === null || on <= validUntil);
}

function saidOf({ prices, offBp }: ListWithPrices, productId: string, baseMinor: number | null) {
  const entry = prices.get(productId);
  if (entry && entry.priceMinor !== null) return { priceMinor: entry.priceMinor, offBp: null };
  const off = entry?.offBp ?? offBp;
  return off === null || baseMinor === null ? undefined : { priceMinor: lessPercent(baseMinor, off), offBp: off };
}

/** So many hundredths of a percent less, half a cent up; exact. */
export function lessPercent(priceMinor: number, offBp: number): number {
  return Number((BigInt(priceMinor) * BigInt(10_000 - offBp) + 5000n) / 10_000n);
}

/** Refuses a list that could never be used. */
export function refuseEmptyAudience({ audience, level, validFrom, validUntil }: PriceList): void {
  if (audience === "level" && level === null) {
    throw invalid("price_list.level_missing", ["Say for which level.", "请选择客户级别。"], "level");
  }
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    throw invalid(
      "price_list.ends_before_it_begins",
      ["It ends before it begins.", "结束日期早于开始日期。"],
      "validUntil",
    );
  }
}
