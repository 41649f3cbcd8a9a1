import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { quantileOfSorted } from "../../statistics/summaries.ts";
import type { Forecast, Forecaster } from "../model.ts";
import { type EtsFit, fitEts } from "./ets-fit.ts";
import { etsOf, forecastOfEts, holt, ses } from "./ets-forecast.ts";
import { etsDeviations, etsFutures, etsMean } from "./ets-spread.ts";
import { ets } from "./ets.ts";
import { holtWintersAdditive, holtWintersMultiplicative } from "./holt-winters.ts";
import { quarterly, wandering } from "../testing/invented-series.ts";

/** The figures of R's forecast package 8.20 on these series are cited below. */
const random = randomFrom(1);
const near = (values: number[], digits = 10) => values.map((value) => expect.closeTo(value, digits) as number);
const quarters = { season: 4, horizon: 4, random };

describe("a fit", () => {
  test("reaches the likelihood of R's ets, or a better one", () => {
    // R: log-likelihoods −185.92190, −185.92487, −82.66207, −64.84658, −92.20758; ours never lie lower by more than 0.001.
    const found = (values: Float64Array, form: EtsFit["form"], season: number) =>
      fitEts(values, form, season)!.logLikelihood;
    expect(found(wandering, { error: "A", trend: "N", season: "N" }, 1)).toBeCloseTo(-185.922, 2);
    expect(found(wandering, { error: "A", trend: "A", season: "N" }, 1)).toBeCloseTo(-185.921, 2);
    expect(found(quarterly, { error: "A", trend: "A", season: "A" }, 4)).toBeCloseTo(-78.463, 2);
    expect(found(quarterly, { error: "M", trend: "A", season: "M" }, 4)).toBeCloseTo(-63.651, 2);
    expect(found(quarterly, { error: "M", trend: "N", season: "M" }, 4)).toBeCloseTo(-80.828, 2);
  });
  test("tells its weights, states, variance and criterion", () => {
    const fit = fitEts(wandering, { error: "A", trend: "N", season: "N" }, 1)!;
    // R: α 0.99989 (at its limit), σ² 50.305, AICc 378.389, forecast 25.999.
    expect(fit.alpha).toBeGreaterThan(0.999);
    expect([fit.beta, fit.gamma, fit.damping, fit.trend, fit.season.length]).toEqual([0, 0, 1, 0, 0]);
    expect(fit.level).toBeCloseTo(25.998, 2);
    expect(fit.variance).toBeCloseTo(50.305, 2);
    expect(fit.variance * 46).toBeCloseTo(Math.exp((-2 * fit.logLikelihood) / 48), 6);
    expect(fit.aicc).toBeCloseTo(-2 * fit.logLikelihood + 6 + 24 / 44, 10);
    expect(fit.fitted.length).toBe(48);
    expect(fit).toMatchObject({ kind: "ets", seasonLength: 1, form: { error: "A", trend: "N", season: "N" } });
  });
  test("keeps weights within their limits and seasonal states around their mean", () => {
    for (const season of ["A", "M"] as const) {
      const {
        alpha,
        beta,
        gamma,
        damping,
        season: states,
      } = fitEts(quarterly, { error: "M", trend: "Ad", season }, 4)!;
      expect(alpha).toBeGreaterThan(0);
      expect(beta).toBeLessThan(alpha);
      expect(gamma).toBeLessThan(1 - alpha);
      expect(damping).toBeGreaterThanOrEqual(0.8);
      expect(damping).toBeLessThanOrEqual(0.98);
      expect(states.length).toBe(4);
      expect(states[0]! < states[2]!).toBe(true);
    }
  });
  test("scales with its values", () => {
    const form = { error: "A", trend: "A", season: "A" } as const;
    const [small, large] = [1, 1e9].map((size) =>
      fitEts(
        quarterly.map((value) => value * size),
        form,
        4,
      )!,
    );
    expect(large!.alpha).toBeCloseTo(small!.alpha, 9);
    expect(etsMean(large!, 1)[0]! / 1e9).toBeCloseTo(etsMean(small!, 1)[0]!, 6);
  });
  test("there is none of too few values, of less than two seasons, of zeros, of constants", () => {
    const none = { error: "A", trend: "N", season: "N" } as const;
    expect(fitEts(wandering.slice(0, 4), none, 1)).toBeUndefined();
    expect(fitEts(wandering.slice(0, 5), none, 1)).toBeDefined();
    // Six figures and the variance would allow nine values of a season of five.
    expect(fitEts(wandering.slice(0, 9), { error: "A", trend: "N", season: "A" }, 5)).toBeUndefined();
    expect(fitEts(wandering.slice(0, 10), { error: "A", trend: "N", season: "A" }, 5)).toBeDefined();
    expect(fitEts(new Float64Array(9), none, 1)).toBeUndefined();
    expect(fitEts(Float64Array.of(-1, -2, -1, -3, -4, -2, -3), { ...none, error: "M" }, 1)).toBeUndefined();
  });
});

const fixed: EtsFit = {
  kind: "ets",
  form: { error: "A", trend: "Ad", season: "A" },
  seasonLength: 2,
  alpha: 0.5,
  beta: 0.2,
  gamma: 0.1,
  damping: 0.5,
  level: 10,
  trend: 4,
  season: Float64Array.of(1, -1),
  variance: 4,
  logLikelihood: 0,
  aicc: 0,
  fitted: new Float64Array(),
};

describe("what a fit expects", () => {
  test("goes on with a trend that fades and a season that stays", () => {
    expect([...etsMean(fixed, 3)]).toEqual([13, 12, 14.5]);
    const factors = { ...fixed, form: { ...fixed.form, season: "M" }, season: Float64Array.of(2, 0.5) } as const;
    expect([...etsMean(factors, 3)]).toEqual([24, 6.5, 27]);
    const without = { ...fixed, form: { ...fixed.form, season: "N" }, season: new Float64Array() } as const;
    expect([...etsMean(without, 3)]).toEqual([12, 13, 13.5]);
  });
  test("is less sure by what is left of each surprise", () => {
    // c₁ = 0.5 + 0.2·0.5 = 0.6, c₂ = 0.5 + 0.2·0.75 + 0.1 = 0.75, c₃ = 0.5 + 0.2·0.875 = 0.675.
    const sums = [1, 1 + 0.36, 1.36 + 0.5625, 1.9225 + 0.675 ** 2];
    expect([...etsDeviations(fixed, 4)]).toEqual(near(sums.map((sum) => 2 * Math.sqrt(sum))));
  });
  test("simulated futures agree with the closed form where all is added", () => {
    const futures = etsFutures(fixed, 3, randomFrom(3));
    const [mean, sd] = [etsMean(fixed, 3), etsDeviations(fixed, 3)];
    for (const step of [0, 1, 2]) {
      expect(Math.abs(quantileOfSorted(futures[step]!, 0.5) - mean[step]!)).toBeLessThan(0.12);
      const half = (quantileOfSorted(futures[step]!, 0.9) - quantileOfSorted(futures[step]!, 0.1)) / 2;
      expect(half / (1.28155 * sd[step]!)).toBeCloseTo(1, 1);
    }
    expect(futures.map(({ length }) => length)).toEqual([4000, 4000, 4000]);
  });
  test("multiplied errors grow with the level, and never take more than all", () => {
    const level = { ...fixed, form: { error: "M", trend: "N", season: "N" }, damping: 1, trend: 0, beta: 0 } as const;
    const none = { ...level, season: new Float64Array(), seasonLength: 1, gamma: 0 };
    const calm = etsFutures({ ...none, variance: 0.01 }, 2, randomFrom(5));
    expect(quantileOfSorted(calm[0]!, 0.9) - quantileOfSorted(calm[0]!, 0.1)).toBeCloseTo(2 * 1.2816, 1);
    // Second step: 10·√(0.01·(1 + 0.25) + …) = 1.12.
    expect(quantileOfSorted(calm[1]!, 0.9) - quantileOfSorted(calm[1]!, 0.1)).toBeCloseTo(2 * 1.2816 * 1.119, 1);
    const wild = etsFutures({ ...none, variance: 9 }, 1, randomFrom(5));
    expect(wild[0]![0]).toBeCloseTo(0.1, 10);
  });
  test("a multiplied season is simulated in its own units", () => {
    const seasonal = {
      ...fixed,
      form: { error: "M", trend: "N", season: "M" },
      season: Float64Array.of(2, 0.5),
      trend: 0,
      beta: 0,
      variance: 0.0025,
    } as const;
    const futures = etsFutures(seasonal, 3, randomFrom(7));
    const widths = futures.map((each) => (quantileOfSorted(each, 0.9) - quantileOfSorted(each, 0.1)) / 2 / 1.28155);
    // σ·f for the first; level and season carry on: √(1 + 0.5²) and, a season later, √(1 + 2·…).
    expect(widths[0]! / (20 * 0.05)).toBeCloseTo(1, 1);
    expect(widths[1]! / (5 * 0.05 * Math.sqrt(1.25))).toBeCloseTo(1, 1);
    // 0.5 and 0.1·0.5… of the first surprise both return: √(1 + 0.25 + (0.5 + 0.05)²).
    expect(widths[2]! / (20 * 0.05 * Math.sqrt(1 + 0.25 + 0.55 ** 2))).toBeCloseTo(1, 1);
  });
  test("is normal where all is added, drawn else; looking twice shows the same", () => {
    const added = forecastOfEts(fixed, { ...quarters, horizon: 2 });
    expect(added.quantile(1, 0.8413447460685429)).toBeCloseTo(12 + 2 * Math.sqrt(1.36), 8);
    const fit = fitEts(quarterly, { error: "M", trend: "A", season: "M" }, 4)!;
    const [one, two] = [1, 1].map((seed) => forecastOfEts(fit, { ...quarters, random: randomFrom(seed) }));
    expect(one!.quantile(3, 0.9)).toBe(two!.quantile(3, 0.9));
    expect(one!.quantile(3, 0.1)).toBe(one!.quantile(3, 0.1));
    // R: 80 % limits 155.8 and 162.7 around 159.2 for a fit close by.
    expect([one!.quantile(3, 0.1), one!.quantile(3, 0.9)]).toEqual([expect.closeTo(153.8, 0), expect.closeTo(160, 0)]);
    expect(one!.model).toBe("ETS(M,A,M)");
  });
});

describe("limits", () => {
  const limitBy = (method: Forecaster, values: Float64Array, seed: number) =>
    (method.forecast(values, { ...quarters, random: randomFrom(seed) }) as Forecast).quantile(1, 0.9);
  test("are drawn where errors or season are multiplied, and computed where all is added", () => {
    const multiplied = etsOf("multiplied", { error: "M", trend: "N", season: "N" });
    for (const method of [multiplied, holtWintersMultiplicative])
      expect(limitBy(method, quarterly, 1)).not.toBe(limitBy(method, quarterly, 2));
    for (const method of [ses, holtWintersAdditive])
      expect(limitBy(method, quarterly, 1)).toBe(limitBy(method, quarterly, 2));
  });
  test("of Holt-Winters spread as the residuals, three weights taken off", () => {
    const found = holtWintersAdditive.forecast(quarterly, quarters) as Forecast;
    const squares = [...found.fitted].reduce((sum, value, t) => sum + (quarterly[t]! - value) ** 2, 0);
    expect(found.quantile(0, 0.8413447460685429) - found.mean[0]!).toBeCloseTo(Math.sqrt(squares / 25), 6);
  });
});

test.each([ets, ses, holt, holtWintersAdditive, holtWintersMultiplicative])(
  "$name refuses what is no series",
  (method) => {
    expect(() => method.forecast(quarterly.with(3, NaN), quarters)).toThrow("finite numbers only");
  },
);

test("five values that are all alike are not too few, but tell nothing", () => {
  const flat = { kind: "too-little-data", of: "varying columns", found: 0, needed: 1 };
  for (const method of [ets, ses]) expect(method.forecast(new Float64Array(5).fill(2), quarters)).toEqual(flat);
});

describe("ETS", () => {
  test("chooses the form of least AICc, as R does", () => {
    const found = ets.forecast(quarterly, quarters) as Forecast;
    expect(found.model).toBe("ETS(M,A,M)");
    expect([...found.mean]).toEqual(near([163.88, 193.99, 228.82, 156.84], 1));
    expect(found).toMatchObject({ kind: "forecast", form: { error: "M", trend: "A", season: "M" } });
  });
  test("adds only where a value is not above 0", () => {
    const lower = quarterly.map((value) => value - 98);
    expect((ets.forecast(lower, quarters) as Forecast).model).toMatch(/^ETS\(A,\w+,A\)$/);
  });
  test("takes a long season out beforehand", () => {
    const values = Float64Array.from({ length: 180 }, (_, t) => 100 + 40 * Math.sin((t * Math.PI) / 15) + (t % 3));
    const found = ets.forecast(values, { season: 30, horizon: 30, random }) as Forecast;
    expect(found.model).toBe("ETS, seasonally adjusted");
    expect(found.mean[7]! - found.mean[22]!).toBeGreaterThan(70);
  });
  test("looks at the last 600 values, in whole seasons, within seconds", () => {
    const late = Float64Array.from({ length: 700 }, (_, t) => 10 + (t % 7) + Math.sin(t * t));
    const early = late.map((value, t) => (t < 105 ? 1e6 : value));
    const options = { season: 7, horizon: 2, random: randomFrom(1) };
    const [a, b] = [late, early].map((values) => ets.forecast(values, options) as Forecast);
    expect([...b!.mean]).toEqual([...a!.mean]);
    expect(a!.fitted.length).toBe(595);
  });
  test("says what there is too little of", () => {
    const short = wandering.slice(0, 4);
    expect(ets.forecast(short, quarters)).toEqual({ kind: "too-little-data", of: "values", found: 4, needed: 5 });
    expect(ets.forecast(wandering.slice(0, 5), { ...quarters, season: 1 })).toMatchObject({ kind: "forecast" });
    const flat = { kind: "too-little-data", of: "varying columns", found: 0, needed: 1 };
    expect(ets.forecast(new Float64Array(20), quarters)).toEqual(flat);
  });
});

describe("a single form", () => {
  test("carries its name and takes its own number of values", () => {
    expect([ses.name, holt.name]).toEqual(["SES", "Holt"]);
    expect(ses.forecast(wandering, quarters)).toMatchObject({ model: "SES", kind: "forecast" });
    expect(ses.forecast(wandering.slice(0, 4), quarters)).toMatchObject({ of: "values", found: 4, needed: 5 });
    expect(holt.forecast(wandering.slice(0, 6), quarters)).toMatchObject({ of: "values", found: 6, needed: 7 });
    expect(holt.forecast(wandering.slice(0, 7), quarters)).toMatchObject({ model: "Holt" });
    expect(ses.forecast(new Float64Array(9), quarters)).toMatchObject({ of: "varying columns", found: 0, needed: 1 });
    const own = etsOf("own", { error: "A", trend: "N", season: "A" });
    expect(own.forecast(quarterly, quarters)).toMatchObject({ model: "own" });
  });
});

describe("Holt-Winters", () => {
  test("follows level, trend and season, added or multiplied", () => {
    for (const method of [holtWintersAdditive, holtWintersMultiplicative]) {
      const found = method.forecast(quarterly, quarters) as Forecast;
      expect(found.model).toBe(method.name);
      expect([...found.mean]).toEqual(near([163.5, 194.5, 231, 158.5], -1));
      expect(found.quantile(0, 0.9)).toBeGreaterThan(found.mean[0]!);
      expect(found.fitted.length).toBe(28);
    }
  });
  test("takes its first states from the first two seasons", () => {
    // Two seasons of a line with factors: 10 + t less nothing; the fit can only be as good from the right beginning.
    const values = Float64Array.from({ length: 16 }, (_, t) => (100 + 2 * (t + 1)) * [0.8, 1.2, 1.1, 0.9][t % 4]!);
    const found = holtWintersMultiplicative.forecast(values, quarters) as Forecast;
    const first = found.fitted[0]!;
    expect(first).toBeCloseTo(102 * 0.8, 0);
    expect(found.mean[3]).toBeCloseTo(140 * 0.9, 0);
  });
  test("may have a season of two", () => {
    const values = Float64Array.from({ length: 12 }, (_, t) => 20 + (t % 2 ? 5 : -5) + Math.sin(t * t));
    const found = holtWintersAdditive.forecast(values, { ...quarters, season: 2 }) as Forecast;
    expect(found.mean[1]! - found.mean[0]!).toBeGreaterThan(7);
  });
  test("adds what may fall below 0", () => {
    const values = quarterly.map((value) => value - 150);
    expect(holtWintersAdditive.forecast(values, quarters)).toMatchObject({ kind: "forecast" });
  });
  test("needs a season, two of them and four values, and values that vary", () => {
    expect(holtWintersAdditive.forecast(wandering, { ...quarters, season: 1 })).toMatchObject({
      of: "seasons",
      needed: 2,
    });
    expect(holtWintersAdditive.forecast(wandering.slice(0, 11), quarters)).toMatchObject({ found: 11, needed: 12 });
    expect(holtWintersAdditive.forecast(wandering.slice(0, 12), quarters)).toMatchObject({ kind: "forecast" });
    expect(holtWintersAdditive.forecast(wandering.slice(0, 7), quarters)).toMatchObject({ found: 7, needed: 12 });
    expect(holtWintersAdditive.forecast(new Float64Array(20), quarters)).toMatchObject({ of: "varying columns" });
  });
});
