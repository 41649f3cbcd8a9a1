import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import type { Forecast, Forecaster } from "../model.ts";
import { croston, sba } from "./croston.ts";
import { demandForecaster, isIntermittent } from "./demand.ts";
import { tsb } from "./tsb.ts";

const random = randomFrom(1);
const ask = (method: Forecaster, values: number[], horizon = 1) =>
  method.forecast(Float64Array.from(values), { season: 1, horizon, random });
const forecastOf = (method: Forecaster, values: number[], horizon = 1) => ask(method, values, horizon) as Forecast;
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 10) as number);

describe("intermittent demand", () => {
  test("is sales 1.32 periods apart or more, on average", () => {
    expect(isIntermittent(Float64Array.of(0, 3, 0, 4))).toBe(true);
    expect(isIntermittent(Float64Array.of(1, 0, 3, 4, 5))).toBe(false); // 1.25
    expect(isIntermittent(Float64Array.from({ length: 33 }, (_, t) => Number(t < 25)))).toBe(true); // 1.32
    expect(isIntermittent(Float64Array.from({ length: 32 }, (_, t) => Number(t < 25)))).toBe(false); // 1.28
  });
  test("is never below 0, and takes two sales", () => {
    expect(isIntermittent(Float64Array.of(0, 3, 0, 4, -1))).toBe(false);
    expect(isIntermittent(Float64Array.of(0, 3, 0, 0))).toBe(false);
    expect(isIntermittent(Float64Array.of(0, 0))).toBe(false);
  });
});

describe("by hand", () => {
  // The first sale, 4, begins with a distance of 2; the second, 8, comes 3 periods later. Least off one step ahead
  // (2², 2², 6² …) is the weight 0.05: squares of 0 − 2, 0 − 2, 8 − 2 are alike for all, so the first stays.
  test("Croston smooths sizes and distances at each sale", () => {
    const found = forecastOf(croston, [0, 4, 0, 0, 8], 2);
    expect([found.kind, found.model]).toEqual(["forecast", "Croston"]);
    expect([...found.fitted]).toEqual([2, 2, 2]);
    expect([...found.mean]).toEqual(near([4.2 / 2.05, 4.2 / 2.05]));
  });
  test("SBA takes half the weight off", () => {
    // Squares: 2·(2k)² + (8 − 2k)², k = 1 − α / 2: least near 2k = 8 / 3, so the largest k, the weight 0.05.
    const found = forecastOf(sba, [0, 4, 0, 0, 8]);
    expect([...found.fitted]).toEqual(near([1.95, 1.95, 1.95]));
    expect([...found.mean]).toEqual(near([(4.2 / 2.05) * 0.975]));
  });
  test("TSB lowers the chance in each period without a sale", () => {
    // 2, 1.9, 1.805 with 0.05; squares 4 + 3.61 + 38.378 = 45.99. With 0.3: 4 + 1.96 + 49.28: more.
    const found = forecastOf(tsb, [0, 4, 0, 0, 8]);
    const chance = 0.5 * 0.95 * 0.95;
    expect([...found.fitted]).toEqual(near([2, 1.9, 1.805]));
    expect([...found.mean]).toEqual(near([(chance + 0.05 * (1 - chance)) * 4.2]));
    expect(found.model).toBe("TSB");
  });
  test("the weight that would have been least off is taken", () => {
    // Sizes that rise from sale to sale ask for the largest weight.
    const rising = [1, 0, 2, 0, 4, 0, 8, 0, 16, 0, 32];
    const [size, distance] = [2, 4, 8, 16, 32].reduce<[number, number]>(
      ([z, p], sale) => [z + 0.3 * (sale - z), p + 0.3 * (2 - p)],
      [1, 1],
    );
    expect([...forecastOf(croston, rising).mean]).toEqual(near([size / distance]));
  });
});

describe("its limits", () => {
  test("are 0 as far as the chance of no sale reaches, then the sizes seen", () => {
    const half = demandForecaster({
      name: "half",
      follow: (values) => ({
        chance: new Float64Array(values.length).fill(0.5),
        size: new Float64Array(values.length).fill(6),
      }),
      correction: () => 1,
    });
    const { quantile } = forecastOf(half, [2, 0, 10, 0]);
    expect([quantile(0, 0.1), quantile(0, 0.5), quantile(0, 0.75), quantile(5, 0.975)]).toEqual(near([0, 0, 6, 9.6]));
  });
  test("a product that fades out fades in TSB, not in Croston", () => {
    const faded = [5, 0, 5, 0, 5, ...Array.from({ length: 20 }, () => 0)];
    expect(forecastOf(tsb, faded).mean[0]).toBeLessThan(1);
    expect(forecastOf(croston, faded).mean[0]).toBeGreaterThan(2);
  });
});

test.each([croston, sba, tsb])("$name needs two sales and nothing below 0", (method) => {
  expect(ask(method, [0, 4, 0])).toEqual({ kind: "too-little-data", of: "values", found: 1, needed: 2 });
  expect(ask(method, [0, 0])).toMatchObject({ found: 0 });
  expect(() => ask(method, [1, -1, 2])).toThrow(new RangeError("Demand is never below 0."));
  expect(() => ask(method, [1, NaN, 2])).toThrow("finite numbers only");
});

test("what is expected lies between 0 and the largest sale, whatever was sold", () => {
  const sales = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(sales, fc.constantFrom(croston, sba, tsb), (values, method) => {
      const found = ask(method, values, 3);
      if (found.kind !== "forecast") return;
      const most = Math.max(...values);
      for (const mean of found.mean) expect(mean > 0 && mean <= most + 1e-9).toBe(true);
      expect(found.quantile(0, 0.95)).toBeLessThanOrEqual(most);
      expect(found.quantile(0, 0.5)).toBeGreaterThanOrEqual(found.quantile(0, 0.2));
      expect(found.fitted.length).toBe(values.length - 1 - values.findIndex((value) => value > 0));
    }),
    { numRuns: 60 },
  );
});
