import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../statistics/distributions.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { dayNumberOf } from "../calendar/civil-days.ts";
import type { Forecast, ForecastOptions } from "../model.ts";
import { boostedLags } from "./boosted-lags.ts";
import { lagFeatures, lagReach } from "./lag-features.ts";
import { fitLinearStart, linearAnswer } from "./linear-start.ts";

const line = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));
const near = (values: number[], digits = 10) => values.map((value) => expect.closeTo(value, digits) as number);
const options = (season: number, horizon: number, more: Partial<ForecastOptions> = {}): ForecastOptions => ({
  season,
  horizon,
  random: randomFrom(1),
  ...more,
});
const forecast = (values: Float64Array, given: ForecastOptions) => boostedLags.forecast(values, given) as Forecast;

describe("features of the past", () => {
  test("without a season: changes, their mean over six, no place", () => {
    expect(lagFeatures(Float64Array.of(0, 1, 3, 6, 10, 15, 21), 7, 1, [])).toEqual([6, 5, 4, 1, 3.5, 0]);
    expect(lagReach(1)).toBe(7);
  });
  test("with a season of two: changes over it, the mean over it, the place, what is known", () => {
    const known = [{ values: Float64Array.of(0, 0, 0, 7, 0, 4) }];
    expect([lagReach(2), lagReach(3), lagReach(12)]).toEqual([5, 6, 24]);
    expect(lagFeatures(Float64Array.of(1, 5, 2, 7, 4, 0), 5, 2, known)).toEqual([2, 2, 1, 2, 2, 1, -3, 4]);
  });
});

describe("straight lines", () => {
  test("are found exactly, and answer", () => {
    const start = fitLinearStart([[1], [2], [3]], Float64Array.of(2, 4, 6), 0);
    expect([start.level, ...start.weights, ...start.centres]).toEqual(near([4, 2, 2]));
    expect(linearAnswer(start, [10])).toBeCloseTo(20, 10);
    const rows = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 2],
    ];
    const plane = fitLinearStart(rows, Float64Array.of(1, 4, -1, 0), 0);
    expect([...plane.weights]).toEqual(near([3, -2]));
    expect(linearAnswer(plane, [2, 5])).toBeCloseTo(-3, 10);
  });
  test("are flatter with a ridge", () => {
    const start = fitLinearStart([[1], [2], [3]], Float64Array.of(2, 4, 6), 0.25);
    expect([...start.weights]).toEqual(near([1.6]));
  });
  test("leave out what does not vary or repeats", () => {
    const start = fitLinearStart(
      [
        [1, 5, 2],
        [2, 5, 4],
        [3, 5, 6],
      ],
      Float64Array.of(2, 4, 6),
      0,
    );
    expect([...start.weights]).toEqual(near([2, 0, 0]));
    expect(() => fitLinearStart([], Float64Array.of(), 0)).toThrow(
      new RangeError("Straight lines need at least one row."),
    );
  });
});

describe("boosted trees on lags", () => {
  const random = randomFrom(6);
  const noise = line(120, () => drawNormal(random));
  const season = [20, 5, -10, -15];
  const seasonal = line(100, (t) => 200 + 0.5 * t + season[t % 4]! + noise[t]!);

  test("carry on trend and season", () => {
    const found = forecast(seasonal.subarray(0, 92), options(4, 8));
    expect([found.kind, found.model]).toEqual(["forecast", "Boosted trees on lags"]);
    for (let h = 0; h < 8; h++) expect(Math.abs(found.mean[h]! - seasonal[92 + h]!)).toBeLessThan(5);
    expect(found.fitted).toHaveLength(92 - lagReach(4));
    const off = found.fitted.map((value, i) => Math.abs(value - seasonal[lagReach(4) + i]!));
    expect(off.reduce((a, b) => a + b) / off.length).toBeLessThan(1.2);
    const sd = (found.quantile(2, 0.9) - found.mean[2]!) / normalQuantile(0.9);
    expect(found.quantile(2, 0.05)).toBeCloseTo(found.mean[2]! + sd * normalQuantile(0.05), 8);
    expect(sd).toBeGreaterThan(0.8);
    expect(sd).toBeLessThan(3);
  });
  test("learn a bend that no line shows", () => {
    // The next change is +4 after a small one and −2 after two, whatever came before.
    const values = line(90, (t) => 100 + Math.floor(t / 3) * 3 + [0, 4, 5][t % 3]! * 1 + 0.05 * noise[t]!);
    const found = forecast(values, options(1, 3));
    expect([...found.mean]).toEqual([190, 194, 195].map((value) => expect.closeTo(value, -0.5) as number));
  });
  test("know a promotion that is planned, and a holiday that moves", () => {
    const random = randomFrom(3);
    const promotion = line(104, (t) => (random() < 0.3 && t !== 101 ? 1 : 0) || (t === 100 ? 1 : 0));
    const values = line(100, (t) => 50 + 20 * promotion[t]! + noise[t]!);
    const outside = [{ name: "promotion", values: promotion }];
    const found = forecast(values, options(1, 2, { outside }));
    expect(found.mean[0]! - found.mean[1]!).toBeGreaterThan(12);
    const days = Int32Array.from({ length: 74 }, (_, i) => dayNumberOf({ year: 2020, month: i + 1, day: 1 }));
    const lengths = line(72, (t) => 10 * (days[t + 1]! - days[t]!) + noise[t]!);
    const monthly = forecast(lengths, options(1, 2, { days }));
    expect(monthly.mean[0]! - monthly.mean[1]!).toBeGreaterThan(15);
  });
  test("work on logarithms where swings grow with the level, and scale with the values", () => {
    const growing = seasonal.map((_, t) => Math.exp(1 + t / 30 + season[t % 4]! / 60 + noise[t]! / 25));
    const found = forecast(growing, options(4, 4));
    expect(found.model).toBe("Log boosted trees on lags");
    expect(Math.log(found.quantile(1, 0.9) / found.mean[1]!)).toBeCloseTo(
      Math.log(found.mean[1]! / found.quantile(1, 0.1)),
      8,
    );
    const scaled = forecast(
      seasonal.map((value) => value * 1e200),
      options(4, 4),
    );
    const plain = forecast(seasonal, options(4, 4));
    expect([...scaled.mean].map((value) => value / 1e200)).toEqual(near([...plain.mean], 6));
  });
  test("need thirty rows beside what the first looks back on", () => {
    expect(boostedLags.forecast(seasonal.subarray(0, 37), options(4, 1))).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 37,
      needed: 38,
    });
    expect(boostedLags.forecast(seasonal.subarray(0, 38), options(4, 1)).kind).toBe("forecast");
    expect(boostedLags.name).toBe("Boosted trees");
    expect(() =>
      forecast(
        line(50, () => Infinity),
        options(1, 1),
      ),
    ).toThrow(RangeError);
  });
  test.each([
    ["constant", () => 5, [5, 5]],
    ["zeros", () => 0, [0, 0]],
    ["a line", (t: number) => 2 * t + 3, [103, 105]],
    ["a season", (t: number) => [3, 8][t % 2]!, [3, 8]],
  ])("%s goes on as it did, with no width", (_, of, wanted) => {
    const found = forecast(line(50, of), options(2, 2));
    expect([...found.mean]).toEqual(near(wanted, 8));
    expect(found.quantile(1, 0.99)).toBeCloseTo(wanted[1]!, 8);
  });
});
