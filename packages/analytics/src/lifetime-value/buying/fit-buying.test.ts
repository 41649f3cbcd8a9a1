import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { simulateBuyers } from "../testing/simulated-buyers.ts";
import { groupCustomers } from "./customer-groups.ts";
import { expectedPurchases } from "./expected-purchases.ts";
import { type BuyingFit, fitBuying } from "./fit-buying.ts";
import { likelihoodOfBuying } from "./likelihood.ts";
import { stillCustomer } from "./still-customer.ts";

const truth = { r: 0.8, alpha: 6, leaving: { a: 0.9, b: 3 } };
const made = simulateBuyers(truth, { size: 3000, now: 78, ahead: 39 }, randomFrom(11));
const fitOf = (of: Parameters<typeof fitBuying>[0]) => {
  const fit = fitBuying(of);
  if (fit.kind !== "buying") throw new Error("Here is enough data.");
  return fit;
};
const fit = fitOf(made);

describe("a base made with known parameters", () => {
  test("gives them back within the limits that are told", () => {
    const { r, alpha, a, b } = fit.intervals;
    const inside = (value: number, { low, high }: { low: number; high: number }) => value > low && value < high;
    expect([inside(truth.r, r!), inside(truth.alpha, alpha!), inside(0.9, a!), inside(3, b!)]).toEqual(
      Array(4).fill(true),
    );
    expect(r!.high / r!.low).toBeLessThan(1.2);
    expect(fit).toMatchObject({ degenerate: false, edges: [], customers: 3000 });
    expect(fit.repeatCustomers).toBe(made.frequency.filter((x) => x > 0).length);
    expect(fit.gainByLeaving).toBeGreaterThan(100);
  });
  test("has its slopes at 0 where the fit ended, and its log-likelihood there", () => {
    const there = likelihoodOfBuying(groupCustomers(made), fit.model);
    expect(there.value).toBeCloseTo(fit.logLikelihood, 6);
    for (const slope of there.slopes) expect(Math.abs(slope)).toBeLessThan(1e-3);
  });
  test("keeps as many customers as P(alive) says, and buys as often as expected", () => {
    const many = simulateBuyers(truth, { size: 15_000, now: 78, ahead: 39 }, randomFrom(2));
    let [alive, stayed, expected, later] = [0, 0, 0, 0];
    for (let i = 0; i < 15_000; i++) {
      const customer = { frequency: many.frequency[i]!, recency: many.recency[i]!, age: many.age[i]! };
      // In the model those without a repeat purchase cannot have left; in the made base neither.
      alive += stillCustomer(truth, customer);
      stayed += many.stayed[i]!;
      expected += expectedPurchases(truth, customer, 39);
      later += many.later[i]!;
    }
    expect(Math.abs(alive / stayed - 1)).toBeLessThan(0.02);
    expect(Math.abs(expected / later - 1)).toBeLessThan(0.03);
  });
});

describe("a base that nobody leaves", () => {
  const staying = simulateBuyers(
    { r: 1.2, alpha: 8, leaving: null },
    { size: 1500, now: 60, ahead: 20 },
    randomFrom(3),
  );
  const fit = fitOf(staying);
  test("is seen as such, and answered with the NBD limit, fitted for itself", () => {
    expect([fit.degenerate, fit.model.leaving, fit.intervals.a, fit.intervals.b]).toEqual([true, null, null, null]);
    expect(Math.abs(fit.model.r / 1.2 - 1)).toBeLessThan(0.1);
    expect(Math.abs(fit.model.alpha / 8 - 1)).toBeLessThan(0.1);
    expect(fit.gainByLeaving).toBeLessThanOrEqual(3);
    expect(fit.gainByLeaving).toBeGreaterThanOrEqual(0);
  });
  test("and what it forecasts comes", () => {
    let [expected, later] = [0, 0];
    for (let i = 0; i < 1500; i++) {
      const customer = { frequency: staying.frequency[i]!, recency: staying.recency[i]!, age: staying.age[i]! };
      expected += expectedPurchases(fit.model, customer, 20);
      later += staying.later[i]!;
    }
    expect(Math.abs(expected / later - 1)).toBeLessThan(0.05);
  });
});

const repeat = <T>(value: T, times: number) => Array.from({ length: times }, () => value);
const baseOf = (...parts: [customers: number, x: number, recency: number, age: number][]) => ({
  frequency: parts.flatMap(([n, x]) => repeat(x, n)),
  recency: parts.flatMap(([n, , recency]) => repeat(recency, n)),
  age: parts.flatMap(([n, , , age]) => repeat(age, n)),
});

describe("a base at an edge", () => {
  test("where all buy alike is told, with finite parameters that give their rate", () => {
    const fit = fitOf(baseOf([60, 4, 38, 40]));
    expect(fit).toMatchObject({ degenerate: true, edges: ["all buy alike"], intervals: { r: null, alpha: null } });
    expect(fit.model.r / fit.model.alpha).toBeCloseTo(0.1, 3);
    expect(expectedPurchases(fit.model, { frequency: 4, recency: 38, age: 40 }, 10)).toBeCloseTo(1, 2);
  });
  test("where all leave after the first repeat purchase is no base that nobody leaves", () => {
    const fit = fitOf(baseOf([30, 1, 1, 60], [30, 1, 2, 60], [30, 1, 3, 70], [30, 1, 5, 70]));
    const { a, b } = fit.model.leaving!;
    expect([fit.degenerate, a / (a + b) > 0.95]).toEqual([false, true]);
    expect(stillCustomer(fit.model, { frequency: 1, recency: 2, age: 60 })).toBeLessThan(0.02);
  });
  test("where some leave at once and the others never is told", () => {
    const fit = fitOf(baseOf([50, 1, 1, 80], [50, 1, 2, 80], [50, 20, 79, 80], [50, 22, 80, 80], [20, 18, 78, 80]));
    expect(fit).toMatchObject({ degenerate: false, edges: ["all buy alike", "some leave at once, the others never"] });
    expect(stillCustomer(fit.model, { frequency: 20, recency: 79, age: 80 })).toBeGreaterThan(0.99);
  });
  test("where each repeat purchase loses every second customer, all alike, is told", () => {
    const counts = [64, 32, 16, 8, 4, 4];
    const parts = counts.map((n, i): [number, number, number, number] => [n * 4, i + 1, (i + 1) * 2, 200]);
    const { edges, model } = fitOf(baseOf(...parts));
    expect(edges).toEqual(["all buy alike", "all leave alike"]);
    expect(model.leaving!.a / (model.leaving!.a + model.leaving!.b)).toBeCloseTo(0.5, 1);
  });
});

describe("too little, or nothing that can be", () => {
  test("fewer than 20 who came back, however many did not, give words", () => {
    expect(fitBuying(baseOf([19, 2, 5, 9], [500, 0, 0, 9]))).toEqual({
      kind: "too-little-data",
      of: "repeat customers",
      found: 19,
      needed: 20,
    });
    expect(fitBuying(baseOf())).toMatchObject({ found: 0 });
    expect((fitBuying(baseOf([20, 2, 5, 9], [50, 0, 0, 9])) as BuyingFit).kind).toBe("buying");
  });
  test("a customer whose last purchase lies after now, or who is no number, is refused", () => {
    for (const odd of [
      [1, 2, 10, 9],
      [1, -1, 0, 9],
      [1, 1, Number.NaN, 9],
      [1, 1, 1, Infinity],
      [1, Infinity, 1, 2],
      [1, 1, -1, 2],
    ] as const) {
      expect(() => fitBuying(baseOf([30, 2, 5, 9], [...odd]))).toThrow(
        "a frequency ≥ 0 and a recency from 0 to their age",
      );
    }
  });
});

test("the unit of time changes α alone", () => {
  const inDays = fitOf({
    frequency: made.frequency,
    recency: made.recency.map((t) => t * 7),
    age: made.age.map((t) => t * 7),
  });
  expect(inDays.model.r / fit.model.r).toBeCloseTo(1, 6);
  expect(inDays.model.alpha / fit.model.alpha).toBeCloseTo(7, 5);
  expect(inDays.model.leaving!.a / fit.model.leaving!.a).toBeCloseTo(1, 5);
});

test("leaving is believed from a gain on that luck rarely brings: 5 % of χ² with two degrees", () => {
  // Who was silent for longer and longer, one base after the other: the gain rises, and the verdict turns at −ln 0.05 = 2.996.
  const gains = [20, 30, 32, 33, 33.6, 34].map((age) => {
    const { gainByLeaving, degenerate } = fitOf(baseOf([12, 4, 18, 20], [10, 2, 9, age], [10, 0, 0, 20]));
    return { gainByLeaving, degenerate };
  });
  for (const { gainByLeaving, degenerate } of gains) expect(degenerate).toBe(gainByLeaving <= 2.995732);
  expect(gains.map(({ degenerate }) => degenerate)).toEqual([true, true, true, true, false, false]);
});
