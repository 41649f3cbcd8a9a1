import { describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { type AutomaticForecast, forecastAutomatically } from "./automatic.ts";
import type { Candidate } from "./candidates.ts";
import { croston, sba } from "./intermittent/croston.ts";
import { type Forecaster, normalAround } from "./model.ts";
import { type SeriesForecast, forecastSeries } from "./series-forecast.ts";
import { drift } from "./simple/drift.ts";
import { movingAverage } from "./simple/moving-average.ts";
import { naive } from "./simple/naive.ts";
import { seasonalNaive } from "./simple/seasonal-naive.ts";

const random = randomFrom(1);
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 8) as number);
const oneAbove = 0.8413447460685429;
/** Plain rules stand in for the costly methods: what is done with their answers is the same. */
const core = (...methods: Forecaster[]): Candidate[] => methods.map((method) => ({ method, core: true }));
const plain = () => [...core(naive, drift), { method: movingAverage, core: false }];
const ask = (
  values: number[],
  { season = 1, horizon = 2, methods = plain }: { season?: number; horizon?: number; methods?: () => Candidate[] } = {},
) => forecastAutomatically(Float64Array.from(values), { season, horizon, random }, methods);
const forecastOf = (...asked: Parameters<typeof ask>) => ask(...asked) as AutomaticForecast;

describe("the automatic forecast", () => {
  // 12 values: looked back on from 8 with a horizon of 6, cut short to the 4 that came.
  const values = [10, 12, 11, 13, 12, 14, 13, 15, 14, 16, 15, 17];
  test("combines what proved itself, and tells how each method stood", () => {
    const found = forecastOf(values, { horizon: 1 });
    // From 8: naive says 15 (off by 1, 1, 0, 2), drift 15 + 5h / 7, the mean of three 14 (off by 0, 2, 1, 3).
    const byDrift = [14, 16, 15, 17].map((actual, h) => Math.abs(actual - 15 - ((h + 1) * 5) / 7));
    const driftError = byDrift.reduce((sum, each) => sum + each, 0) / 4;
    const share = 1 / (1 + (1 / driftError) ** 2);
    expect(found.candidates.map(({ name, leftOut }) => [name, leftOut])).toEqual([
      ["naive", null],
      ["drift", null],
      ["moving average", "no-clear-lead"],
    ]);
    expect(found.candidates.map(({ weight }) => weight)).toEqual(near([share, 1 - share, 0]));
    expect(found.mean[0]).toBeCloseTo(17 + ((1 - share) * 7) / 11, 9);
    expect(found.model).toBe("combination of naive, drift");
    // The yardstick is a step of the first eight values: (2 + 1 + 2 + 1 + 2 + 1 + 2) / 7.
    expect(found.candidates[0]!.mase).toBeCloseTo(1 / (11 / 7), 9);
    expect(found.candidates[0]!.smape).toBeCloseTo((200 * (1 / 29 + 1 / 31 + 0 + 2 / 32)) / 4, 9);
    expect([found.kind, found.remarks, found.fitted.length]).toEqual(["automatic-forecast", [], 11]);
  });
  test("the back-test judges the combination with weights from elsewhere: alike for a single origin", () => {
    const { backtest } = forecastOf(values, { horizon: 1 });
    const off = [14, 16, 15, 17].map((actual, h) => Math.abs(actual - 15 - ((h + 1) * 5) / 14));
    expect(backtest!.mase).toBeCloseTo(off.reduce((sum, each) => sum + each, 0) / 4 / (11 / 7), 9);
    expect([backtest!.origins, backtest!.coverage80, backtest!.coverage95]).toEqual([1, 1, 1]);
  });
  test("intervals are widened", () => {
    const found = forecastOf(values, { horizon: 1, methods: () => core(naive) });
    // Steps of 2 and −1 in turn: six of 2, five of −1.
    const s = Math.sqrt((6 * 4 + 5) / 11);
    expect(found.quantile(0, oneAbove)).toBeCloseTo(17 + 1.02 * Math.sqrt(1.25) * s, 8);
    expect(found.model).toBe("naive");
  });
  test("a method of the core that is far behind is left out", () => {
    const worse: Forecaster = {
      name: "worse",
      forecast: (known, { horizon }) => {
        const mean = new Float64Array(horizon).fill(known.at(-1)! + 50);
        return { kind: "forecast", model: "worse", mean, quantile: normalAround(mean, mean), fitted: known };
      },
    };
    const never: Forecaster = {
      name: "never",
      forecast: () => ({ kind: "too-little-data", of: "values", found: 1, needed: 9 }),
    };
    const found = forecastOf(values, { methods: () => core(naive, worse, never) });
    expect(found.candidates).toMatchObject([
      { name: "naive", weight: 1, leftOut: null },
      { name: "worse", model: "worse", weight: 0, leftOut: "clearly-worse" },
      { name: "never", model: null, mase: null, smape: null, weight: 0, leftOut: "too-little-data" },
    ]);
  });
  test("of values that are all alike is the same again, and says that it knows no more", () => {
    const found = forecastOf([7, 7, 7, 7, 7]);
    expect([[...found.mean], found.quantile(1, 0.01), found.model]).toEqual([[7, 7], 7, "constant"]);
    expect(found).toMatchObject({ kind: "automatic-forecast", remarks: ["constant"], backtest: null, candidates: [] });
    expect([...found.fitted]).toEqual([7, 7, 7, 7]);
    expect(forecastOf([0, 0, 0, 0]).remarks).toEqual(["constant"]);
  });
  test("needs four values, and a method that has an answer", () => {
    expect(ask([1, 2, 3])).toEqual({ kind: "too-little-data", of: "values", found: 3, needed: 4 });
    expect(ask([])).toMatchObject({ found: 0, needed: 4 });
    expect(ask([1, 2, 3, 5])).toMatchObject({ kind: "automatic-forecast", backtest: null });
    expect(ask([1, 2, 3, 5], { methods: () => [] })).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 4,
      needed: 5,
    });
  });
  test("of less than eleven values is not looked back on, and of less than two seasons knows none", () => {
    expect(forecastOf(values.slice(0, 10)).remarks).toEqual(["not-looked-back"]);
    expect(forecastOf(values.slice(0, 10)).candidates[0]).toMatchObject({ mase: null, smape: null, weight: 0.5 });
    expect(forecastOf(values.slice(0, 11)).remarks).toEqual([]);
    expect(forecastOf(values.slice(0, 7), { season: 4 }).remarks).toEqual(["short", "not-looked-back"]);
    expect(forecastOf(values.slice(0, 8), { season: 4 }).remarks).toEqual(["not-looked-back"]);
    expect(forecastOf(values.slice(0, 4), { season: 1 }).remarks).toEqual(["not-looked-back"]);
  });
  test("of intermittent demand is a rate with limits of what was sold, chosen by squared errors", () => {
    const sales = [0, 0, 5, 0, 0, 0, 4, 0, 6, 0, 0, 0, 0, 5, 0, 0, 4, 0, 0, 0];
    const zero: Forecaster = {
      name: "nothing",
      forecast: (_, { horizon }) => {
        const mean = new Float64Array(horizon);
        return { kind: "forecast", model: "nothing", mean, quantile: normalAround(mean, mean), fitted: mean };
      },
    };
    const found = forecastOf(sales, { methods: () => [...core(croston, sba), { method: zero, core: false }] });
    expect(found.remarks).toEqual(["intermittent"]);
    expect(found.candidates.map(({ leftOut }) => leftOut)).toEqual([null, null, "no-clear-lead"]);
    expect([found.quantile(0, 0.5), found.quantile(0, 0.999) <= 6]).toEqual([0, true]);
    const [whole, corrected] = [croston, sba].map((method) =>
      method.forecast(Float64Array.from(sales), { season: 1, horizon: 1, random }),
    );
    if (whole!.kind !== "forecast" || corrected!.kind !== "forecast") throw new Error("There are five sales.");
    const middle = (whole!.quantile(0, 0.9) + corrected!.quantile(0, 0.9)) / 2;
    expect(found.quantile(0, 0.9)).toBeCloseTo(middle, 0);
  });
  test("where nothing was below 0 nothing will be; where something was it may", () => {
    const falling = [90, 80, 72, 60, 52, 40, 31, 22, 12, 4, 3, 0];
    const asked = { horizon: 6, methods: () => core(drift) };
    const kept = forecastOf(falling, asked);
    expect([...kept.mean]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(kept.quantile(5, 0.025)).toBe(0);
    expect(
      forecastOf(
        falling.map((value) => value - 1),
        asked,
      ).mean[0],
    ).toBeCloseTo(-1 - 90 / 11, 9);
  });
  test("looks at the last 1,100 values and what belongs to them", () => {
    const told: { values: number; days: number[]; outside: number[] }[] = [];
    const witness: Forecaster = {
      name: "witness",
      forecast: (known, options) => {
        const outside = options.outside!.map((series) => series.values[0]!);
        told.push({ values: known.length, days: [options.days![0]!, options.days!.length], outside });
        return naive.forecast(known, options);
      },
    };
    const given = Float64Array.from({ length: 1110 }, (_, t) => (t < 10 ? 1e9 : 5 + (t % 2)));
    const days = Int32Array.from({ length: 1111 }, (_, t) => t);
    const outside = [{ name: "spent", values: Float64Array.from({ length: 1111 }, (_, t) => 2 * t) }];
    const found = forecastAutomatically(given, { season: 1, horizon: 1, random, days, outside }, () => core(witness));
    expect(told[0]).toEqual({ values: 1100, days: [10, 1101], outside: [20] });
    expect((found as AutomaticForecast).mean[0]).toBe(6);
    const all = forecastAutomatically(given.slice(10), { season: 1, horizon: 1, random }, () => core(naive));
    expect((all as AutomaticForecast).fitted.length).toBe(1099);
  });
  test("refuses what is no series", () => {
    expect(() => ask([1, NaN, 3, 4])).toThrow("finite numbers only");
  });
});

describe("a column of a table", () => {
  const start = 20_454; // 2026-01-01
  const methodsFor = () => core(seasonalNaive, naive);
  const series = (values: ArrayLike<number>, more: Partial<Parameters<typeof forecastSeries>[0]> = {}) =>
    forecastSeries({ values: Float64Array.from(values), horizon: 2, holdout: false, random, methodsFor, ...more });
  const fourfold = Array.from({ length: 40 }, (_, t) => [1, 2, 3, 9][t % 4]!);

  test("without days: its season is found, its gaps are filled, its ends cut off", () => {
    const values = fourfold.with(9, NaN);
    const found = series([NaN, ...values, NaN, NaN]) as SeriesForecast;
    expect(found).toMatchObject({ kind: "series-forecast", season: 4, unit: null, on: null, filled: 1, summed: false });
    expect([found.leftOut, found.holdout, found.model]).toEqual([
      { noValue: 3, partPeriod: 0 },
      null,
      "seasonal naive",
    ]);
    expect(found.history.length).toBe(40);
    expect([...found.mean]).toEqual([1, 2]);
    expect(found.backtest!.smape).toBeLessThan(1);
  });
  test("its limits are the quantiles at 10 and 90, at 2.5 and 97.5 percent", () => {
    const found = series([10, 12, 11, 13, 12], {
      season: 1,
      horizon: 1,
      methodsFor: () => core(naive),
    }) as SeriesForecast;
    const s = 1.02 * Math.sqrt(1 + 3 / 5) * Math.sqrt(10 / 4);
    expect([found.lo80[0], found.hi80[0]]).toEqual(near([12 - 1.2815515655 * s, 12 + 1.2815515655 * s]));
    expect([found.lo95[0], found.hi95[0]]).toEqual(near([12 - 1.9599639845 * s, 12 + 1.9599639845 * s]));
  });
  test("with days: in their order, by their period, and the forecast's days are told", () => {
    const days = Int32Array.from({ length: 16 }, (_, i) => start + 7 * (15 - i));
    const values = fourfold.slice(0, 16).toReversed();
    const found = series(values, { days, season: 4 }) as SeriesForecast;
    expect([found.unit, found.season, [...found.on!]]).toEqual(["week", 4, [start + 112, start + 119]]);
    expect([...found.history]).toEqual(fourfold.slice(0, 16));
    expect([...found.mean]).toEqual([1, 2]);
    expect((series(values, { days }) as SeriesForecast).season).toBe(52);
    const noNumber = series([NaN, ...values], {
      days: Int32Array.of(start + 700, ...days),
      season: 4,
    }) as SeriesForecast;
    expect(noNumber.leftOut).toEqual({ noValue: 1, partPeriod: 0 });
    expect([...noNumber.on!]).toEqual([start + 112, start + 119]);
  });
  test("with days: rows of one period are summed, and part periods left out", () => {
    const days = [0, 31, 31, 59, 90, 120, 151].map((day) => start + day);
    const found = series([1, 2, 10, 3, 4, 5, 6], { days: Int32Array.from(days) }) as SeriesForecast;
    expect([found.summed, [...found.history]]).toEqual([true, [1, 12, 3, 4, 5, 6]]);
    const late = [9, 31, 33, 59, 90, 120, 151].map((day) => start + day);
    const cut = series([1, 2, 10, 3, 4, 5, 6], { days: Int32Array.from(late) }) as SeriesForecast;
    expect([cut.leftOut.partPeriod, cut.history[0]]).toEqual([1, 12]);
  });
  test("methods are told the days of the past and of the horizon", () => {
    const told: number[][] = [];
    const witness: Forecaster = {
      name: "witness",
      forecast: (known, options) => {
        told.push([...options.days!]);
        return naive.forecast(known, options);
      },
    };
    const days = Int32Array.of(start, start + 365, start + 730, start + 1096, start + 1461);
    series([1, 2, 3, 4, 6], { days, methodsFor: () => core(witness) });
    expect(told[0]).toEqual([0, 365, 730, 1096, 1461, 1826, 2191].map((day) => start + day));
    series([1, 2, 3, 4, 6, 9], {
      days: Int32Array.of(...days, start + 1826),
      holdout: true,
      methodsFor: () => core(witness),
    });
    expect(told[1]).toEqual([0, 365, 730, 1096, 1461, 1826].map((day) => start + day));
  });
  test("held out: the last periods are forecast from those before, and compared", () => {
    const days = Int32Array.from({ length: 16 }, (_, i) => start + 7 * i);
    const values = [...fourfold.slice(0, 12), 1, 2, 4, 8];
    const found = series(values, { days, season: 4, holdout: true, horizon: 4 }) as SeriesForecast;
    expect([...found.holdout!.actual]).toEqual([1, 2, 4, 8]);
    expect([...found.on!]).toEqual([12, 13, 14, 15].map((i) => start + 7 * i));
    expect(found.history.length).toBe(12);
    expect(found.holdout!.smape).toBeCloseTo((200 * (1 / 7 + 1 / 17)) / 4, 8);
    expect([found.holdout!.mase, found.holdout!.coverage80]).toEqual([null, 0.5]);
  });
  test("too short to hold out, or too full of holes, says so", () => {
    const few = { kind: "too-little-data", of: "values" };
    expect(series([1, 2, 4, 3, 5], { holdout: true })).toEqual({ ...few, found: 5, needed: 6 });
    expect(series([1, 2], { holdout: true })).toEqual({ ...few, found: 2, needed: 6 });
    expect(series([1, 2, 4, 3, 5, 6], { holdout: true })).toMatchObject({ kind: "series-forecast" });
    expect(series([1, 2, 3])).toEqual({ ...few, found: 3, needed: 4 });
    expect(series([1, NaN, NaN, NaN, 5])).toEqual({ ...few, found: 2, needed: 3 });
    expect(series([1, 2], { days: Int32Array.of(5, 5) })).toMatchObject({ of: "periods", found: 1, needed: 2 });
    expect(() => series([1, 2], { days: Int32Array.of(5) })).toThrow("Each value needs one day.");
  });
});
