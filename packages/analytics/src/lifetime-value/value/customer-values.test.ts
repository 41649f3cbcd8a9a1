import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { groupCustomers } from "../buying/customer-groups.ts";
import { expectedPurchases } from "../buying/expected-purchases.ts";
import { stillCustomer } from "../buying/still-customer.ts";
import { customerValues, type CustomerValues } from "./customer-values.ts";
import { estimatesOf } from "./estimates.ts";
import { estimatePurchases } from "./purchase-estimates.ts";
import type { PurchaseLog } from "../purchases/purchase-log.ts";
import { expectedSpend } from "../spending/expected-spend.ts";
import { drawGamma } from "../testing/simulated-buyers.ts";

/** A log of customers who buy by chance and leave by chance, watched for `days`. */
function makeLog(customers: number, days: number, seed: number): PurchaseLog {
  const random = randomFrom(seed);
  const rows: [number, number, number][] = [];
  for (let who = 0; who < customers; who++) {
    const rate = drawGamma(0.9, random) / 40;
    const usual = 20 / drawGamma(4, random);
    let day = Math.floor(random() * 100);
    while (day < days) {
      rows.push([who, day, usual * drawGamma(5, random)]);
      if (random() < 0.2) break;
      day += Math.ceil(-Math.log(1 - random()) / rate);
    }
  }
  return {
    customer: Int32Array.from(rows, ([who]) => who),
    day: Int32Array.from(rows, ([, day]) => day),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
    customers,
  };
}
const log = makeLog(400, 500, 8);
const valuesOf = (...asked: Parameters<typeof customerValues>): CustomerValues => {
  const found = customerValues(...asked);
  if (found.kind !== "customer-values") throw new Error("Here is enough data.");
  return found;
};
const found = valuesOf(log, { until: 300, horizonDays: 140 });
const { summaries, buying, spending } = found;
const customerOf = (i: number) => ({
  frequency: summaries.frequency[i]!,
  recency: summaries.recency[i]!,
  age: summaries.age[i]!,
});

describe("the value of each customer", () => {
  test("is their expected purchases times their expected spend", () => {
    if (spending?.kind !== "spending") throw new Error("There are amounts.");
    for (const i of [0, 1, 5, 99, 250]) {
      const purchases = expectedPurchases(buying.model, customerOf(i), 20);
      const spend = expectedSpend(spending.model, summaries.frequency[i]!, summaries.meanSpend![i]!);
      expect(found.purchases.expected[i]).toBe(purchases);
      expect(found.spend![i]).toBe(spend);
      expect(found.value!.expected[i]).toBeCloseTo(purchases * spend, 10);
      expect(found.stillCustomer[i]).toBe(stillCustomer(buying.model, customerOf(i)));
    }
  });
  test("lies within limits that are wider for money than for purchases, and tighter for all than for one", () => {
    const { purchases, value } = found;
    for (const i of [0, 1, 5, 99, 250]) {
      const [often, much] = [purchases, value!].map(({ low, high }) => Math.log(high![i]! / low![i]!));
      expect(purchases.low![i]! < purchases.expected[i]! && purchases.expected[i]! < purchases.high![i]!).toBe(true);
      expect(much).toBeGreaterThan(often!);
    }
    expect(value!.total).toBeCloseTo(
      value!.expected.reduce((sum, each) => sum + each, 0),
      8,
    );
    expect(value!.totalInterval!.low).toBeLessThan(value!.total);
  });
  test("is checked against what the log has beyond", () => {
    const { holdOut } = found;
    expect(holdOut!.customers).toBe(summaries.customer.length);
    expect(holdOut!.actual).toBe(summaries.later.reduce((sum, each) => sum + each, 0));
    const ahead = summaries.frequency.reduce(
      (sum, _, i) => sum + expectedPurchases(buying.model, customerOf(i), summaries.laterDays / 7),
      0,
    );
    expect(holdOut!.predicted).toBeCloseTo(ahead, 8);
    const before = summaries.frequency.reduce(
      (sum, x, i) => sum + (summaries.age[i]! > 0 ? x / summaries.age[i]! : 0),
      0,
    );
    expect(holdOut!.baseline.predicted).toBeCloseTo((before * summaries.laterDays) / 7, 8);
    expect(valuesOf(log, { until: 500, horizonDays: 140 }).holdOut).toBeNull();
  });
  test("shrinks by margin and discount, and its limits with it", () => {
    const less = valuesOf(log, { until: 300, horizonDays: 140, margin: 0.25 });
    expect(less.value!.total / found.value!.total).toBeCloseTo(0.25, 12);
    expect(less.value!.low![7]! / found.value!.low![7]!).toBeCloseTo(0.25, 12);
    const later = valuesOf(log, { until: 300, horizonDays: 140, yearlyDiscount: 0.21 });
    const share = later.value!.total / found.value!.total;
    // Between all at the end and all at once; somewhat before the middle, as some leave.
    expect(share).toBeGreaterThan(1.21 ** (-70 / 365.25));
    expect(share).toBeLessThan(1.21 ** (-50 / 365.25));
    expect(later.purchases).toEqual(found.purchases);
    const width = ({ value }: CustomerValues) => value!.high![7]! / value!.low![7]!;
    expect(width(later)).toBeCloseTo(width(found), 10);
  });
  test("needs amounts, and as many who paid", () => {
    const without = valuesOf({ ...log, amount: null }, { until: 300, horizonDays: 140 });
    expect([without.value, without.spend, without.spending, without.frequencyAndSpend]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(without.purchases).toEqual(found.purchases);
    const free = valuesOf({ ...log, amount: new Float64Array(log.day.length) }, { until: 300, horizonDays: 140 });
    expect([free.value, free.spending?.kind]).toEqual([null, "too-little-data"]);
    const same = valuesOf(
      { ...log, amount: new Float64Array(log.day.length).fill(3) },
      { until: 300, horizonDays: 140 },
    );
    expect(same.value!.total).toBeCloseTo(3 * same.purchases.total, 8);
    expect(same.value!.low![3]).toBeCloseTo(3 * same.purchases.low![3]!, 10);
  });
  test("says how frequency and spend go together among those who came back", () => {
    const x = [...summaries.frequency];
    expect(Math.abs(found.frequencyAndSpend!)).toBeLessThan(0.2);
    const more = {
      ...log,
      amount: Float64Array.from(log.customer, (who) => 1 + (x[summaries.customer.indexOf(who)] ?? 0)),
    };
    expect(valuesOf(more, { until: 300, horizonDays: 140 }).frequencyAndSpend).toBeCloseTo(1, 10);
  });
  test("is not there for five customers, and not for a time or margin that cannot be", () => {
    expect(customerValues(makeLog(5, 500, 1), { until: 300, horizonDays: 140 })).toMatchObject({
      kind: "too-little-data",
      of: "repeat customers",
    });
    expect(() => customerValues(log, { until: 300, horizonDays: 0 })).toThrow("a number of days above 0");
    expect(() => customerValues(log, { until: 300, horizonDays: Infinity })).toThrow("a number of days above 0");
    expect(() => customerValues(log, { until: 300, horizonDays: 1, margin: 0 })).toThrow(
      "A margin is a number above 0.",
    );
    expect(() => customerValues(log, { until: 300, horizonDays: 1, margin: Infinity })).toThrow("above 0.");
    expect(() => customerValues(log, { until: 300, horizonDays: 1, yearlyDiscount: -0.1 })).toThrow(
      "A discount is a number ≥ 0.",
    );
    expect(() => customerValues(log, { until: 300, horizonDays: 1, yearlyDiscount: Infinity })).toThrow("≥ 0.");
  });
});

describe("estimates", () => {
  const fine = Float64Array.of(10, 20, 0);
  test("without moves have no limits", () => {
    expect(estimatesOf(fine, null)).toEqual({ expected: fine, low: null, high: null, total: 30, totalInterval: null });
  });
  test("have the limits of each, and those of the sum as all err together", () => {
    const moved = (by: number) => fine.map((value) => value * Math.exp(by));
    const { low, high, totalInterval } = estimatesOf(fine, [
      { above: moved(0.3), below: moved(-0.3) },
      { above: moved(0.4), below: moved(-0.4) },
    ]);
    const factor = Math.exp(1.95996398454005 * 0.5);
    expect([...low!]).toEqual([expect.closeTo(10 / factor), expect.closeTo(20 / factor), 0]);
    expect([...high!]).toEqual([expect.closeTo(10 * factor), expect.closeTo(20 * factor), 0]);
    expect(totalInterval).toEqual({ low: expect.closeTo(30 / factor), high: expect.closeTo(30 * factor) });
  });
  test("of opposite errors cancel in the sum, and a neighbour at 0 moves nothing", () => {
    const { low, totalInterval } = estimatesOf(Float64Array.of(10, 10), [
      { above: Float64Array.of(12, 8), below: Float64Array.of(8, 12) },
    ]);
    expect(totalInterval).toEqual({ low: 20, high: 20 });
    expect(low![0]).toBeCloseTo(10 / 1.5 ** (1.95996398454005 / 2), 10);
    const zero = Float64Array.of(0);
    expect(estimatesOf(Float64Array.of(5), [{ above: zero, below: Float64Array.of(5) }]).low![0]).toBe(5);
    expect(estimatesOf(zero, [{ above: zero, below: zero }]).totalInterval).toEqual({ low: 0, high: 0 });
  });
});

test("purchases of groups come with those one standard error away, and discounted ones only where asked", () => {
  const groups = groupCustomers({ frequency: [2, 0], recency: [30, 0], age: [39, 39] });
  const model = { r: 0.243, alpha: 4.414, leaving: { a: 0.793, b: 2.426 } };
  const direction = Float64Array.of(0.1, 0, 0, -0.2);
  const plain = estimatePurchases(groups, { model, uncertainty: [direction] }, { time: 39, rate: 0 });
  const customer = { frequency: 2, recency: 30, age: 39 };
  const moved = { r: 0.243 * Math.exp(0.1), alpha: 4.414, leaving: { a: 0.793, b: 2.426 * Math.exp(-0.2) } };
  expect(plain.purchases[0]).toBe(expectedPurchases(model, customer, 39));
  expect(plain.discounted).toBe(plain.purchases);
  expect(plain.neighbours![0]!.above[0]).toBeCloseTo(expectedPurchases(moved, customer, 39), 12);
  expect(plain.neighbours![0]!.below[0]).not.toBeCloseTo(plain.neighbours![0]!.above[0]!, 3);
  const dear = estimatePurchases(groups, { model, uncertainty: null }, { time: 39, rate: 0.01 });
  expect(dear.neighbours).toBeNull();
  expect(dear.discounted[0]! / plain.purchases[0]!).toBeLessThan(0.86);
  expect(dear.discounted[0]! / plain.purchases[0]!).toBeGreaterThan(0.8);
});
