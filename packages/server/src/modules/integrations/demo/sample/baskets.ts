import type { LineImport } from "#modules/sales";
import type { Season } from "./days.ts";
import { priceIn } from "./money.ts";
import type { Chance } from "./random.ts";
import type { Client, Sample } from "./request.ts";
import type { SampleGood } from "./words/products.ts";

/** So many of a good. */
type Item = [sku: string, count: number];

/** What somebody puts into the basket on an ordinary day. */
export function everydayBasket(chance: Chance, { segment, favourites }: Client): Item[] {
  const [first = "T-101", second = "T-105", third = "T-108"] = favourites;
  switch (segment) {
    case "food":
      return chance.is(0.45)
        ? [
            [first, chance.int(3, 10)],
            [second, chance.int(2, 6)],
          ]
        : [[first, chance.int(4, 14)]];
    case "hotel":
      return [["B-204", chance.int(2, 9)], ...(chance.is(0.4) ? [[second, chance.int(4, 10)] as Item] : [])];
    case "office":
      return [
        [first, chance.int(3, 8)],
        [second, chance.int(2, 6)],
        ...(chance.is(0.12) ? [["S-502", 1] as Item] : []),
      ];
    case "agency":
      return [["G-303", chance.int(3, 16) * 10], ...(chance.is(0.3) ? [["S-503", 1] as Item] : [])];
    case "shop":
      return [
        [first, chance.int(6, 18)],
        [second, chance.int(4, 12)],
        ["G-303", chance.int(4, 12)],
      ];
    case "class":
      return [["S-501", chance.int(6, 16)], ...(chance.is(0.5) ? [[first, chance.int(2, 5)] as Item] : [])];
    case "person": {
      const items: Item[] = [[first, chance.is(0.3) ? 2 : 1]];
      if (chance.is(0.42)) items.push([second, 1]);
      if (chance.is(0.12)) items.push([third, 1]);
      if (chance.is(0.13)) items.push([chance.pick(["W-401", "W-402", "W-403"]), 1]);
      if (chance.is(0.08)) items.push(["S-501", chance.int(1, 2)]);
      return items;
    }
  }
}

/** What somebody buys for a festival, or on the day of discounts. */
export function seasonBasket(chance: Chance, { segment, favourites }: Client, season: Season): Item[] {
  const [first = "T-101", second = "T-105"] = favourites;
  const person = segment === "person";
  if (season === "doubleEleven")
    return [
      [first, person ? chance.int(2, 4) : chance.int(8, 20)],
      [second, person ? 2 : 6],
    ];
  const box = season === "springFestival" ? "G-301" : "G-302";
  if (person) return [[box, chance.int(1, 5)], ...(chance.is(0.25) ? [["G-304", 1] as Item] : [])];
  return [[box, segment === "office" || segment === "agency" ? chance.int(3, 9) * 6 : chance.int(4, 14)]];
}

/** The lines of a basket, at the prices of the list in the customer's currency. */
export function linesOf(
  items: readonly Item[],
  currency: string,
  products: Sample["products"],
  goods: readonly SampleGood[],
): LineImport[] {
  return items.map(([sku, count]) => {
    const product = products.find((one) => one.sku === sku)!;
    const good = goods.find((one) => one.sku === sku)!;
    const bulk = count >= 40 ? 0.85 : count >= 10 ? 0.92 : 1;
    const whole = priceIn(currency, good.priceMinor) * bulk;
    return {
      productId: product.id,
      sku,
      title: product.name,
      quantityMilli: count * 1000,
      unitPriceMinor: bulk === 1 ? whole : Math.round(whole / 10) * 10,
    };
  });
}
