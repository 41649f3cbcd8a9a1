import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../statistics/distributions.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import type { ForecastOptions } from "../model.ts";
import { type ArimaForecast, arima, arimaOf } from "./arima.ts";
import { chooseArima, type ArimaChoice } from "./choose-arima.ts";
import { fitArima } from "./fit-arima.ts";
import { growsWithLevel } from "./scale/log-scale.ts";
import type { ArimaOrder } from "./orders.ts";

const options = (season: number, horizon: number): ForecastOptions => ({ season, horizon, random: randomFrom(1) });
const line = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));
const none: ArimaOrder = { p: 0, d: 0, q: 0, P: 0, D: 0, Q: 0, season: 1, constant: false };

/** A series that follows φ·w + ε + θ·ε₋₁, summed up where `walks`. */
function simulated(length: number, seed: number, { phi = 0, theta = 0, walks = false }) {
  const random = randomFrom(seed);
  let [value, before, total] = [0, 0, 0];
  return line(length, () => {
    const noise = drawNormal(random);
    value = phi * value + noise + theta * before;
    before = noise;
    total += value;
    return walks ? total : value;
  });
}

const orderOf = (values: ArrayLike<number>, season = 1) => (chooseArima(values, season) as ArimaChoice).fit.order;

describe("the choice of a model", () => {
  test("finds the kind of process behind a series", () => {
    expect(orderOf(simulated(120, 7, {}))).toMatchObject({ p: 0, d: 0, q: 0 });
    expect(orderOf(simulated(120, 3, { phi: 0.7 }))).toMatchObject({ p: 1, d: 0, q: 0 });
    expect(orderOf(simulated(120, 4, { theta: 0.7 }))).toMatchObject({ p: 0, d: 0, q: 1 });
    expect(orderOf(simulated(120, 3, { walks: true }))).toMatchObject({ p: 0, d: 1, q: 0 });
  });
  test("takes a season's difference where the season is strong, and ends better than all it began with", () => {
    const random = randomFrom(8);
    const seasons = [10, -4, 3, -9];
    const values = line(96, (t) => (seasons[t % 4]! += 0.5 + drawNormal(random)));
    const { fit, tried } = chooseArima(values, 4) as ArimaChoice;
    expect(fit.order).toMatchObject({ D: 1, season: 4 });
    expect(tried).toBeGreaterThan(5);
    expect(tried).toBeLessThanOrEqual(40);
    const { d, constant } = fit.order;
    for (const orders of [
      { p: 2, q: 2, P: 1, Q: 1 },
      { p: 1, q: 0, P: 1, Q: 0 },
      { p: 0, q: 1, P: 0, Q: 1 },
    ]) {
      const other = fitArima(values, { ...orders, d, D: 1, season: 4, constant });
      if (other.kind === "arima" && fit.kind === "arima") expect(fit.aicc).toBeLessThanOrEqual(other.aicc + 1e-3);
    }
  });
  test("ends when the models allowed are spent", () => {
    const values = simulated(80, 5, { phi: 0.5, theta: 0.5 });
    expect((chooseArima(values, 1, { mostModels: 3 }) as ArimaChoice).tried).toBe(3);
    expect((chooseArima(values, 1, { mostModels: 1 }) as ArimaChoice).fit.order).toEqual({ ...none, constant: true });
  });
  test("a long season has no terms, only a difference", () => {
    const random = randomFrom(6);
    const values = line(100, (t) => [0, 9, -9, 5, 2][(t % 25) % 5]! * (t % 25) + drawNormal(random));
    expect(orderOf(values, 25)).toMatchObject({ P: 0, D: 1, Q: 0 });
    const weak = line(76, (t) => 2 * Math.sin((t * 2 * Math.PI) / 24) + 0.5 * drawNormal(random));
    const second = (season: number) => chooseArima(weak, season, { mostModels: 2 }) as ArimaChoice;
    expect([second(24).fit.order.P, second(25).fit.order.P]).toEqual([1, 0]);
  });
  test("a line and a constant go on as they are", () => {
    expect(
      chooseArima(
        line(20, (t) => 3 * t),
        1,
      ),
    ).toEqual({
      kind: "chosen",
      fit: { kind: "exact", order: { ...none, d: 1, constant: true }, constant: 3 },
      tried: 1,
    });
    expect(
      chooseArima(
        line(20, () => 4),
        4,
      ),
    ).toMatchObject({ fit: { kind: "exact", constant: 4 }, tried: 1 });
    expect(
      chooseArima(
        line(20, (t) => t * t),
        1,
      ),
    ).toMatchObject({ fit: { kind: "exact", order: { d: 2, constant: false } } });
  });
  test("two values are too little, three carry their level", () => {
    expect(chooseArima([1, 2], 1)).toEqual({ kind: "too-little-data", of: "values", found: 2, needed: 3 });
    expect(chooseArima([1, 3, 1], 1)).toMatchObject({ kind: "chosen", fit: { order: none }, tried: 2 });
    expect(chooseArima([1, 3, 1, 2], 1)).toMatchObject({ kind: "chosen", fit: { order: none } });
  });
});

describe("logarithms", () => {
  test("are taken where swings grow with the level", () => {
    const random = randomFrom(2);
    const noise = line(60, () => drawNormal(random));
    const growing = line(60, (t) => Math.exp(t / 20 + 0.1 * noise[t]!));
    const even = line(60, (t) => 20 + t + noise[t]!);
    expect([growsWithLevel(growing, 1), growsWithLevel(even, 1)]).toEqual([true, false]);
    const seasonal = (t: number) => Math.sin((t * Math.PI) / 2);
    expect(
      growsWithLevel(
        line(60, (t) => Math.exp(t / 20 + 0.5 * seasonal(t) + 0.05 * noise[t]!)),
        4,
      ),
    ).toBe(true);
    expect(
      growsWithLevel(
        line(60, (t) => 40 + t + 10 * seasonal(t) + noise[t]!),
        4,
      ),
    ).toBe(false);
    expect(
      growsWithLevel(
        line(60, (t) => 1.1 ** t),
        1,
      ),
    ).toBe(true);
  });
  test("are not taken of a line, of zeros and less, and of too little", () => {
    expect(
      growsWithLevel(
        line(30, (t) => t + 1),
        1,
      ),
    ).toBe(false);
    expect(
      growsWithLevel(
        line(30, (t) => 1.1 ** t - 1),
        1,
      ),
    ).toBe(false);
    expect(
      growsWithLevel(
        line(30, (t) => -(1.1 ** t)),
        1,
      ),
    ).toBe(false);
    expect(growsWithLevel([1, 2, 4], 1)).toBe(false);
    expect(growsWithLevel([], 1)).toBe(false);
  });
  test("have to be better by more than two in log-likelihood", () => {
    const values = simulated(30, 3, {}).map((value) => 10 + value);
    const order = { ...none, d: 1, q: 1 };
    const [plain, logged] = [fitArima(values, order), fitArima(values.map(Math.log), order)];
    if (plain.kind !== "arima" || logged.kind !== "arima") throw new Error("Thirty values are enough.");
    const stretch = values.slice(1).reduce((total, value) => total + Math.log(value), 0);
    const ahead = logged.logLikelihood - stretch - plain.logLikelihood;
    expect(growsWithLevel(values, 1)).toBe(ahead > 2);
    // Raised by its own amount, a series of the same changes is as likely on either scale in the end.
    expect(
      growsWithLevel(
        values.map((value) => value + 1e6),
        1,
      ),
    ).toBe(false);
  });
});

describe("the forecast", () => {
  const growth = line(48, (t) => Math.exp(3 + t / 30 + [0.4, -0.2, 0.1, -0.3][t % 4]! + 0.03 * Math.sin(t * t)));
  test("on logarithms: mean is the median, the expected value lies above it, quantiles are log-normal", () => {
    const found = arima.forecast(growth, options(4, 6)) as ArimaForecast;
    expect(found.kind).toBe("forecast");
    expect(found.model).toMatch(/^log ARIMA\(/);
    expect(found.chosen.logs).toBe(true);
    for (let h = 0; h < 6; h++) {
      const median = found.quantile(h, 0.5);
      expect(found.mean[h]! / median).toBeCloseTo(1, 12);
      const sd = (Math.log(found.quantile(h, 0.975)) - Math.log(median)) / normalQuantile(0.975);
      expect(Math.log(found.expected[h]! / median)).toBeCloseTo(sd ** 2 / 2, 12);
      expect(found.quantile(h, 0.025) * found.quantile(h, 0.975)).toBeCloseTo(median ** 2, 6);
    }
    expect(found.fitted.every((value, i) => Math.abs(value / growth.at(i - found.fitted.length)! - 1) < 0.3)).toBe(
      true,
    );
  });
  test("is the same again with the model it chose, and another model can be asked for", () => {
    const found = arima.forecast(growth, options(4, 6)) as ArimaForecast;
    const again = arimaOf(found.chosen).forecast(growth, options(4, 6)) as ArimaForecast;
    expect([again.model, [...again.mean]]).toEqual([found.model, [...found.mean]]);
    const walk = { order: { ...none, d: 1 }, logs: true };
    expect(arimaOf(walk).forecast(Float64Array.of(1, 2, 1, 4, 3), options(1, 2))).toMatchObject({
      model: "log ARIMA(0,1,0)",
    });
    const withZero = arimaOf(walk).forecast(Float64Array.of(0, 2, 1, 4, 3), options(1, 2)) as ArimaForecast;
    expect(withZero).toMatchObject({ model: "ARIMA(0,1,0)", chosen: { logs: false } });
    expect([...withZero.mean]).toEqual([3, 3]);
    expect([...withZero.expected]).toEqual([3, 3]);
    expect([arima.name, arimaOf(walk).name]).toEqual(["ARIMA", "ARIMA"]);
    expect(arimaOf(walk).forecast(Float64Array.of(1, 2), options(1, 1))).toMatchObject({ kind: "too-little-data" });
  });
  test("needs ten values, and reads at most the last six hundred", () => {
    expect(
      arima.forecast(
        line(9, (t) => t % 4),
        options(1, 2),
      ),
    ).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 9,
      needed: 10,
    });
    expect(
      arima.forecast(
        line(10, (t) => t % 4),
        options(1, 2),
      ).kind,
    ).toBe("forecast");
    const long = simulated(700, 9, {});
    const found = arima.forecast(long, options(1, 1)) as ArimaForecast;
    expect(found.fitted).toHaveLength(600);
    const walk = arimaOf({ order: { ...none, d: 1 }, logs: false }).forecast(long, options(1, 1)) as ArimaForecast;
    expect(walk.fitted).toHaveLength(599);
  });
  test("refuses what is no series", () => {
    expect(() => arima.forecast(Float64Array.of(1, NaN), options(1, 1))).toThrow(RangeError);
    expect(() =>
      arimaOf({ order: none, logs: false }).forecast(
        line(9, (t) => t),
        options(1, 0),
      ),
    ).toThrow(RangeError);
  });
  test.each([
    ["constant", () => 5, [5, 5]],
    ["zeros", () => 0, [0, 0]],
    ["a line", (t: number) => 3 * t + 1, [61, 64]],
    ["negative", (t: number) => -t, [-20, -21]],
  ])("%s goes on, with no spread", (_, of, wanted) => {
    const found = arima.forecast(line(20, of), options(4, 2)) as ArimaForecast;
    expect([...found.mean]).toEqual(wanted.map((value) => expect.closeTo(value, 9) as number));
    expect(found.quantile(1, 0.999)).toBeCloseTo(wanted[1]!, 9);
  });
  test("is finite and in the scale of the values, however huge or tiny these are", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 99 }), (power, seed) => {
        const noise = simulated(24, seed, {});
        const small = arima.forecast(noise, options(1, 2)) as ArimaForecast;
        const found = arima.forecast(
          noise.map((value) => value * 10 ** power),
          options(1, 2),
        ) as ArimaForecast;
        expect(found.model).toBe(small.model);
        expect(found.quantile(1, 0.9) / 10 ** power / small.quantile(1, 0.9)).toBeCloseTo(1, 5);
      }),
      { numRuns: 5 },
    );
    const steep = line(20, (t) => (t % 2 ? 1e-300 : 1e300));
    const found = arima.forecast(steep, options(1, 3)) as ArimaForecast;
    expect([...found.mean, found.quantile(2, 0.999999), found.quantile(2, 1e-9)].every(Number.isFinite)).toBe(true);
    const walk = arimaOf({ order: { ...none, d: 1 }, logs: true }).forecast(steep, options(1, 3)) as ArimaForecast;
    expect([walk.quantile(2, 0.975), walk.expected[2]]).toEqual([Number.MAX_VALUE, Number.MAX_VALUE]);
    const wide = arimaOf({ order: { ...none, d: 1 }, logs: false }).forecast(
      line(20, (t) => (t % 2 ? -1.7e308 : 1.7e308)),
      options(1, 3),
    ) as ArimaForecast;
    expect(wide.quantile(2, 0.01)).toBe(-Number.MAX_VALUE);
  });
});
