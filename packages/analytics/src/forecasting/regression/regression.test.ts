import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentQuantile } from "../../statistics/distributions.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { dayNumberOf } from "../calendar/civil-days.ts";
import { daysOfWindow } from "../calendar/festival-window.ts";
import { periodEnds } from "../calendar/period-ends.ts";
import type { ForecastOptions } from "../model.ts";
import { type Effect, effectOf } from "./effect.ts";
import { type RegressionForecast, regression, regressionWith } from "./regression.ts";

const line = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));
const months = (first: number, count: number) =>
  Int32Array.from({ length: count }, (_, i) => dayNumberOf({ year: first, month: i + 1, day: 1 }));
const options = (season: number, horizon: number, more: Partial<ForecastOptions> = {}): ForecastOptions => ({
  season,
  horizon,
  random: randomFrom(1),
  ...more,
});
const forecast = (values: Float64Array, given: ForecastOptions) =>
  regression.forecast(values, given) as RegressionForecast;

describe("a shop whose Spring Festival moves between January and February", () => {
  const days = months(2018, 108);
  const random = randomFrom(12);
  const promotion = line(108, () => (random() < 0.25 ? 1 : 0));
  const { during } = daysOfWindow(days, periodEnds(days), {
    festival: "spring-festival",
    before: 0,
    during: 7,
    after: 0,
  });
  let error = 0;
  const values = line(96, (t) => {
    error = 0.5 * error + 2 * drawNormal(random);
    const season = 15 * Math.sin((t * Math.PI) / 6);
    return 300 + 0.4 * t + season + 12 * promotion[t]! - 5 * during[t]! + error;
  });
  const found = forecast(values, options(12, 12, { days, outside: [{ name: "promotion", values: promotion }] }));

  test("its true effects lie within the limits found", () => {
    expect(found.logs).toBe(false);
    expect(found.model).toMatch(/^Regression on promotion, .*trend.*season.*spring-festival/);
    expect(found.model).not.toContain("outside");
    const promoted = effectOf(found.regression, "promotion", values, found.logs) as Effect;
    const festival = effectOf(found.regression, "spring-festival during", values, found.logs) as Effect;
    for (const [{ perUnit, low, high, chance }, truth] of [
      [promoted, 12],
      [festival, -5],
    ] as const) {
      expect(low).toBeLessThan(truth);
      expect(high).toBeGreaterThan(truth);
      expect(high - low).toBeLessThan(4);
      expect(perUnit).toBeCloseTo((low + high) / 2, 9);
      expect(chance).toBeLessThan(1e-6);
    }
    expect(promoted.total).toBeCloseTo(promoted.perUnit * promotion.subarray(0, 96).reduce((a, b) => a + b), 8);
    expect(found.regression.rho).toBeGreaterThan(0.25);
    expect(found.regression.rho).toBeLessThan(0.75);
  });
  test("the festival of the year to come is expected in its own month", () => {
    // 2026: 17 February. Without its festival, February is above where it is put by the days off.
    const at = (month: number) => found.mean[month - 1]!;
    const smooth = (month: number) => {
      const t = 96 + month - 1;
      return 300 + 0.4 * t + 15 * Math.sin((t * Math.PI) / 6) + 12 * promotion[t]!;
    };
    expect(at(2) - smooth(2)).toBeLessThan(-25);
    expect(Math.abs(at(1) - smooth(1))).toBeLessThan(12);
    expect(Math.abs(at(6) - smooth(6))).toBeLessThan(12);
  });
  test("quantiles are Student's around the mean", () => {
    const { degrees } = found.regression;
    const sd = (found.quantile(3, 0.9) - found.mean[3]!) / studentQuantile(0.9, degrees);
    expect(sd).toBeGreaterThan(1);
    expect(found.quantile(3, 0.1)).toBeCloseTo(found.mean[3]! - sd * studentQuantile(0.9, degrees), 8);
    expect(found.quantile(3, 0.5)).toBeCloseTo(found.mean[3]!, 10);
    expect(degrees).toBe(96 - found.regression.columns.length);
    expect([found.held, found.leftOut, found.fitted.length]).toEqual([[], [], 96]);
  });
});

describe("what is not known", () => {
  const values = line(30, (t) => 50 + t + 5 * (t % 3) + Math.sin(t * t));
  test("a series without a future is held, and said to be", () => {
    const ads = line(30, (t) => Math.cos(t * 3));
    const found = forecast(values, options(1, 3, { outside: [{ name: "ads", values: ads }] }));
    expect([found.held, found.leftOut]).toEqual([["ads"], []]);
    expect([...found.regression.columns[1]!.values.subarray(29)]).toEqual([ads[29], ads[29], ads[29], ads[29]]);
    expect(found.regression.columns[1]).toMatchObject({ group: "outside ads", name: "ads" });
  });
  test("a series with a gap in the past is left out, and said to be", () => {
    const gap = line(33, (t) => (t === 4 ? NaN : t * t));
    const found = forecast(values, options(1, 3, { outside: [{ name: "gap", values: gap }] }));
    expect([found.held, found.leftOut]).toEqual([[], ["gap"]]);
    expect(found.model).not.toContain("gap");
  });
  test("under eight values, and more series than these can tell apart, are too little", () => {
    expect(regression.forecast(values.slice(0, 7), options(1, 1))).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 7,
      needed: 8,
    });
    const outside = [1, 2, 3, 4].map((power) => ({ name: `${power}`, values: line(9, (t) => t ** power) }));
    expect(regression.forecast(values.slice(0, 8), options(1, 1, { outside }))).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 8,
      needed: 9,
    });
    expect(regression.forecast(values.slice(0, 8), options(1, 1)).kind).toBe("forecast");
  });
  test("fewer days than periods, and what is no series, are mistakes", () => {
    expect(() => forecast(values, options(1, 3, { days: months(2025, 32) }))).toThrow(
      new RangeError("32 days are given for 33 periods."),
    );
    expect(() =>
      forecast(
        line(9, () => NaN),
        options(1, 3),
      ),
    ).toThrow(RangeError);
  });
});

describe("the scale", () => {
  test("is that of shares where swings grow with the level", () => {
    const random = randomFrom(3);
    const values = line(60, (t) => Math.exp(2 + t / 25 + [0.3, -0.3, 0.1, 0][t % 4]! + 0.04 * drawNormal(random)));
    const found = forecast(values, options(4, 4));
    expect([found.logs, found.model]).toEqual([true, "Log regression on trend, season"]);
    expect(found.mean[0]! / Math.exp(2 + 60 / 25 + 0.3)).toBeCloseTo(1, 1);
    expect(found.quantile(0, 0.5)).toBeCloseTo(found.mean[0]!, 9);
    expect(Math.log(found.quantile(0, 0.9) / found.mean[0]!)).toBeCloseTo(
      Math.log(found.mean[0]! / found.quantile(0, 0.1)),
      9,
    );
    expect(found.fitted[20]! / values[20]!).toBeCloseTo(1, 0);
  });
  test("goes through: scaled values have scaled forecasts and effects", () => {
    const random = randomFrom(5);
    const promotion = line(32, (t) => (t % 5 === 2 ? 1 : 0));
    const values = line(30, (t) => 10 - t / 9 + 3 * promotion[t]! + drawNormal(random));
    const outside = [{ name: "promotion", values: promotion }];
    const plain = forecast(
      values.map((value) => value - 9),
      options(1, 2, { outside }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -290, max: 290 }), (power) => {
        const found = forecast(
          values.map((value) => (value - 9) * 10 ** power),
          options(1, 2, { outside }),
        );
        expect(found.mean[1]! / 10 ** power).toBeCloseTo(plain.mean[1]!, 8);
        expect(found.quantile(1, 0.9) / 10 ** power).toBeCloseTo(plain.quantile(1, 0.9), 8);
        const effect = (of: RegressionForecast) => effectOf(of.regression, "promotion", values, false) as Effect;
        expect(effect(found).high / 10 ** power).toBeCloseTo(effect(plain).high, 8);
        expect(found.fitted[3]! / 10 ** power).toBeCloseTo(plain.fitted[3]!, 8);
      }),
      { numRuns: 8 },
    );
  });
  test.each([
    ["constant", () => 5, [5, 5], "Regression"],
    ["zeros", () => 0, [0, 0], "Regression"],
    ["a line", (t: number) => 3 * t + 1, [73, 76], "Regression on trend"],
    ["a season", (t: number) => [1, 5, 2, 9][t % 4]!, [1, 5], "Regression on season"],
  ])("%s goes on without any width", (_, of, wanted, model) => {
    const found = forecast(line(24, of), options(4, 2));
    expect([...found.mean]).toEqual(wanted.map((value) => expect.closeTo(value, 8) as number));
    expect(found.quantile(1, 0.99)).toBeCloseTo(wanted[1]!, 6);
    expect(found.model).toBe(model);
  });
  test("two seasons show one, fewer do not", () => {
    const of = (t: number) => 20 * Math.sin((t * Math.PI) / 2) + Math.sin(t * t * 7);
    expect(forecast(line(16, of), options(8, 1)).regression.columns.some(({ group }) => group === "season")).toBe(true);
    expect(forecast(line(15, of), options(8, 1)).regression.columns.some(({ group }) => group === "season")).toBe(
      false,
    );
  });
  test("the owner's own windows are listened to", () => {
    const days = months(2020, 62);
    const windows = [{ festival: "national-day", before: 0, during: 1, after: 0 }] as const;
    const values = line(60, (t) => 5 + (t % 12 === 9 ? 8 : 0) + Math.sin(t * t));
    const found = regressionWith({ windows }).forecast(values, options(1, 2, { days })) as RegressionForecast;
    expect(found.model).toContain("national-day");
    expect(regressionWith({}).name).toBe("Regression");
  });
});
