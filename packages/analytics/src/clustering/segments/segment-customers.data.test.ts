import { expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { hasPublicData, readPublicData } from "../../testing/public-data.ts";
import { adjustedRandIndex } from "../k-means/rand-index.ts";
import { rfmOf } from "../rfm/summary.ts";
import { segmentCustomers } from "./segment-customers.ts";

/** Lines with a customer, a quantity and a price above 0. Only the description may hold commas; it stands third. */
function retail() {
  const lines = readPublicData("online_retail/online_retail_2010-12_to_2011-06.csv.gz")
    .trimEnd()
    .split(/\r?\n/)
    .slice(1);
  const customers: string[] = [];
  const [days, amounts]: [number[], number[]] = [[], []];
  const occasions: string[] = [];
  for (const line of lines) {
    const cells = line.split(",");
    const [quantity, moment, price, customer] = cells.slice(-5, -1) as [string, string, string, string];
    if (customer === "" || !(Number(quantity) > 0) || !(Number(price) > 0)) continue;
    customers.push(customer);
    days.push(Date.parse(moment.slice(0, 10)) / 86_400_000);
    occasions.push(moment);
    amounts.push(Number(quantity) * Number(price));
  }
  return { lines: lines.length, customers, days, occasions, amounts };
}

test.skipIf(!hasPublicData("online_retail"))(
  "the customers of a shop fall into the same four groups whatever the seed (public data: online_retail)",
  () => {
    const { lines, ...purchases } = retail();
    const customers = rfmOf(purchases);
    expect([lines, purchases.customers.length, customers.length]).toEqual([245_903, 172_635, 2960]);
    expect(customers.reduce((sum, { frequency }) => sum + frequency, 0)).toBe(8779);

    const found = [1, 2, 3].map((seed) => segmentCustomers(customers, randomFrom(seed), { k: 4, repeats: 1 }));
    const divisions = found.map((each) => {
      if (each.kind !== "segmentation") throw new Error(each.kind);
      // Best of 30 runs of an independent Lloyd in numpy: 2787.25, silhouette 0.3638, sizes 1225, 831, 474, 430.
      expect(each.inertia).toBeLessThan(2787.26);
      expect(each.inertia).toBeGreaterThan(2787.1);
      expect(each.silhouette).toBeCloseTo(0.3638, 3);
      expect(each.clusters.map(({ size }) => size)).toEqual([1225, 831, 474, 430]);
      expect(each.clusters.reduce((sum, { revenueShare }) => sum + revenueShare!, 0)).toBeCloseTo(1, 12);
      expect(each.stability).toBeGreaterThanOrEqual(0.99);
      return each.labels;
    });
    for (const labels of divisions) expect(adjustedRandIndex(divisions[0]!, labels)).toBeGreaterThanOrEqual(0.99);
  },
  60_000,
);
