import * as fc from "fast-check";
import ARIMA from "arima";
import { describe, expect, test } from "vitest";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { type ArimaFit, type ExactSeries, fitArima } from "./fit-arima.ts";
import { type ArimaOrder, nameOf } from "./orders.ts";
import { fittedArima, predictArima } from "./predict-arima.ts";
import { innovations, surprises } from "./process/innovations.ts";
import { expandSeason } from "./process/polynomials.ts";
import { startingPoint } from "./starting-point.ts";

/** Luteinising hormone in blood at ten-minute intervals: `lh` of R's datasets (P. J. Diggle, 1990). */
const lh = [
  2.4, 2.4, 2.4, 2.2, 2.1, 1.5, 2.3, 2.3, 2.5, 2.0, 1.9, 1.7, 2.2, 1.8, 3.2, 3.2, 2.7, 2.2, 2.2, 1.9, 1.9, 1.8, 2.7,
  3.0, 2.3, 2.0, 2.0, 2.9, 2.9, 2.7, 2.7, 2.3, 2.6, 2.4, 1.8, 1.7, 1.5, 1.4, 2.1, 3.3, 3.5, 3.5, 3.1, 2.6, 2.1, 3.4,
  3.0, 2.9,
];
const none: ArimaOrder = { p: 0, d: 0, q: 0, P: 0, D: 0, Q: 0, season: 1, constant: false };
const fitted = (values: ArrayLike<number>, order: Partial<ArimaOrder>) =>
  fitArima(values, { ...none, ...order }) as ArimaFit;
const near = (values: ArrayLike<number>, digits: number) =>
  Array.from(values, (value) => expect.closeTo(value, digits) as number);

test("models are named as books name them", () => {
  expect(nameOf({ ...none, p: 2, d: 1, q: 1 })).toBe("ARIMA(2,1,1)");
  expect(nameOf({ ...none, q: 1, D: 1, Q: 1, season: 12 })).toBe("ARIMA(0,0,1)(0,1,1)[12]");
  expect(nameOf({ ...none, P: 1, season: 4, constant: true })).toBe("ARIMA(0,0,0)(1,0,0)[4] with mean");
  expect(nameOf({ ...none, d: 1, constant: true, season: 4 })).toBe("ARIMA(0,1,0) with drift");
  expect(nameOf({ ...none, D: 1, constant: true, season: 4 })).toBe("ARIMA(0,0,0)(0,1,0)[4] with drift");
});

describe("published fits of lh (examples of R's arima)", () => {
  test.each([
    [{ p: 1, constant: true }, [0.5739], [], 2.4133, 0.1975, -29.38],
    [{ p: 3, constant: true }, [0.6448, -0.0634, -0.2198], [], 2.3931, 0.1787, -27.09],
    [{ p: 1, q: 1, constant: true }, [0.4522], [0.1982], 2.4101, 0.1923, -28.76],
  ])("%j", (order, ar, ma, constant, sigma2, logLikelihood) => {
    const fit = fitted(lh, order);
    expect([...fit.coefficients.ar]).toEqual(near(ar, 3));
    expect([...fit.coefficients.ma]).toEqual(near(ma, 3));
    expect(fit.constant).toBeCloseTo(constant, 3);
    const estimated = ar.length + ma.length + 1;
    expect((fit.sigma2 * (48 - estimated)) / 48).toBeCloseTo(sigma2, 3);
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 2);
    const k = estimated + 1;
    expect(fit.aicc).toBeCloseTo(-2 * fit.logLikelihood + 2 * k + (2 * k * (k + 1)) / (48 - k - 1), 9);
  });
});

describe("in closed form", () => {
  const values = [3, 5, 4, 8, 6, 7];
  test("a mean and nothing else", () => {
    const fit = fitted(values, { constant: true });
    const squares = 6.25 + 0.25 + 2.25 + 6.25 + 0.25 + 2.25;
    expect(fit.constant).toBeCloseTo(5.5, 12);
    expect(fit.sigma2).toBeCloseTo(squares / 5, 12);
    expect(fit.constantVariance).toBeCloseTo(squares / 5 / 6, 12);
    expect(fit.logLikelihood).toBeCloseTo(-3 * (Math.log((2 * Math.PI * squares) / 6) + 1), 12);
    expect(fit.aicc).toBeCloseTo(-2 * fit.logLikelihood + (2 * 2 * 6) / 3, 12);
    expect([...fit.surprises]).toEqual(near([-2.5, -0.5, -1.5, 2.5, 0.5, 1.5], 12));
    expect([...fittedArima(values, fit)]).toEqual(near([5.5, 5.5, 5.5, 5.5, 5.5, 5.5], 12));
    const { mean, variance } = predictArima(values, fit, 2);
    expect([...mean]).toEqual(near([5.5, 5.5], 12));
    expect([...variance]).toEqual(near([fit.sigma2 * (7 / 6), fit.sigma2 * (7 / 6)], 12));
  });
  test("a random walk spreads with the steps, its drift with their square", () => {
    const walk = fitted(values, { d: 1 });
    expect([walk.constant, walk.constantVariance]).toEqual([null, 0]);
    expect(walk.sigma2).toBeCloseTo((4 + 1 + 16 + 4 + 1) / 5, 12);
    const straight = predictArima(values, walk, 3);
    expect([...straight.mean]).toEqual([7, 7, 7]);
    expect([...straight.variance]).toEqual(near([5.2, 10.4, 15.6], 12));
    expect([...fittedArima(values, walk)]).toEqual(near([3, 5, 4, 8, 6], 12));
    const drift = fitted(values, { d: 1, constant: true });
    expect(drift.constant).toBeCloseTo(0.8, 12);
    const sigma2 = (1.2 ** 2 + 1.8 ** 2 + 3.2 ** 2 + 2.8 ** 2 + 0.2 ** 2) / 4;
    expect(drift.sigma2).toBeCloseTo(sigma2, 12);
    const sloped = predictArima(values, drift, 3);
    expect([...sloped.mean]).toEqual(near([7.8, 8.6, 9.4], 12));
    expect([...sloped.variance]).toEqual(near([sigma2 * 1.2, sigma2 * (2 + 4 / 5), sigma2 * (3 + 9 / 5)], 12));
    expect([...fittedArima(values, drift)]).toEqual(near([3.8, 5.8, 4.8, 8.8, 6.8], 12));
  });
  test("a seasonal random walk repeats the last season", () => {
    const fit = fitted(values, { D: 1, season: 3 });
    const { mean, variance } = predictArima(values, fit, 4);
    expect([...mean]).toEqual([8, 6, 7, 8]);
    expect(fit.sigma2).toBeCloseTo((25 + 1 + 9) / 3, 12);
    expect([...variance]).toEqual(
      near(
        [1, 1, 1, 2].map((share) => share * fit.sigma2),
        12,
      ),
    );
  });
  test("an autoregression's forecasts decay to the mean at its own rate", () => {
    const fit = fitted(lh, { p: 1, constant: true });
    const phi = fit.coefficients.ar[0]!;
    const { mean, variance } = predictArima(lh, fit, 4);
    const centre = fit.constant!;
    expect([...mean]).toEqual(
      near(
        [1, 2, 3, 4].map((h) => centre + phi ** h * (2.9 - centre)),
        12,
      ),
    );
    const spread = (h: number) =>
      fit.sigma2 * ((1 - phi ** (2 * h)) / (1 - phi ** 2)) + fit.constantVariance * (1 - phi ** h) ** 2;
    expect([...variance]).toEqual(near([1, 2, 3, 4].map(spread), 12));
    const weight = 1 - phi ** 2 + 47 * (1 - phi) ** 2;
    expect(fit.constantVariance).toBeCloseTo(fit.sigma2 / weight, 12);
  });
});

test("no neighbouring coefficients are more likely", () => {
  const fit = fitted(lh, { p: 1, q: 1, P: 1, season: 4, constant: true });
  const [ar, ma, seasonalAr] = [fit.coefficients.ar[0]!, fit.coefficients.ma[0]!, fit.coefficients.seasonalAr[0]!];
  expect([...fit.process.phi]).toEqual(near([ar, 0, 0, seasonalAr, -ar * seasonalAr], 12));
  expect([...fit.process.theta]).toEqual([ma]);
  const logLikelihood = (a: number, b: number, c: number) => {
    const process = { phi: expandSeason([a], [c], 4, -1), theta: Float64Array.of(b) };
    const factors = innovations(process, 48);
    const squares = surprises(factors, fit.changes).reduce((total, e, t) => total + e ** 2 / factors.variances[t]!, 0);
    const logs = factors.variances.reduce((total, v) => total + Math.log(v), 0);
    return -24 * (Math.log((2 * Math.PI * squares) / 48) + 1) - logs / 2;
  };
  expect(logLikelihood(ar, ma, seasonalAr)).toBeCloseTo(fit.logLikelihood, 9);
  for (const by of [0.02, -0.02]) {
    expect(logLikelihood(ar + by, ma, seasonalAr)).toBeLessThan(fit.logLikelihood);
    expect(logLikelihood(ar, ma + by, seasonalAr)).toBeLessThan(fit.logLikelihood);
    expect(logLikelihood(ar, ma, seasonalAr + by)).toBeLessThan(fit.logLikelihood);
  }
  const turned = fitted(lh, { Q: 1, season: 4 });
  expect([...turned.process.theta]).toEqual([0, 0, 0, turned.coefficients.seasonalMa[0]]);
});

test("forecasts of seasonal and mixed models are those of the npm package arima", () => {
  const random = randomFrom(11);
  let level = 50;
  const series = Array.from({ length: 60 }, (_, t) => {
    level += drawNormal(random);
    return level + [4, -2, 6, -8][t % 4]! + 0.5 * drawNormal(random);
  });
  for (const order of [
    { d: 1, q: 1, D: 1, Q: 1, season: 4 },
    { p: 1, q: 1, constant: true },
  ]) {
    const full = { ...none, ...order };
    const { p, d, q, P, D, Q, season } = full;
    const theirs = new ARIMA({ p, d, q, P, D, Q, s: season === 1 ? 0 : season, method: 0, verbose: false }).train(
      series,
    );
    const [expected, errors] = theirs.predict(6);
    const fit = fitted(series, order);
    const { mean, variance } = predictArima(series, fit, 6);
    for (let h = 0; h < 6; h++) {
      expect(Math.abs(mean[h]! - expected[h]!)).toBeLessThan(0.05);
      expect(variance[h]! / errors[h]!).toBeGreaterThan(0.9);
      expect(variance[h]! / errors[h]!).toBeLessThan(1.2);
    }
  }
});

test("scaled and shifted series have scaled and shifted forecasts", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      fc.integer({ min: -100, max: 100 }),
      (scale, shift) => {
        const order = { p: 2, constant: true };
        const plain = predictArima(lh, fitted(lh, order), 3);
        const other = lh.map((value) => scale * value + shift);
        const found = predictArima(other, fitted(other, order), 3);
        for (let h = 0; h < 3; h++) {
          expect((found.mean[h]! - shift) / scale).toBeCloseTo(plain.mean[h]!, 3);
          expect(found.variance[h]! / scale ** 2 / plain.variance[h]!).toBeCloseTo(1, 3);
        }
      },
    ),
    { numRuns: 10 },
  );
});

describe("where there is nothing to estimate", () => {
  test("a line goes on exactly, without any spread", () => {
    const found = fitArima([2, 4, 6, 8, 10, 12], { ...none, d: 1, constant: true });
    expect(found).toEqual({ kind: "exact", order: { ...none, d: 1, constant: true }, constant: 2 });
    const { mean, variance } = predictArima([2, 4, 6, 8, 10, 12], found as ExactSeries, 2);
    expect([[...mean], [...variance]]).toEqual([
      [14, 16],
      [0, 0],
    ]);
    expect([...fittedArima([2, 4, 6, 8, 10, 12], found as ExactSeries)]).toEqual([4, 6, 8, 10, 12]);
    expect(fitArima([0, 0, 0, 0, 0], none)).toEqual({ kind: "exact", order: none, constant: 0 });
    expect(fitArima([0.1, 0.2, 0.3, 0.4, 0.5, 0.6], { ...none, d: 1 }).kind).toBe("exact");
  });
  test("a series shorter than its differences, its coefficients and three values is too short", () => {
    const order = { ...none, p: 1, d: 1, q: 1, P: 1, D: 1, Q: 1, season: 4, constant: true };
    const needed = 1 + 4 + 5 + 3;
    expect(fitArima(lh.slice(0, needed - 1), order)).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 12,
      needed,
    });
    expect(fitArima(lh.slice(0, needed), order).kind).toBe("arima");
    // Thirteen values leave eight, of which AICc has no word: six counted and one more.
    expect((fitArima(lh.slice(0, needed), order) as ArimaFit).aicc).toBe(
      -2 * fitted(lh.slice(0, needed), order).logLikelihood + 96,
    );
    expect(fitArima([1], none)).toEqual({ kind: "too-little-data", of: "values", found: 1, needed: 3 });
    expect(fitArima([], { ...none, d: 1 })).toEqual({ kind: "too-little-data", of: "values", found: 0, needed: 4 });
  });
});

test("the search begins at what the sample says", () => {
  const values = Float64Array.of(1, -1, 2, -2, 1, -1); // squares 12; products a step apart −1 −2 −4 −2 −1 = −10
  const at = (order: Partial<ArimaOrder>) =>
    [...startingPoint(values, { ...none, season: 2, ...order })].map(Math.tanh);
  expect(at({ p: 1 })).toEqual(near([-10 / 12], 12));
  expect(at({ q: 2 })).toEqual(near([10 / 12, 0], 12));
  expect(at({ p: 1, q: 1 })).toEqual(near([-10 / 12, 0], 12));
  expect(at({ P: 1 })).toEqual(near([(2 + 2 + 2 + 2) / 12], 12));
  expect(at({ Q: 1 })).toEqual(near([-8 / 12], 12));
  expect(at({ p: 1, Q: 1 })).toEqual(near([-10 / 12, -8 / 12], 12));
  expect(at({ p: 2 })).toEqual(near([-10 / 12, (8 / 12 - 100 / 144) / (1 - 100 / 144)], 12));
  expect([...startingPoint(Float64Array.of(1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1), { ...none, p: 1 })]).toEqual(
    near([Math.atanh(-0.9)], 12),
  );
});
