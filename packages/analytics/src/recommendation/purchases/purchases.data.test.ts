import { expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { hasPublicData } from "../../testing/public-data.ts";
import { namedLines } from "../sparse/named-lines.ts";
import { readRetail } from "../testing/retail.ts";
import { recommendPurchases } from "./recommend-purchases.ts";

test.skipIf(!hasPublicData("online_retail"))(
  "what a web shop's customers first buy from May on is foretold better than by popularity and by the item cosine (public data: online_retail)",
  () => {
    const lines = readRetail().filter(({ customer }) => customer !== "");
    const named = (late: boolean, known?: { owners: readonly string[]; items: readonly string[] }) => {
      const some = lines.filter(({ date }) => date >= "2011-05-01" === late);
      const found = namedLines(
        some.map(({ customer }) => customer),
        some.map(({ code }) => code),
        known,
      );
      const { owners, items, owner, item } = found;
      return { ...found, purchases: { customers: owners.length, items: items.length, customer: owner, item } };
    };
    const early = named(false);
    const names = new Map(lines.map(({ code, name }) => [code, name]));
    const found = recommendPurchases({
      purchases: early.purchases,
      later: named(true, early).purchases,
      texts: early.items.map((code) => names.get(code)!),
      random: randomFrom(1),
      customers: Int32Array.of(0),
    });
    if (found.kind !== "recommendations") throw new Error("There are enough customers.");
    const [chosen, popularity, itemCosine] = found.ways.map(({ precision }) => precision) as [number, number, number];
    // Another implementation (scipy) of the same split: popularity 0.059, item cosine of 50 neighbours 0.108.
    expect(popularity).toBeCloseTo(0.059, 2);
    expect(itemCosine).toBeCloseTo(0.108, 2);
    expect(found.beatsPopularity).toBe(true);
    expect(chosen).toBeGreaterThan(1.15 * itemCosine);
    expect(found.lists[0]!.items).toHaveLength(10);
  },
  120_000,
);
