import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { type AutomaticForecast, forecastAutomatically } from "./automatic.ts";
import { candidatesFor } from "./candidates.ts";
import { type SeriesForecast, forecastSeries } from "./series-forecast.ts";
import { quarterly as manyQuarters } from "./testing/invented-series.ts";

const random = randomFrom(1);
/** Four years of quarters; short series keep these tests quick. */
const quarterly = manyQuarters.slice(0, 16);
const ask = (values: ArrayLike<number>, season = 1, horizon = 2) =>
  forecastAutomatically(Float64Array.from(values), { season, horizon, random });
const forecastOf = (values: ArrayLike<number>, season = 1, horizon = 2) =>
  ask(values, season, horizon) as AutomaticForecast;

describe("which methods are tried", () => {
  const names = (values: number[], season: number, isCore: boolean) =>
    candidatesFor(Float64Array.from(values), season)
      .filter(({ core }) => core === isCore)
      .map(({ method }) => method.name);
  test("with a season", () => {
    expect(names([1, 2, 3], 4, true)).toEqual([
      "ETS",
      "ARIMA",
      "Theta",
      "optimised Theta",
      "Holt-Winters multiplicative",
    ]);
    expect(names([0, -2, 3], 4, true)).toEqual(["ETS", "ARIMA", "Theta", "optimised Theta", "Holt-Winters additive"]);
    expect(names([1, 2, 3], 4, false)).toEqual(
      expect.arrayContaining(["naive", "drift", "moving average", "SES", "Holt", "seasonal naive", "naive2"]),
    );
    expect(names([1, 2, 3], 4, false)).toContain("Holt-Winters additive");
    expect(names([0, -2, 3], 4, false)).not.toContain("Holt-Winters additive");
  });
  test("without a season", () => {
    expect(names([1, 2, 3], 1, true)).toEqual(["ETS", "ARIMA", "Theta", "optimised Theta"]);
    for (const seasonal of ["seasonal naive", "naive2", "Holt-Winters additive"])
      expect(names([1, 2, 3], 1, false)).not.toContain(seasonal);
  });
  test("for demand that comes now and then", () => {
    expect(names([0, 3, 0, 4, 0, 0], 1, true)).toEqual(["Croston", "SBA", "TSB"]);
    expect(names([0, 3, 0, 4, 0, 0], 1, false)).toEqual(["moving average", "SES", "naive"]);
    expect(names([0, 3, 0, 4, 0, 0], 12, false)).toEqual(["moving average", "SES", "naive", "seasonal naive", "ETS"]);
  });
});

describe("the automatic forecast", () => {
  test("combines what proved itself, and tells how each method stood", () => {
    const found = forecastOf(quarterly, 4, 4);
    expect(found.kind).toBe("automatic-forecast");
    const used = found.candidates.filter(({ weight }) => weight > 0);
    expect(found.model).toBe(
      used.length === 1 ? used[0]!.model : `combination of ${used.map(({ model }) => model).join(", ")}`,
    );
    expect(used.every(({ leftOut, mase, smape }) => leftOut === null && mase! > 0 && smape! > 0)).toBe(true);
    expect(used.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect([...found.mean]).toEqual([137, 161, 189, 131].map((each) => expect.closeTo(each, -1) as number));
    const naive = found.candidates.find(({ name }) => name === "naive")!;
    expect(naive).toMatchObject({ model: "naive", weight: 0, leftOut: "no-clear-lead" });
    expect(found.backtest).toMatchObject({ origins: 3 });
    expect(found.backtest!.mase).toBeLessThan(2);
    expect(found.remarks).toEqual([]);
    expect(found.fitted.length).toBeGreaterThan(8);
  });
  test("is the same for the same seed", () => {
    const [one, two] = [1, 1].map((seed) =>
      forecastAutomatically(quarterly.slice(0, 13), { season: 1, horizon: 2, random: randomFrom(seed) }),
    ) as AutomaticForecast[];
    expect([...two!.mean]).toEqual([...one!.mean]);
    expect(two!.quantile(1, 0.9)).toBe(one!.quantile(1, 0.9));
  });
  test("of values that are all alike is the same again, and says that it knows no more", () => {
    const found = forecastOf([7, 7, 7, 7, 7]);
    expect([[...found.mean], found.quantile(1, 0.01), found.model, found.remarks]).toEqual([
      [7, 7],
      7,
      "constant",
      ["constant"],
    ]);
    expect([found.backtest, found.candidates, [...found.fitted]]).toEqual([null, [], [7, 7, 7, 7]]);
    expect(forecastOf([0, 0, 0, 0]).remarks).toEqual(["constant"]);
  });
  test("needs four values", () => {
    expect(ask([1, 2, 3])).toEqual({ kind: "too-little-data", of: "values", found: 3, needed: 4 });
    expect(ask([])).toMatchObject({ found: 0, needed: 4 });
    expect(ask([1, 2, 3, 5])).toMatchObject({ kind: "automatic-forecast", backtest: null });
  });
  test("of less than eleven values is not looked back on, and of less than two seasons knows none", () => {
    expect(forecastOf([5, 3, 6, 4, 7, 5, 8, 6, 7, 9]).remarks).toEqual(["not-looked-back"]);
    expect(forecastOf([5, 3, 6, 4, 7, 5, 8, 6, 7, 9, 8]).remarks).toEqual([]);
    expect(forecastOf(quarterly.slice(0, 7), 4).remarks).toEqual(["short", "not-looked-back"]);
    expect(forecastOf(quarterly.slice(0, 8), 4).remarks).toEqual(["not-looked-back"]);
  });
  test("of intermittent demand is a rate, with limits of what was sold", () => {
    const sales = [0, 0, 5, 0, 0, 0, 4, 0, 6, 0, 0, 0, 0, 5, 0, 0, 4, 0, 0, 0];
    const found = forecastOf(sales);
    expect(found.remarks).toEqual(["intermittent"]);
    expect(found.mean[0]).toBeGreaterThan(0.5);
    expect(found.mean[0]).toBeLessThan(2.5);
    expect([found.quantile(0, 0.5), found.quantile(0, 0.975) <= 6]).toEqual([0, true]);
  });
  test("where nothing was below 0 nothing will be; where something was it may", () => {
    const falling = [90, 80, 72, 60, 52, 40, 31, 22, 12, 4, 3, 1];
    const kept = forecastOf(falling, 1, 6);
    expect(Math.min(...kept.mean, kept.quantile(5, 0.025))).toBe(0);
    const below = forecastOf(
      falling.map((value) => value - 20),
      1,
      6,
    );
    expect(below.mean[5]).toBeLessThan(-20);
  });
  test("looks at the last 1,100 values, which takes some seconds", () => {
    const early = Float64Array.from({ length: 1110 }, (_, t) => (t < 10 ? -1e9 : 5 + (t % 2)));
    const days = Int32Array.from({ length: 1112 }, (_, t) => t);
    const found = forecastAutomatically(early, { season: 1, horizon: 2, random, days }) as AutomaticForecast;
    expect(found.mean[0]).toBeGreaterThan(4);
    expect(found.mean[0]).toBeLessThan(7);
  }, 60_000);
  test("is finite and its limits are in order, whatever the values", () => {
    const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0, 1e-9, 1e12));
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 16 }), fc.constantFrom(1, 4), (values, season) => {
        const found = ask(values, season, 3);
        if (found.kind !== "automatic-forecast") return;
        for (let step = 0; step < 3; step++) {
          const limits = [0.025, 0.1, 0.5, 0.9, 0.975].map((share) => found.quantile(step, share));
          expect([found.mean[step]!, ...limits].every(Number.isFinite)).toBe(true);
          expect(limits).toEqual(limits.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 15 },
    );
  });
  test("refuses what is no series", () => {
    expect(() => ask([1, NaN, 3, 4])).toThrow("finite numbers only");
  });
});

describe("a column of a table", () => {
  const start = 20_454; // 2026-01-01
  const series = (values: ArrayLike<number>, more: Partial<Parameters<typeof forecastSeries>[0]> = {}) =>
    forecastSeries({ values: Float64Array.from(values), horizon: 2, holdout: false, random: randomFrom(1), ...more });
  test("without days: its season is found, its gaps are filled, its ends cut off", () => {
    const values = manyQuarters.slice();
    values[9] = NaN;
    const found = series([NaN, ...values, NaN, NaN]) as SeriesForecast;
    expect(found).toMatchObject({ season: 4, unit: null, on: null, filled: 1, summed: false, holdout: null });
    expect(found.leftOut).toEqual({ noValue: 3, partPeriod: 0 });
    expect(found.history.length).toBe(28);
    expect([found.mean.length, found.lo80.length, found.hi95.length]).toEqual([2, 2, 2]);
    for (const step of [0, 1]) {
      const inOrder = [found.lo95, found.lo80, found.mean, found.hi80, found.hi95].map((each) => each[step]!);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }
  });
  test("of the worked example goes up and down as before", () => {
    const found = series([1, 2, 1, 2, 1, 2, 1, 2], { season: 2 }) as SeriesForecast;
    expect([found.mean.length, found.mean[0]! < found.mean[1]!]).toEqual([2, true]);
  });
  test("with days: in their order, by their period, and the forecast's days are told", () => {
    const days = Int32Array.from({ length: 16 }, (_, i) => start + 7 * (15 - i));
    const values = [...quarterly].toReversed();
    const found = series(values, { days, season: 4 }) as SeriesForecast;
    expect([found.unit, found.season]).toEqual(["week", 4]);
    expect([...found.on!]).toEqual([start + 112, start + 119]);
    expect([...found.history]).toEqual([...quarterly]);
    expect(found.mean[0]).toBeCloseTo(137, -1);
    const noNumbers = series([NaN, ...values], {
      days: Int32Array.of(start + 700, ...days),
      season: 4,
    }) as SeriesForecast;
    expect(noNumbers.leftOut).toEqual({ noValue: 1, partPeriod: 0 });
    expect([...noNumbers.on!]).toEqual([start + 112, start + 119]);
  });
  test("held out: the last periods are forecast from those before, and compared", () => {
    const days = Int32Array.from({ length: 16 }, (_, i) => start + 7 * i);
    const found = series(quarterly, { days, season: 4, holdout: true, horizon: 4 }) as SeriesForecast;
    expect([...found.holdout!.actual]).toEqual([124, 151, 181, 121]);
    expect([...found.on!]).toEqual([12, 13, 14, 15].map((i) => start + 7 * i));
    expect(found.history.length).toBe(12);
    expect(found.holdout!.mase).toBeLessThan(0.8);
    expect(found.holdout!.smape).toBeLessThan(6);
    expect(found.holdout!.coverage95).toBeGreaterThanOrEqual(0.5);
  });
  test("too short to hold out, or too full of holes, says so", () => {
    const few = { kind: "too-little-data", of: "values" };
    expect(series([1, 2, 4, 3, 5], { holdout: true })).toEqual({ ...few, found: 5, needed: 6 });
    expect(series([1, 2], { holdout: true })).toEqual({ ...few, found: 2, needed: 6 });
    expect(series([1, 2, 3])).toEqual({ ...few, found: 3, needed: 4 });
    expect(series([1, NaN, NaN, NaN, 5])).toEqual({ ...few, found: 2, needed: 3 });
    expect(series([1, 2], { days: Int32Array.of(5, 5) })).toMatchObject({ of: "periods", found: 1, needed: 2 });
    expect(() => series([1, 2], { days: Int32Array.of(5) })).toThrow("Each value needs one day.");
  });
});
