import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import type { Forecast } from "../model.ts";
import { optimisedTheta, runTheta } from "./optimised-theta.ts";
import { theta } from "./theta.ts";
import { quarterly, wandering } from "../testing/invented-series.ts";

const random = randomFrom(1);
/** R's thetaf (forecast 8.20) on these series is cited below. */
const options = { season: 1, horizon: 3, random };
const near = (values: number[], digits: number) => values.map((value) => expect.closeTo(value, digits) as number);

describe("Theta", () => {
  test("equals R's thetaf without a season", () => {
    const found = theta.forecast(wandering, options) as Forecast;
    expect(found.model).toBe("Theta");
    expect([...found.mean]).toEqual(near([25.868, 25.737, 25.606], 2));
    // R's 80 % limits: 16.779 and 34.958, then 12.883 and 38.591.
    expect([found.quantile(0, 0.1), found.quantile(0, 0.9)]).toEqual(near([16.779, 34.958], 1));
    expect([found.quantile(1, 0.1), found.quantile(1, 0.9)]).toEqual(near([12.883, 38.591], 1));
    // With α near 1 each value is expected at the one before and half the slope, −0.131.
    expect(Array.from(found.fitted.slice(1, 4))).toEqual(near([29.869, 20.869, 28.869], 2));
    expect(found.fitted.length).toBe(48);
  });
  test("equals R's thetaf where the level forgets slowly", () => {
    const drifting = Float64Array.of(20, 24, 19, 27, 24, 31, 26, 33, 27, 28, 21, 26, 19, 24, 16, 21, 17, 23, 18, 26);
    const found = theta.forecast(drifting, options) as Forecast;
    expect([...found.mean]).toEqual(near([21.8377, 21.7174, 21.5971], 2));
    // R's 80 % limits; its α is 0.3928.
    const limits = [0, 1, 2].map((step) => [found.quantile(step, 0.1), found.quantile(step, 0.9)]);
    expect(limits.flat()).toEqual(near([15.8889, 27.7865, 15.3262, 28.1086, 14.7922, 28.402], 2));
    // R's smoothing fits 21.4376 and 22.4440; the drift of −0.1203 a step adds 1 and 1 + 0.6072 of it.
    expect(Array.from(found.fitted.slice(1, 3))).toEqual(near([21.3173, 22.2507], 2));
  });
  test("equals R's thetaf where nothing but the trend is left", () => {
    const noisy = Float64Array.of(20, 7, 16, 4, 19, 9, 14, 17, 8, 16, 21, 12, 18, 25);
    const found = theta.forecast(noisy, options) as Forecast;
    expect([...found.mean]).toEqual(near([18.6184, 18.8976, 19.1767], 1));
  });
  test("equals R's thetaf with a season", () => {
    const found = theta.forecast(quarterly, { season: 4, horizon: 4, random }) as Forecast;
    expect(found.model).toBe("Theta, seasonally adjusted");
    expect([...found.mean]).toEqual(near([163.493, 193.001, 225.923, 154.288], 2));
  });
  test("is the mean of the straight line and of smoothing with doubled curvature", () => {
    const line = Float64Array.from({ length: 12 }, (_, t) => 5 + 2 * t + (t % 2 ? 0.1 : -0.1));
    const found = theta.forecast(line, options) as Forecast;
    // Half the slope a step, from a level that follows the last value closely.
    expect(found.mean[1]! - found.mean[0]!).toBeCloseTo(1.003, 2);
    expect(found.mean[0]).toBeCloseTo(27.6 + 0.5, 0);
  });
  test("needs five values that vary", () => {
    expect(theta.forecast(wandering.slice(0, 4), options)).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 4,
      needed: 5,
    });
    expect(theta.forecast(wandering.slice(0, 5), options)).toMatchObject({ kind: "forecast" });
    expect(theta.forecast(new Float64Array(9).fill(3), options)).toMatchObject({ of: "varying columns", found: 0 });
  });
});

describe("the steps of the optimised Theta", () => {
  test("by hand", () => {
    // α = 0.5, θ = 2, l = 4. t = 1: μ = 4; y = 6: l = 5, mean 6, slope 0, line 6.
    // t = 2: μ = 5 + ½·(0.5·6 + 1.5·0) = 6.5; y = 8: l = 6.5, slope 6·2 / 2 / 3 = 2, mean 7, line 7 − 3 = 4.
    // t = 3: μ = 6.5 + ½·(0.25·4 + 1.75·2) = 8.75; y = 7: off by −1.75; l = 6.75, slope (2 + 0) / 4 = 0.5, mean 7, line 6.
    // t = 4: μ = 6.75 + ½·(0.125·6 + 1.875·0.5) = 7.59375.
    const found = runTheta(Float64Array.of(6, 8, 7), { alpha: 0.5, theta: 2, level: 4 }, 2);
    expect([...found.fitted]).toEqual([8.75]);
    expect(found.squares).toBe(1.75 ** 2);
    expect(found.mean[0]).toBe(7.59375);
    // t = 5, the forecast standing in: l = 7.171875, slope (2·0.5 + 6·0.59375 / 4) / 5 = 0.378125,
    // mean 7.1484375, line 6.203125: μ = 7.171875 + ½·(0.0625·6.203125 + 1.9375·0.378125).
    expect(found.mean[1]).toBeCloseTo(7.171875 + 0.5 * (0.0625 * 6.203125 + 1.9375 * 0.378125), 10);
  });
  test("θ of 1 is simple smoothing", () => {
    const { mean, fitted } = runTheta(Float64Array.of(6, 8, 7), { alpha: 0.5, theta: 1, level: 4 }, 2);
    expect([...fitted, ...mean]).toEqual([6.5, 6.75, 6.75]);
  });
  test("the line is that of least squares", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 9 }), (given) => {
        const n = given.length;
        const middle = (n + 1) / 2;
        const mean = given.reduce((sum, value) => sum + value, 0) / n;
        const moment = given.reduce((sum, value, i) => sum + (i + 1 - middle) * value, 0);
        const slope = (12 * moment) / (n * (n * n - 1));
        // With α nearly 1 and θ very large the next step is the last value and the slope.
        const found = runTheta(Float64Array.from(given), { alpha: 1 - 1e-9, theta: 1e12, level: 0 }, 1);
        expect(found.mean[0]).toBeCloseTo(given.at(-1)! + slope, 5);
        expect(mean).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe("the optimised Theta", () => {
  test("fits at least as well as θ = 2", () => {
    const found = optimisedTheta.forecast(wandering, options) as Forecast;
    expect(found.model).toBe("optimised Theta");
    const squares = [...found.fitted].reduce((sum, value, i) => sum + (wandering[i + 2]! - value) ** 2, 0);
    for (const alpha of [0.3, 0.6, 0.95])
      for (const kept of [1.5, 2, 4])
        expect(squares).toBeLessThanOrEqual(runTheta(wandering, { alpha, theta: kept, level: 30 }, 0).squares);
    // σ² with 43 degrees of freedom, and the next step wider by α².
    const first = (found.quantile(0, 0.8413447460685429) - found.mean[0]!) ** 2;
    expect(first).toBeCloseTo(squares / 43, 6);
    const [second, third] = [1, 2].map((h) => (found.quantile(h, 0.8413447460685429) - found.mean[h]!) ** 2 - first);
    expect(third! / second!).toBeCloseTo(2, 8);
    expect(second! / first).toBeGreaterThan(0.5);
    expect(second! / first).toBeLessThan(0.9802);
  });
  test("follows a season", () => {
    const found = optimisedTheta.forecast(quarterly, { season: 4, horizon: 4, random }) as Forecast;
    expect(found.model).toBe("optimised Theta, seasonally adjusted");
    expect([...found.mean]).toEqual(near([164, 194, 228, 156], -1));
  });
  test("scales with its values", () => {
    const [one, many] = [1, 1e8].map(
      (size) =>
        optimisedTheta.forecast(
          wandering.map((value) => value * size),
          options,
        ) as Forecast,
    );
    expect(many!.mean[2]! / 1e8).toBeCloseTo(one!.mean[2]!, 6);
  });
  test("refuses what is no series", () => {
    for (const method of [theta, optimisedTheta])
      expect(() => method.forecast(Float64Array.of(1, 2, 3, 4, 5, Infinity), options)).toThrow("finite numbers only");
  });
  test("needs six values that vary", () => {
    expect(optimisedTheta.forecast(wandering.slice(0, 5), options)).toMatchObject({
      of: "values",
      found: 5,
      needed: 6,
    });
    expect(optimisedTheta.forecast(wandering.slice(0, 6), options)).toMatchObject({ kind: "forecast" });
    expect(optimisedTheta.forecast(new Float64Array(9), options)).toMatchObject({ of: "varying columns", needed: 1 });
  });
});
