import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { isTooLittle } from "../../statistics/too-little-data.ts";
import type { Forecast } from "../model.ts";
import { seasonallyAdjusted } from "./adjusted.ts";
import { drift } from "./drift.ts";
import { naive2 } from "./naive2.ts";
import { deseasonalise, reseasonalise, seasonalIndices, type SeasonalIndices } from "./seasonal-indices.ts";
import { autocorrelations, isSeasonal } from "./seasonality.ts";
import { quarterly } from "../testing/invented-series.ts";

const random = randomFrom(1);
const rounded = (values: Iterable<number>) => [...values].map((value) => expect.closeTo(value, 9) as number);

describe("autocorrelations", () => {
  test("are sums over neighbours so far apart, as shares of the whole", () => {
    // Around the mean 2: −1, 0, 1.
    expect([...autocorrelations(Float64Array.of(1, 2, 3), 2)!]).toEqual([1, 0, -0.5]);
  });
  test("there are none of values that do not vary, rounding aside", () => {
    expect(autocorrelations(Float64Array.of(0.1, 0.1, 0.1), 1)).toBeUndefined();
    expect(autocorrelations(Float64Array.of(1e9, 1e9 * (1 + 1e-15), 1e9), 1)).toBeUndefined();
    expect(autocorrelations(Float64Array.of(0, 1e-9, 0), 1)).toBeDefined();
  });
});

describe("a season", () => {
  test("is seen where values repeat, also upside down", () => {
    expect(isSeasonal(Float64Array.of(1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9), 2)).toBe(true);
    expect(isSeasonal(Float64Array.of(1, 2, 3, 9, 1, 2, 3, 9, 1, 2, 3, 9), 4)).toBe(true);
    expect(isSeasonal(quarterly, 4)).toBe(true);
  });
  test("has to be seen three times", () => {
    expect(isSeasonal(Float64Array.of(1, 2, 3, 9, 1, 2, 3, 9, 1, 2, 3), 4)).toBe(false);
  });
  test("is not seen in constants, nor where there is none", () => {
    expect(isSeasonal(new Float64Array(12).fill(3), 4)).toBe(false);
    expect(isSeasonal(quarterly, 1)).toBe(false);
    expect(isSeasonal(quarterly, 3)).toBe(false);
  });
  test("has to stand out at 10 %", () => {
    // r₁ = −0.5 / 2, r₂ = 0.45: limits around 1.645·√((1 + 2·r₁²) / n).
    const found = (n: number) => {
      const values = Float64Array.from({ length: n }, (_, t) => Math.sin(t * 2.399) + (t % 5 === 0 ? 0.55 : 0));
      const r = autocorrelations(values, 5)!;
      const squares = [1, 2, 3, 4].reduce((sum, lag) => sum + r[lag]! ** 2, 0);
      return [isSeasonal(values, 5), Math.abs(r[5]!) > 1.645 * Math.sqrt((1 + 2 * squares) / n)] as const;
    };
    const seen = Array.from({ length: 40 }, (_, i) => found(15 + i));
    expect(seen.every(([says, shall]) => says === shall)).toBe(true);
    expect(new Set(seen.map(([says]) => says)).size).toBe(2);
  });
});

describe("seasonal indices", () => {
  test("equal R's decompose() on an invented quarterly series", () => {
    const factors = seasonalIndices(quarterly, 4) as SeasonalIndices;
    expect(factors.multiplicative).toBe(true);
    expect([...factors.indices]).toEqual(rounded([0.8971204809, 1.0515758384, 1.2223393495, 0.8289643313]));
    const amounts = seasonalIndices(quarterly, 4, false) as SeasonalIndices;
    expect(amounts.multiplicative).toBe(false);
    expect([...amounts.indices]).toEqual(
      rounded([-14.963541666666, 7.744791666666, 31.473958333333, -24.255208333333]),
    );
  });
  test("of an odd season take whole neighbours", () => {
    // Trend 3 everywhere: 2, 3 and 4 stand out by 2 / 3, 1 and 4 / 3.
    const found = seasonalIndices(Float64Array.of(2, 3, 4, 2, 3, 4), 3) as SeasonalIndices;
    expect([...found.indices]).toEqual(rounded([2 / 3, 1, 4 / 3]));
  });
  test("are amounts where a value is not above 0", () => {
    expect(seasonalIndices(Float64Array.of(0, 2, 0, 2), 2)).toEqual({
      kind: "seasonal-indices",
      multiplicative: false,
      indices: Float64Array.of(-1, 1),
    });
    expect(seasonalIndices(Float64Array.of(1, 3, 1, 3), 2)).toEqual({
      kind: "seasonal-indices",
      multiplicative: true,
      indices: Float64Array.of(0.5, 1.5),
    });
  });
  test("need two seasons", () => {
    const seven = quarterly.slice(0, 7);
    expect(seasonalIndices(seven, 4)).toEqual({ kind: "too-little-data", of: "seasons", found: 1, needed: 2 });
    expect(isTooLittle(seasonalIndices(quarterly.slice(0, 8), 4))).toBe(false);
  });
  test("what is taken out comes back", () => {
    const value = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 6, maxLength: 20 }), fc.boolean(), (given, positive) => {
        const values = Float64Array.from(given, (each) => (positive ? Math.abs(each) + 1 : each));
        const found = seasonalIndices(values, 3) as SeasonalIndices;
        const plain = deseasonalise(values, found);
        for (const [t, each] of values.entries()) expect(reseasonalise(plain[t]!, t, found)).toBeCloseTo(each, 6);
        const mean = found.indices.reduce((sum, index) => sum + index, 0) / 3;
        expect(mean).toBeCloseTo(found.multiplicative ? 1 : 0, 8);
      }),
      { numRuns: 50 },
    );
  });
});

describe("naive 2", () => {
  test("says the last value again, with its own place in the season", () => {
    const found = naive2.forecast(Float64Array.of(1, 1, 9, 1, 1, 1, 9, 1, 1, 1, 9, 1), {
      season: 4,
      horizon: 3,
      random,
    }) as Forecast;
    expect([found.kind, found.model]).toEqual(["forecast", "naive2, seasonally adjusted"]);
    expect([...found.mean]).toEqual(rounded([1, 1, 9]));
    expect([...found.fitted]).toEqual(rounded([1, 9, 1, 1, 1, 9, 1, 1, 1, 9, 1]));
  });
  test("is naive where no season shows", () => {
    const found = naive2.forecast(Float64Array.of(1, 2, 4), { season: 2, horizon: 1, random }) as Forecast;
    expect([found.model, [...found.mean], found.quantile(0, 0.5)]).toEqual(["naive2", [4], 4]);
    expect(naive2.forecast(Float64Array.of(1), { season: 2, horizon: 1, random })).toMatchObject({
      found: 1,
      needed: 2,
    });
  });
  test("gives limits their season too", () => {
    const found = seasonallyAdjusted("drift 2", drift).forecast(quarterly, {
      season: 4,
      horizon: 2,
      random,
    }) as Forecast;
    const { indices } = seasonalIndices(quarterly, 4) as SeasonalIndices;
    const plain = drift.forecast(deseasonalise(quarterly, seasonalIndices(quarterly, 4) as SeasonalIndices), {
      season: 1,
      horizon: 2,
      random,
    }) as Forecast;
    expect(found.model).toBe("drift 2, seasonally adjusted");
    for (const step of [0, 1]) {
      expect(found.mean[step]).toBeCloseTo(plain.mean[step]! * indices[step]!, 9);
      expect(found.quantile(step, 0.9)).toBeCloseTo(plain.quantile(step, 0.9) * indices[step]!, 9);
    }
    expect(found.fitted[0]).toBeCloseTo(plain.fitted[0]! * indices[1]!, 9);
  });
  test("says what the method within has too little of", () => {
    const never = seasonallyAdjusted("never", {
      name: "never",
      forecast: () => ({ kind: "too-little-data", of: "values", found: 0, needed: 99 }),
    });
    expect(never.forecast(quarterly, { season: 4, horizon: 1, random })).toMatchObject({ needed: 99 });
  });
});
