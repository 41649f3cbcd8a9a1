import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import type { Forecast, Forecaster } from "../model.ts";
import { drift } from "./drift.ts";
import { movingAverage } from "./moving-average.ts";
import { naive } from "./naive.ts";
import { residualDeviation } from "./residuals.ts";
import { seasonalNaive } from "./seasonal-naive.ts";

const random = randomFrom(1);
const ask = (method: Forecaster, values: number[], season: number, horizon: number) =>
  method.forecast(Float64Array.from(values), { season, horizon, random });
const forecastOf = (method: Forecaster, values: number[], season: number, horizon: number) =>
  ask(method, values, season, horizon) as Forecast;
/** One standard deviation above the mean, by the quantile at Φ(1). */
const widths = ({ mean, quantile }: Forecast) =>
  [...mean].map((each, step) => quantile(step, 0.8413447460685429) - each);
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 8) as number);

describe("naive", () => {
  test("says the last value again, less surely with each step", () => {
    const found = forecastOf(naive, [1, 2, 4], 1, 2);
    expect([found.kind, found.model, [...found.mean], [...found.fitted]]).toEqual([
      "forecast",
      "naive",
      [4, 4],
      [1, 2],
    ]);
    expect(widths(found)).toEqual(near([Math.sqrt(2.5), Math.sqrt(5)]));
  });
  test("needs two values", () => {
    expect(ask(naive, [1], 1, 1)).toEqual({ kind: "too-little-data", of: "values", found: 1, needed: 2 });
    expect([...forecastOf(naive, [1, 3], 1, 1).mean]).toEqual([3]);
  });
});

describe("seasonal naive", () => {
  test("says the last season again, wider with each season", () => {
    const found = forecastOf(seasonalNaive, [1, 5, 2, 7], 2, 5);
    expect([found.model, [...found.mean], [...found.fitted]]).toEqual(["seasonal naive", [2, 7, 2, 7, 2], [1, 5]]);
    const s = Math.sqrt((1 + 4) / 2);
    expect(widths(found)).toEqual(near([s, s, s * Math.SQRT2, s * Math.SQRT2, s * Math.sqrt(3)]));
  });
  test("needs a season and one value", () => {
    expect(ask(seasonalNaive, [1, 2], 2, 1)).toEqual({ kind: "too-little-data", of: "values", found: 2, needed: 3 });
    expect([...forecastOf(seasonalNaive, [1, 2, 4], 2, 2).mean]).toEqual([2, 4]);
  });
});

describe("drift", () => {
  test("goes on from the last value with the mean step", () => {
    const found = forecastOf(drift, [1, 2, 5], 1, 2);
    expect([found.model, [...found.mean], [...found.fitted]]).toEqual(["drift", [7, 9], [3, 4]]);
    // Off by −1 and 1 with one degree of freedom: s = √2.
    expect(widths(found)).toEqual(near([Math.sqrt(2 * 1 * 1.5), Math.sqrt(2 * 2 * 2)]));
  });
  test("needs three values", () => {
    expect(ask(drift, [1, 2], 1, 1)).toEqual({ kind: "too-little-data", of: "values", found: 2, needed: 3 });
  });
});

describe("moving average", () => {
  test("says the mean of the last three where there is no season", () => {
    const found = forecastOf(movingAverage, [1, 2, 3, 7], 1, 2);
    expect([found.model, [...found.mean], [...found.fitted]]).toEqual(["moving average of 3", [4, 4], [2]]);
    expect(widths(found)).toEqual(near([5, 5]));
  });
  test("says the mean of a season, as unsure as the rule was that many steps ahead", () => {
    const found = forecastOf(movingAverage, [2, 4, 4, 8, 16], 2, 4);
    expect([found.model, [...found.mean]]).toEqual(["moving average of 2", [12, 12, 12, 12]]);
    expect([...found.fitted]).toEqual([3, 4, 6]);
    // One step: 1, 4, 10. Two: 8 − 3, 16 − 4. Three: 16 − 3. Nothing is known of four, so it stays as wide.
    expect(widths(found)).toEqual(near([Math.sqrt(117 / 3), Math.sqrt(169 / 2), 13, 13]));
  });
  test("is never surer of a farther step", () => {
    // One step: 0, 9, −9; two: 9, 0; three: 0.
    const found = forecastOf(movingAverage, [0, 0, 0, 0, 9, 0], 1, 3);
    const [first, second, third] = widths(found);
    expect(second).toBeGreaterThanOrEqual(first!);
    expect(third).toBeCloseTo(second!, 10);
  });
  test("needs one value more than the mean takes", () => {
    expect(ask(movingAverage, [1, 2, 3], 1, 1)).toEqual({ kind: "too-little-data", of: "values", found: 3, needed: 4 });
    expect(ask(movingAverage, [1, 2], 2, 1)).toEqual({ kind: "too-little-data", of: "values", found: 2, needed: 3 });
  });
});

describe("the deviation of residuals", () => {
  test("compares with the last values, and divides by what is left of them", () => {
    expect(residualDeviation([1, 2, 4], [1, 2], 1)).toBeCloseTo(Math.sqrt(5), 12);
    expect(residualDeviation([1, 2, 4], [1, 2])).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(residualDeviation([3], [1], 2)).toBe(2);
  });
  test("needs a fitted value", () => {
    expect(() => residualDeviation([1], [])).toThrow(new RangeError("A deviation needs at least one fitted value."));
  });
});

test.each([naive, seasonalNaive, drift, movingAverage])("$name refuses what is no series", (method) => {
  expect(() => ask(method, [1, NaN, 3, 4], 1, 1)).toThrow("finite numbers only");
  expect(() => ask(method, [1, 2, 3, 4], 0, 1)).toThrow("A season is a whole number");
});
