import * as fc from "fast-check";
import { linearRegression } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { bestPrice } from "./best-price.ts";
import { type Demand, demandAt } from "./demand.ts";
import { fitElasticity } from "./fit-elasticity.ts";

const straight: Demand = { kind: "straight", base: 100, slope: 2 };
const elastic = (elasticity: number): Demand => ({ kind: "elastic", scale: 1000, elasticity });
const logit: Demand = { kind: "logit", market: 1000, appeal: 4, slope: 0.1 };

test.each([
  [straight, 30, 40],
  [straight, 50, 0],
  [straight, 60, 0],
  [elastic(2), 10, 10],
  [elastic(0.5), 4, 500],
  [logit, 40, 500],
  [logit, 0, 982.01379],
  [logit, 1e9, 0],
])("the demand %j at the price %d", (demand, price, quantity) => {
  expect(demandAt(demand, price)).toBeCloseTo(quantity, 5);
});

describe("the best price", () => {
  test("of a straight demand lies halfway between cost and the price at which nobody buys", () => {
    expect(bestPrice(straight, 10)).toEqual({
      kind: "best-price",
      price: 30,
      quantity: 40,
      revenue: 1200,
      profit: 800,
      atLimit: false,
    });
    expect(bestPrice(straight, 0)).toMatchObject({ price: 25, profit: 1250 });
  });

  test("of an elastic demand is cost with the mark-up e / (e − 1)", () => {
    expect(bestPrice(elastic(3), 20)).toMatchObject({ price: 30, atLimit: false });
    expect(bestPrice(elastic(2), 20)).toMatchObject({ price: 40, quantity: 0.625, revenue: 25, profit: 12.5 });
  });

  test("of a logit demand: Lambert's W, beside a search in steps of a thousandth", () => {
    // A search over all prices from 10 to 80 finds 35.571 with a profit of 15,571.456.
    const found = bestPrice(logit, 10);
    if (found.kind !== "best-price") throw new Error(found.kind);
    expect(found.price).toBeCloseTo(35.571, 2);
    expect(found.profit).toBeCloseTo(15_571.456, 2);
    // W is near eʸ where nobody wants it, and near y where all do: neither overflows.
    expect(bestPrice({ ...logit, appeal: -30 }, 10)).toMatchObject({ price: expect.closeTo(20, 9) as number });
    expect(bestPrice({ ...logit, appeal: 2000 }, 10)).toMatchObject({ price: expect.closeTo(19_924, 0) as number });
    expect(bestPrice({ ...logit, appeal: 2.5 }, 0)).toMatchObject({ price: expect.closeTo(22.6496, 3) as number });
  });

  test("no price nearby earns more", () => {
    const figure = fc.double({ min: 0.1, max: 50, noNaN: true });
    const demand = fc.oneof(
      fc.record({ kind: fc.constant("straight" as const), base: figure, slope: figure }),
      fc.record({
        kind: fc.constant("elastic" as const),
        scale: figure,
        elasticity: fc.double({ min: 1.1, max: 6, noNaN: true }),
      }),
      fc.record({
        kind: fc.constant("logit" as const),
        market: figure,
        appeal: fc.double({ min: -5, max: 20, noNaN: true }),
        slope: figure,
      }),
    );
    fc.assert(
      fc.property(demand, fc.double({ min: 0.1, max: 5, noNaN: true }), (demand, cost) => {
        const found = bestPrice(demand, cost);
        if (found.kind !== "best-price") return;
        for (const factor of [0.9, 0.999, 1.001, 1.1]) {
          const price = found.price * factor;
          expect((price - cost) * demandAt(demand, price)).toBeLessThanOrEqual(found.profit * (1 + 1e-9) + 1e-12);
        }
      }),
    );
  });

  test("keeps the limits given, and says when one of them decides", () => {
    expect(bestPrice(straight, 10, { most: 25 })).toMatchObject({
      price: 25,
      quantity: 50,
      profit: 750,
      atLimit: true,
    });
    expect(bestPrice(straight, 10, { least: 35 })).toMatchObject({ price: 35, atLimit: true });
    expect(bestPrice(straight, 10, { least: 30, most: 30 })).toMatchObject({ price: 30, atLimit: false });
    expect(bestPrice(elastic(0.5), 10, { most: 100 })).toMatchObject({ price: 100, quantity: 100, atLimit: true });
  });

  test("is none where each higher one earns more, or none finds a buyer above cost", () => {
    expect(bestPrice(elastic(1), 10)).toEqual({ kind: "ever-higher" });
    expect(bestPrice(elastic(0.5), 10)).toEqual({ kind: "ever-higher" });
    expect(bestPrice(straight, 50)).toEqual({ kind: "no-profit" });
    expect(bestPrice(straight, 70)).toEqual({ kind: "no-profit" });
    expect(bestPrice(straight, 10, { most: 10 })).toEqual({ kind: "no-profit" });
    expect(bestPrice(straight, 10, { least: 50 })).toEqual({ kind: "no-profit" });
    expect(bestPrice(elastic(2), 0)).toEqual({ kind: "no-profit" });
  });

  test.each([
    [() => bestPrice({ kind: "straight", base: 0, slope: 1 }, 1), "The figures of a demand are finite"],
    [() => bestPrice({ kind: "elastic", scale: 1, elasticity: -1 }, 1), "The figures of a demand are finite"],
    [
      () => bestPrice({ kind: "logit", market: 1, appeal: Infinity, slope: 1 }, 1),
      "The figures of a demand are finite",
    ],
    [
      () => bestPrice({ kind: "logit", market: Infinity, appeal: 1, slope: 1 }, 1),
      "The figures of a demand are finite",
    ],
    [() => bestPrice(straight, -1), "A unit cost is a number ≥ 0."],
    [() => bestPrice(straight, Infinity), "A unit cost is a number ≥ 0."],
    [() => bestPrice(straight, 1, { least: -1 }), "The limits of a price are 0 ≤ least ≤ most."],
    [() => bestPrice(straight, 1, { least: 3, most: 2 }), "The limits of a price are 0 ≤ least ≤ most."],
  ])("%s is refused", (ask, says) => {
    expect(ask).toThrow(says);
  });
});

describe("how sensitive buyers are to the price", () => {
  test("is found again where it is exact", () => {
    expect(fitElasticity([1, 2, 4, 8], [64, 16, 4, 1])).toEqual({
      kind: "elasticity",
      elasticity: expect.closeTo(2, 12) as number,
      standardError: expect.closeTo(0, 6) as number,
      low: expect.closeTo(2, 5) as number,
      high: expect.closeTo(2, 5) as number,
      p: expect.closeTo(0, 6) as number,
      explained: expect.closeTo(1, 12) as number,
      demand: { kind: "elastic", scale: expect.closeTo(64, 9) as number, elasticity: expect.closeTo(2, 12) as number },
    });
  });

  test("is the slope of a regression of logarithms, with its error: by hand", () => {
    // ln p = 0, 1, 2, 3, ln q = 5, 3, 4, 2: slope −0.8, Σ(x − x̄)² = 5, squares left 1.8, s² = 0.9, error √0.18 = 0.4243.
    const prices = [0, 1, 2, 3].map(Math.exp);
    const quantities = [5, 3, 4, 2].map(Math.exp);
    const found = fitElasticity(prices, quantities);
    // Student's t with two degrees of freedom: 4.302653 at 97.5 %; t = 1.885618, p = 1 − t / √(2 + t²) = 0.2.
    expect(found).toMatchObject({
      kind: "no-signal",
      elasticity: expect.closeTo(0.8, 12) as number,
      standardError: expect.closeTo(Math.sqrt(0.18), 12) as number,
      low: expect.closeTo(0.8 - 4.302653 * Math.sqrt(0.18), 6) as number,
      high: expect.closeTo(0.8 + 4.302653 * Math.sqrt(0.18), 6) as number,
      p: expect.closeTo(0.2, 9) as number,
      explained: expect.closeTo(0.64, 12) as number,
      demand: { scale: expect.closeTo(Math.exp(4.7), 8) as number },
    });
    const { m, b } = linearRegression([
      [0, 5],
      [1, 3],
      [2, 4],
      [3, 2],
    ]);
    expect([found.kind === "too-little-data" ? 0 : -found.elasticity, Math.log(Math.exp(4.7))]).toEqual([
      expect.closeTo(m, 12),
      expect.closeTo(b, 12),
    ]);
  });

  test("is no signal where the quantity never changes", () => {
    expect(fitElasticity([1, 2, 3, 4], [7, 7, 7, 7])).toMatchObject({
      kind: "no-signal",
      elasticity: 0,
      p: 1,
      explained: 0,
    });
  });

  test("needs four pairs, and prices that differ", () => {
    expect(fitElasticity([1, 2, 3], [3, 2, 1])).toEqual({ kind: "too-little-data", of: "pairs", found: 3, needed: 4 });
    expect(fitElasticity([5, 5, 5, 5], [1, 2, 3, 4])).toEqual({
      kind: "too-little-data",
      of: "varying columns",
      found: 0,
      needed: 1,
    });
    expect(() => fitElasticity([1, 2], [1])).toThrow("Each price needs one quantity.");
    expect(() => fitElasticity([0], [1])).toThrow("Prices and quantities are numbers above 0.");
    expect(() => fitElasticity([1], [Infinity])).toThrow("Prices and quantities are numbers above 0.");
  });
});
