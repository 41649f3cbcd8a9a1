import { describe, expect, test } from "vitest";
import {
  conversionRate,
  crossSellRate,
  loyalty,
  netProfit,
  profitPerPurchase,
  responseInMoney,
} from "./everyday-figures.ts";

const none = (of: string) => ({ kind: "too-little-data", of, found: 0, needed: 1 });

describe("the worked examples", () => {
  test("20 buyers of 100 leads are 20 %", () => {
    expect(conversionRate(20, 100)).toBe(0.2);
  });
  test("ten pieces at 100 that cost 60 leave 400, which is 40 a purchase", () => {
    const profit = netProfit({ price: 100, cost: 60, quantity: 10 });
    expect([profit, profitPerPurchase(profit, 10), profitPerPurchase(600, 10)]).toEqual([400, 40, 60]);
  });
  test("five repeat purchases of ten are a loyalty of a half", () => {
    expect(loyalty(5, 10)).toBe(0.5);
  });
  test("one cross-sale in ten chances is a tenth, and less of all opportunities", () => {
    expect(crossSellRate({ made: 1, chances: 10, opportunities: 40 })).toEqual({
      kind: "cross-sales",
      success: 0.1,
      ofAllOpportunities: 0.025,
    });
  });
  test("a response is the won amount by leads, per source and period", () => {
    const lead = (source: string, period: string, wonAmount: number) => ({ source, period, wonAmount });
    expect(
      responseInMoney([
        lead("fair", "2026Q1", 300),
        lead("web", "2026Q1", 0),
        lead("fair", "2026Q1", 0),
        lead("fair", "2026Q2", 80),
      ]),
    ).toEqual([
      { source: "fair", period: "2026Q1", leads: 2, wonAmount: 300, perLead: 150 },
      { source: "web", period: "2026Q1", leads: 1, wonAmount: 0, perLead: 0 },
      { source: "fair", period: "2026Q2", leads: 1, wonAmount: 80, perLead: 80 },
    ]);
  });
});

describe("the edges", () => {
  test("nothing to divide by is said, not counted as 0", () => {
    expect(conversionRate(0, 0)).toEqual(none("deals"));
    expect(loyalty(0, 0)).toEqual(none("purchases"));
    expect(profitPerPurchase(400, 0)).toEqual(none("purchases"));
    expect(responseInMoney([])).toEqual(none("deals"));
    expect(crossSellRate({ made: 0, chances: 0, opportunities: 3 })).toEqual(none("deals"));
    expect(crossSellRate({ made: 0, chances: 0, opportunities: 0 })).toEqual(none("deals"));
  });
  test("nobody and everybody are shares too, and a sale below cost is a loss", () => {
    expect([conversionRate(0, 5), conversionRate(5, 5), profitPerPurchase(-30, 3)]).toEqual([0, 1, -10]);
    expect(netProfit({ price: 1, cost: 3, quantity: 2 })).toBe(-4);
  });
  test("what cannot be is refused in words", () => {
    expect(() => conversionRate(2, 1)).toThrow("A part cannot be more than its whole.");
    expect(() => loyalty(-1, 1)).toThrow("two counts from 0 up");
    expect(() => loyalty(0, Infinity)).toThrow("two counts from 0 up");
    expect(() => loyalty(Number.NaN, 1)).toThrow("two counts from 0 up");
    expect(() => profitPerPurchase(1, -1)).toThrow("Purchases are counted from 0 up.");
    expect(() => profitPerPurchase(Number.NaN, 1)).toThrow("A profit is a number.");
    expect(() => netProfit({ price: 1, cost: 1, quantity: Infinity })).toThrow("Price, cost and quantity are numbers.");
    expect(() => responseInMoney([{ source: "a", period: "b", wonAmount: -1 }])).toThrow("number ≥ 0");
    expect(() => responseInMoney([{ source: "a", period: "b", wonAmount: Infinity }])).toThrow("number ≥ 0");
    expect(() => crossSellRate({ made: 1, chances: 3, opportunities: 2 })).toThrow("more than its whole");
  });
});
