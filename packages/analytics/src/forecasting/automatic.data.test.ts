import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { type AutomaticForecast, forecastAutomatically } from "./automatic.ts";
import { type SeriesForecast, forecastSeries } from "./series-forecast.ts";
import { quarterly as manyQuarters } from "./testing/invented-series.ts";

const random = randomFrom(1);
/** Four years of quarters; short series keep these tests quick. */
const quarterly = manyQuarters.slice(0, 16);
const ask = (values: ArrayLike<number>, season = 1, horizon = 2) =>
  forecastAutomatically(Float64Array.from(values), { season, horizon, random });
const forecastOf = (values: ArrayLike<number>, season = 1, horizon = 2) =>
  ask(values, season, horizon) as AutomaticForecast;

/** Needs no public data, but the patience of those that do. */
describe("the automatic forecast with all methods", () => {
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
});

describe("a column of a table with all methods", () => {
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
});
