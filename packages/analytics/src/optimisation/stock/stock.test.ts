import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceOfAtMost, type LeadTimeDemand, leadTimeDemandOf, stockFor } from "./lead-time-demand.ts";
import { orderQuantity } from "./order-quantity.ts";
import { reorderPoint } from "./reorder-point.ts";

const near = (value: number, digits = 9) => expect.closeTo(value, digits) as number;
const poisson: LeadTimeDemand = { kind: "poisson", mean: 4 };
const negative: LeadTimeDemand = { kind: "negative-binomial", mean: 10, variance: 30 };
const normal: LeadTimeDemand = { kind: "normal", mean: 100, deviation: 20 };

describe("what may be asked for until an order arrives", () => {
  test("is Poisson, negative binomial or normal, by its mean and variance", () => {
    expect(leadTimeDemandOf({ mean: 2, variance: 6, leadDays: 5 })).toEqual({ ...negative });
    expect(leadTimeDemandOf({ mean: 2, variance: 1, leadDays: 2 })).toEqual(poisson);
    expect(leadTimeDemandOf({ mean: 2, variance: 2, leadDays: 2 })).toEqual(poisson);
    // 4·6 + (5·3)² = 249
    expect(leadTimeDemandOf({ mean: 5, variance: 6, leadDays: 4, leadDeviation: 3 })).toMatchObject({ variance: 249 });
    expect(leadTimeDemandOf({ mean: 200, variance: 500, leadDays: 5 })).toEqual({
      kind: "normal",
      mean: 1000,
      deviation: 50,
    });
    expect(leadTimeDemandOf({ mean: 200, variance: 0, leadDays: 8 })).toEqual({
      kind: "normal",
      mean: 1600,
      deviation: 40,
    });
    expect(leadTimeDemandOf({ mean: 199.9, variance: 0, leadDays: 5 }).kind).toBe("poisson");
    expect(leadTimeDemandOf({ mean: 0, variance: 3, leadDays: 5 })).toEqual({ kind: "poisson", mean: 0 });
    for (const wrong of [{ mean: -1 }, { variance: -1 }, { leadDays: -1 }, { leadDeviation: -1 }, { mean: Infinity }]) {
      expect(() => leadTimeDemandOf({ mean: 1, variance: 1, leadDays: 1, ...wrong })).toThrow(
        "Demand, lead time and their spread are numbers ≥ 0.",
      );
    }
  });

  test("has the chances of its distribution", () => {
    // Poisson 4: P(X ≤ 7) = 0.948866, P(X ≤ 8) = 0.978637. Negative binomial r = 5, p = 1/3: P(0) = 1/243, P(≤ 1) = 13/729.
    expect([7, 7.9, 8, -1, -0.5].map((pieces) => chanceOfAtMost(poisson, pieces))).toEqual(
      [0.9488663842, 0.9488663842, 0.978636566, 0, 0].map((chance) => near(chance)),
    );
    expect([0, 1].map((pieces) => chanceOfAtMost(negative, pieces))).toEqual([near(1 / 243), near(13 / 729)]);
    expect([100, 120].map((pieces) => chanceOfAtMost(normal, pieces))).toEqual([near(0.5), near(0.8413447461)]);
    const certain: LeadTimeDemand = { kind: "normal", mean: 5, deviation: 0 };
    expect([4.9, 5].map((pieces) => chanceOfAtMost(certain, pieces))).toEqual([0, 1]);
    expect(stockFor(certain, 0.99)).toBe(5);
  });

  test("the stock for a level is the least that suffices", () => {
    const demand = fc.oneof(
      fc.record({ kind: fc.constant("poisson" as const), mean: fc.double({ min: 0, max: 60, noNaN: true }) }),
      fc
        .record({
          mean: fc.double({ min: 0.1, max: 40, noNaN: true }),
          more: fc.double({ min: 0.5, max: 80, noNaN: true }),
        })
        .map(({ mean, more }) => ({ kind: "negative-binomial" as const, mean, variance: mean + more })),
    );
    fc.assert(
      fc.property(demand, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (demand, level) => {
        const stock = stockFor(demand, level);
        expect(chanceOfAtMost(demand, stock)).toBeGreaterThanOrEqual(level);
        expect(chanceOfAtMost(demand, stock - 1)).toBeLessThan(level);
      }),
    );
  });
});

describe("when to order again", () => {
  test("with Poisson demand: summed by hand", () => {
    expect(reorderPoint(poisson, 0.95)).toEqual({
      point: 8,
      safetyStock: 4,
      chanceOfShortage: near(0.021363434),
      expectedShortage: near(0.033626987),
    });
  });

  test("with negative binomial demand: summed by hand", () => {
    expect(reorderPoint(negative, 0.95)).toEqual({
      point: 20,
      safetyStock: 10,
      chanceOfShortage: near(1 - 0.9537991674),
      expectedShortage: near(0.1955107559),
    });
  });

  test("with normal demand: z = 1.644854 at 95 %", () => {
    expect(reorderPoint(normal, 0.95)).toEqual({
      point: near(132.89707253902935),
      safetyStock: near(32.89707253902935),
      chanceOfShortage: near(0.05),
      expectedShortage: near(0.4178591806),
    });
  });

  test("a demand that is certain needs no safety, and none needs no stock", () => {
    expect(reorderPoint({ kind: "normal", mean: 5, deviation: 0 }, 0.9)).toEqual({
      point: 5,
      safetyStock: 0,
      chanceOfShortage: 0,
      expectedShortage: 0,
    });
    expect(reorderPoint({ kind: "poisson", mean: 0 }, 0.9)).toEqual({
      point: 0,
      safetyStock: 0,
      chanceOfShortage: 0,
      expectedShortage: 0,
    });
    expect(reorderPoint({ kind: "normal", mean: 1, deviation: 20 }, 0.05)).toMatchObject({ point: 0, safetyStock: -1 });
  });

  test.each([
    [poisson, 0, "A service level lies between 0 and 1."],
    [poisson, 1, "A service level lies between 0 and 1."],
    [{ kind: "poisson", mean: -1 } as const, 0.5, "A mean demand is a number ≥ 0."],
    [{ kind: "poisson", mean: Infinity } as const, 0.5, "A mean demand is a number ≥ 0."],
    [{ kind: "normal", mean: 1, deviation: -1 } as const, 0.5, "A deviation is a number ≥ 0."],
    [{ kind: "normal", mean: 1, deviation: Infinity } as const, 0.5, "A deviation is a number ≥ 0."],
    [{ kind: "negative-binomial", mean: 2, variance: 2 } as const, 0.5, "varies more than its mean, which is above 0."],
    [{ kind: "negative-binomial", mean: 0, variance: 2 } as const, 0.5, "varies more than its mean, which is above 0."],
  ])("%j at %d is refused", (demand, level, says) => {
    expect(() => reorderPoint(demand, level)).toThrow(says);
  });
});

describe("how much to order", () => {
  const ordering = { yearlyDemand: 1000, orderCost: 20, keepingCost: 4 };

  test("is where ordering and keeping cost the same", () => {
    expect(orderQuantity(ordering)).toEqual({ quantity: 100, ordersPerYear: 10, yearlyCost: 400 });
    expect(orderQuantity({ ...ordering, least: 125 })).toEqual({ quantity: 125, ordersPerYear: 8, yearlyCost: 410 });
  });

  test("comes in packs: the cheaper of the two next to it, at least the least order", () => {
    // 80: 250 + 160 = 410; 120: 166.67 + 240 = 406.67. 60: 333.33 + 120 = 453.33; 90: 222.22 + 180 = 402.22, 120 as above.
    expect(orderQuantity({ ...ordering, pack: 40 })).toMatchObject({ quantity: 120, yearlyCost: near(406.6666667, 6) });
    expect(orderQuantity({ ...ordering, pack: 30 })).toMatchObject({ quantity: 90, yearlyCost: near(402.2222222, 6) });
    expect(orderQuantity({ ...ordering, pack: 50 })).toMatchObject({ quantity: 100, yearlyCost: 400 });
    expect(orderQuantity({ ...ordering, pack: 30, least: 91 })).toMatchObject({ quantity: 120 });
    expect(orderQuantity({ ...ordering, pack: 30, least: 90 })).toMatchObject({ quantity: 90 });
    expect(orderQuantity({ ...ordering, pack: 300 })).toMatchObject({ quantity: 300 });
  });

  test("is refused without demand or costs", () => {
    for (const wrong of [
      { yearlyDemand: 0 },
      { orderCost: 0 },
      { keepingCost: 0 },
      { pack: 0 },
      { yearlyDemand: Infinity },
    ]) {
      expect(() => orderQuantity({ ...ordering, ...wrong })).toThrow("Demand, costs and packs are numbers above 0.");
    }
    expect(() => orderQuantity({ ...ordering, least: -1 })).toThrow("The least order is a number ≥ 0.");
    expect(() => orderQuantity({ ...ordering, least: Infinity })).toThrow("The least order is a number ≥ 0.");
  });
});
