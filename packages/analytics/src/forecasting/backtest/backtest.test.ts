import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { type Forecaster, type ForecastOptions, normalAround } from "../model.ts";
import { naive } from "../simple/naive.ts";
import { backtestOrigins, lookBack } from "./rolling-origin.ts";
import { accuracyOf, trialPlan } from "./trial.ts";

const random = randomFrom(1);

describe("origins", () => {
  test("lie a third of the horizon apart, the last one horizon before the end", () => {
    expect(backtestOrigins(132, 12, 48, 4)).toEqual([108, 112, 116, 120]);
    expect(backtestOrigins(20, 2, 5, 3)).toEqual([16, 17, 18]);
    expect(backtestOrigins(20, 8, 5, 3)).toEqual([8, 10, 12]);
  });
  test("never lie before what has to be known", () => {
    expect(backtestOrigins(132, 12, 116, 4)).toEqual([116, 120]);
    expect(backtestOrigins(15, 12, 10, 4)).toEqual([10]);
    expect(backtestOrigins(11, 12, 10, 4)).toEqual([10]);
    expect(backtestOrigins(10, 12, 10, 4)).toEqual([]);
  });
});

describe("a plan", () => {
  test("keeps three seasons and two values, or two seasons, or eight values before the first origin", () => {
    expect(trialPlan(132, 12, 12)).toEqual({ origins: [108, 112, 116, 120], horizon: 12 });
    expect(trialPlan(41, 12, 12)).toEqual({ origins: [38], horizon: 12 });
    expect(trialPlan(40, 12, 12)).toEqual({ origins: [28], horizon: 12 });
    expect(trialPlan(29, 12, 12)).toEqual({ origins: [26], horizon: 12 });
    expect(trialPlan(28, 12, 12)).toEqual({ origins: [8, 12, 16], horizon: 12 });
    expect(trialPlan(11, 12, 12)).toEqual({ origins: [8], horizon: 12 });
    expect(trialPlan(10, 12, 12)).toEqual({ origins: [], horizon: 12 });
  });
  test("looks six periods ahead at least, or a season", () => {
    expect(trialPlan(60, 1, 1)).toEqual({ origins: [48, 50, 52, 54], horizon: 6 });
    expect(trialPlan(60, 12, 1).horizon).toBe(6);
    expect(trialPlan(60, 4, 1)).toEqual({ origins: [53, 54, 55, 56], horizon: 4 });
    expect(trialPlan(11, 1, 1).origins).toEqual([8]);
    expect(trialPlan(10, 1, 1).origins).toEqual([]);
  });
});

/** Remembers what it was told, and says the last value again. */
function witness() {
  const told: { values: number[]; options: ForecastOptions }[] = [];
  const method: Forecaster = {
    name: "witness",
    forecast(values, options) {
      told.push({ values: [...values], options });
      return naive.forecast(values, options);
    },
  };
  return { told, method };
}

describe("looking back", () => {
  const values = Float64Array.of(1, 2, 4, 8, 16);
  test("a method is told what was known then, and no more", () => {
    const { told, method } = witness();
    const options = {
      season: 1,
      horizon: 2,
      random,
      days: Int32Array.of(10, 11, 12, 13, 14, 15, 16),
      outside: [{ name: "spent", values: Float64Array.of(0, 1, 2, 3, 4, 5, 6) }],
    };
    const looks = lookBack(method, values, options, [2, 4])!;
    expect(told.map(({ values }) => values)).toEqual([
      [1, 2],
      [1, 2, 4, 8],
    ]);
    expect(told.map(({ options: { horizon } }) => horizon)).toEqual([2, 1]);
    expect(told.map(({ options: { days } }) => [...days!])).toEqual([
      [10, 11, 12, 13],
      [10, 11, 12, 13, 14],
    ]);
    expect(told[0]!.options.outside).toEqual([{ name: "spent", values: Float64Array.of(0, 1, 2, 3) }]);
    expect(looks.map(({ known, actual, forecast }) => [known, [...actual], [...forecast.mean]])).toEqual([
      [2, [4, 8], [2, 2]],
      [4, [16], [8]],
    ]);
  });
  test("what was not given is not told", () => {
    const { told, method } = witness();
    lookBack(method, values, { season: 1, horizon: 1, random }, [3]);
    expect(Object.keys(told[0]!.options).toSorted()).toEqual(["horizon", "random", "season"]);
  });
  test("without an answer at one origin, or without any origin, there is none", () => {
    expect(lookBack(naive, values, { season: 1, horizon: 1, random }, [1, 3])).toBeUndefined();
    expect(lookBack(naive, values, { season: 1, horizon: 1, random }, [])).toBeUndefined();
  });
});

describe("accuracy", () => {
  const spread = (mean: number[], sd: number) => ({
    mean: Float64Array.from(mean),
    quantile: normalAround(Float64Array.from(mean), new Float64Array(mean.length).fill(sd)),
  });
  test("is averaged over the forecasts", () => {
    const history = Float64Array.of(1, 2, 4, 4);
    const first = { history, actual: Float64Array.of(5, 6), forecast: spread([4, 4], 1) };
    const second = { history, actual: Float64Array.of(4, 4), forecast: spread([4, 4], 1) };
    // Off by 1 and 2: within ±1.2816 for one, within ±1.96 for one.
    const found = accuracyOf([first, second], 2);
    expect(found.mase).toBeCloseTo(0.3, 12);
    expect(found.smape).toBeCloseTo((200 * (1 / 9 + 2 / 10)) / 4, 12);
    expect([found.coverage80, found.coverage95]).toEqual([0.75, 0.75]);
    const nearer = { history, actual: Float64Array.of(5.3, 5.9), forecast: spread([4, 4], 1) };
    expect(accuracyOf([nearer], 2)).toMatchObject({ coverage80: 0, coverage95: 1 });
  });
  test("of histories no longer than a season takes the last value as yardstick; without any there is none", () => {
    const actual = Float64Array.of(5);
    const forecast = spread([4], 1);
    expect(accuracyOf([{ history: Float64Array.of(1, 3), actual, forecast }], 2).mase).toBe(0.5);
    const flat = { history: Float64Array.of(3, 3), actual, forecast };
    expect(accuracyOf([flat], 1).mase).toBeNull();
    expect(accuracyOf([flat, { history: Float64Array.of(1, 3), actual, forecast }], 1).mase).toBe(0.5);
  });
  test("of nothing is a caller's mistake", () => {
    expect(() => accuracyOf([], 1)).toThrow(new RangeError("Accuracy is measured on at least one forecast."));
  });
});
