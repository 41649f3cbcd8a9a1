import { describe, expect, test } from "vitest";
import { compareMeans, type MeanComparison } from "../comparing/compare-means.ts";
import { compareRates, type RateComparison } from "../comparing/compare-rates.ts";
import { type BeforeAfter, beforeAfter } from "./before-after.ts";
import { type HoldOutEffect, holdOutEffect, type HoldOutOptions } from "./hold-out.ts";

describe("a group held out", () => {
  const treated = Array.from({ length: 40 }, (_, i) => (i % 2 ? 10 : 30));
  const heldOut = Array.from({ length: 20 }, (_, i) => (i % 2 ? 4 : 24));
  const ask = (options: HoldOutOptions) => holdOutEffect({ treated, heldOut }, options) as HoldOutEffect;

  test("40 treated spent 20, 20 held out 14: the worked example", () => {
    const found = ask({ cost: 100, margin: 0.5 });
    const { difference, p, verdict } = compareMeans(heldOut, treated) as MeanComparison;
    expect(found).toMatchObject({ kind: "hold-out-effect", treated: 40, heldOut: 20, p, verdict });
    expect(found.liftPerCustomer).toEqual(difference);
    expect([found.liftPerCustomer.value, found.extra.value, found.profit.value, found.returnOnCost?.value]).toEqual([
      6,
      240,
      20,
      expect.closeTo(0.2, 12),
    ]);
    const { low, high } = difference;
    expect(found.extra).toEqual({ value: 240, low: 40 * low, high: 40 * high });
    expect(found.profit.low).toBeCloseTo(20 * low - 100, 9);
    expect(found.profit.high).toBeCloseTo(20 * high - 100, 9);
    expect(found.returnOnCost?.low).toBeCloseTo((20 * low - 100) / 100, 9);
    expect(found.returnOnCost?.high).toBeCloseTo((20 * high - 100) / 100, 9);
  });

  test("all is earned, at 95 %, unless said otherwise", () => {
    expect(ask({ cost: 100 })).toEqual(ask({ cost: 100, margin: 1, confidence: 0.95 }));
    expect(ask({ cost: 100 }).profit.value).toBe(140);
    expect(ask({ cost: 100, confidence: 0.8 }).extra.low).toBeGreaterThan(ask({ cost: 100 }).extra.low);
  });

  test("what cost nothing has no return on its cost", () => {
    expect(ask({ cost: 0 })).toMatchObject({ returnOnCost: null, profit: { value: 240 } });
  });

  test("ten customers in each group are needed, and not all alike", () => {
    const few = { treated: treated.slice(0, 10), heldOut: [...heldOut.slice(0, 9), NaN] };
    const little = { kind: "too-little-data", of: "customers", found: 9, needed: 10 };
    expect(holdOutEffect(few, { cost: 1 })).toEqual(little);
    expect(holdOutEffect({ treated: few.heldOut, heldOut: few.treated }, { cost: 1 })).toEqual(little);
    expect(holdOutEffect({ treated: few.treated, heldOut: heldOut.slice(0, 10) }, { cost: 1 }).kind).toBe(
      "hold-out-effect",
    );
    const same = Array<number>(10).fill(5);
    expect(holdOutEffect({ treated: same, heldOut: same }, { cost: 1 })).toMatchObject({
      of: "values",
      found: 1,
      needed: 2,
    });
  });

  test("a cost or margin that is none is refused", () => {
    for (const cost of [-1, NaN, Infinity]) expect(() => ask({ cost })).toThrow("A cost is a number from 0 on.");
    for (const margin of [0, 1.1])
      expect(() => ask({ cost: 1, margin })).toThrow("A margin is a share above 0, up to 1.");
  });
});

describe("before and after", () => {
  const [before, after] = [
    { hits: 48, trials: 80 },
    { hits: 56, trials: 70 },
  ];

  test("60 % before and 80 % after: 14 hits gained, between 3.7 and 23.4", () => {
    const found = beforeAfter({ before, after }) as BeforeAfter;
    const { kind: _, a, b, ...rest } = compareRates(before, after) as RateComparison;
    expect(found).toMatchObject({ kind: "before-after", before: a, after: b, ...rest });
    expect([found.gained.value, found.gained.low, found.gained.high].map((each) => each.toFixed(1))).toEqual([
      "14.0",
      "3.7",
      "23.4",
    ]);
  });

  test("the confidence is the one asked for, and without a case nothing is said", () => {
    const sure = beforeAfter({ before, after }, 0.999) as BeforeAfter;
    expect(sure.verdict).toBe("undecided");
    expect(beforeAfter({ before: { hits: 0, trials: 0 }, after })).toMatchObject({ kind: "too-little-data" });
  });
});
