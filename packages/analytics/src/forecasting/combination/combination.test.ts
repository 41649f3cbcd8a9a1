import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import type { Candidate } from "../candidates.ts";
import { meanAbsoluteError } from "../measures/absolute-error.ts";
import { type Forecast, normalAround } from "../model.ts";
import { combine } from "./combine.ts";
import { contest } from "./contest.ts";
import { combinationWeights, type Standing } from "./weights.ts";
import { intervalFactor, widened } from "./widen.ts";

const core = (error: number | null): Standing => ({ error, core: true });
const other = (error: number | null): Standing => ({ error, core: false });
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 10) as number);

describe("weights", () => {
  test.each([
    ["fall with the square of the error", [core(1), core(1.25)], [1 / 1.64, 0.64 / 1.64]],
    ["are 0 for core methods far behind", [core(1), core(1.5), core(1.51)], [9 / 13, 4 / 13, 0]],
    ["are 0 for others that do not lead clearly", [core(1), other(0.8), other(1)], [1, 0, 0]],
    ["are those of the worked example", [core(1), core(2), other(0.5)], [0.2, 0, 0.8]],
    ["count others that lead clearly", [core(1), other(0.5), other(0.81)], [0.2, 0.8, 0]],
    ["count others from a fifth less on", [core(1), other(0.79)], [0.6241 / 1.6241, 1 / 1.6241]],
    ["are alike for core methods without a look back", [core(null), other(null), core(null)], [0.5, 0, 0.5]],
    ["are 0 for those who could not look back where some could", [core(null), core(3)], [0, 1]],
    ["fall to the best other where no core method could look back", [core(null), other(2), other(1)], [0, 0, 1]],
    ["are alike for others where there is no core method", [other(null), other(null)], [0.5, 0.5]],
    ["go to those that were never off", [core(0), core(1), core(0), other(0)], [0.5, 0, 0.5, 0]],
    ["go to another that was never off", [core(2), other(0)], [0, 1]],
    ["are none without methods", [], []],
  ])("%s", (_, standings, weights) => {
    expect([...combinationWeights(standings)]).toEqual(near(weights));
  });
  test("sum to 1 and do not change with the measure's unit", () => {
    const standing = fc.record({
      error: fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
      core: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 6 }), (standings) => {
        const weights = combinationWeights(standings);
        const doubled = combinationWeights(
          standings.map(({ error, core }) => ({ core, error: error === null ? null : error * 2 })),
        );
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect([...doubled]).toEqual(near([...weights]));
      }),
      { numRuns: 60 },
    );
  });
});

const forecast = (mean: number[], sd: number, fitted: number[], model = "a"): Forecast => ({
  kind: "forecast",
  model,
  mean: Float64Array.from(mean),
  quantile: normalAround(Float64Array.from(mean), new Float64Array(mean.length).fill(sd)),
  fitted: Float64Array.from(fitted),
});

describe("a combination", () => {
  test("weighs means, quantiles and what was fitted", () => {
    const found = combine([
      { forecast: forecast([10, 20], 4, [1, 2, 3]), weight: 0.75 },
      { forecast: forecast([30, 20], 8, [6, 7]), weight: 0.25 },
      { forecast: forecast([99, 99], 0, []), weight: 0 },
    ]);
    expect([...found.mean]).toEqual([15, 20]);
    expect(found.quantile(0, 0.8413447460685429)).toBeCloseTo(20, 8);
    expect(found.quantile(1, 0.8413447460685429)).toBeCloseTo(25, 8);
    expect([...found.fitted]).toEqual([3, 4]);
  });
  test("needs a weight", () => {
    const none = "A combination needs at least one forecast with a weight.";
    expect(() => combine([])).toThrow(new RangeError(none));
    expect(() => combine([{ forecast: forecast([1], 1, []), weight: 0 }])).toThrow(new RangeError(none));
  });
});

describe("intervals", () => {
  const look = (actual: number[], mean: number[], sd = 1) => {
    const { quantile } = forecast(mean, sd, []);
    return { actual: Float64Array.from(actual), quantile };
  };
  const twelve = { length: 12, season: 1 };
  const doubt = 1.02 * Math.sqrt(1.25);
  test("are widened a little, and more where the past was missed", () => {
    expect(intervalFactor([], twelve)).toBe(doubt);
    expect(intervalFactor([look([3], [0])], twelve)).toBeCloseTo(doubt * 3 ** 0.15, 8);
    expect(intervalFactor([look([-3, 0], [0, 0])], twelve)).toBeCloseTo(doubt * Math.sqrt(4.5) ** 0.15, 8);
    expect(intervalFactor([look([4], [0], 2), look([0], [0])], twelve)).toBeCloseTo(doubt * Math.sqrt(2) ** 0.15, 8);
  });
  test("are never narrowed, and an interval without width says nothing", () => {
    expect(intervalFactor([look([0.1], [0])], twelve)).toBe(doubt);
    expect(intervalFactor([look([5], [0], 0)], twelve)).toBe(doubt);
  });
  test("measure a miss by the limit on its own side", () => {
    const skewed = (_: number, share: number) => (share > 0.5 ? 10 : share < 0.5 ? -1 : 0) * 1.2815515655446004;
    expect(intervalFactor([{ actual: Float64Array.of(-3), quantile: skewed }], twelve)).toBeCloseTo(
      doubt * 3 ** 0.15,
      8,
    );
    expect(intervalFactor([{ actual: Float64Array.of(20), quantile: skewed }], twelve)).toBeCloseTo(
      doubt * 2 ** 0.15,
      8,
    );
  });
  test("are wider where a season is told from few values", () => {
    expect(intervalFactor([], { length: 48, season: 12 })).toBeCloseTo(1.02 * Math.sqrt(1 + 14 / 48), 12);
    expect(intervalFactor([], { length: 1000, season: 7 })).toBeCloseTo(1.02 * Math.sqrt(1.009), 12);
  });
  test("stretch around the median, down to what is possible", () => {
    const wide = widened((_, share) => 10 * share, 2, 0);
    expect([wide(0, 0.75), wide(0, 0.5), wide(0, 0.25), wide(0, 0.1)]).toEqual([10, 5, 0, 0]);
    expect(widened((step, share) => step + 10 * share, 2, -Infinity)(1, 0.1)).toBe(-2);
  });
});

describe("a contest", () => {
  const options = { season: 1, horizon: 1, random: randomFrom(1) };
  const plan = { origins: [3, 4], horizon: 1 };
  const values = Float64Array.of(10, 10, 10, 10, 10);
  /** Says so much more than the last value, from so many values on. */
  const more = (by: number, from = 1, isCore = true): Candidate => ({
    core: isCore,
    method: {
      name: `more ${by}`,
      forecast: (known) =>
        known.length < from
          ? { kind: "too-little-data", of: "values", found: known.length, needed: from }
          : forecast([known.at(-1)! + by], 1, Array.from(known.slice(1)), `more ${by}`),
    },
  });
  const ask = (candidates: Candidate[], given = values, how = plan) =>
    contest(candidates, given, options, { plan: how, error: meanAbsoluteError });

  test("gives a say by the errors of the past", () => {
    const found = ask([more(4), more(-5), more(9)])!;
    expect([...found.weights]).toEqual(near([25 / 41, 16 / 41, 0]));
    expect(found.combined.mean[0]).toBeCloseTo(10 + (4 * 25 - 5 * 16) / 41, 10);
    expect(found.looks.map(({ known, actual, mean }) => [known, actual[0], mean[0]])).toEqual([
      [3, 10, expect.closeTo(10 + 20 / 41, 10)],
      [4, 10, expect.closeTo(10 + 20 / 41, 10)],
    ]);
    expect(found.contestants.map(({ past }) => past?.length)).toEqual([2, 2, 2]);
  });
  test("at each origin the other ones decide", () => {
    const rising = Float64Array.of(10, 10, 10, 10, 14);
    // Up to 3: 0 is right, 4 is off by 4. Up to 4: 4 is right, 0 is off by 4.
    const found = ask([more(0), more(4)], rising)!;
    expect([...found.weights]).toEqual([0.5, 0.5]);
    expect(found.looks.map(({ mean }) => mean[0])).toEqual([14, 10]);
  });
  test("who has no answer, or none in the past, has no say", () => {
    const found = ask([more(1, 9), more(2, 4), more(3)])!;
    expect([...found.weights]).toEqual([0, 0, 1]);
    expect(found.contestants.map(({ forecast, past }) => [forecast !== undefined, past !== undefined])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
  test("where none can look back core methods share alike; where none has an answer there is none", () => {
    const found = ask([more(1, 5), more(3, 5), more(8, 5, false), more(1, 9)])!;
    expect([...found.weights]).toEqual([0.5, 0.5, 0, 0]);
    expect([found.looks.length, found.combined.mean[0]]).toEqual([0, 12]);
    expect(ask([more(1, 9)])).toBeUndefined();
    expect(ask([])).toBeUndefined();
    expect(ask([more(1)], values, { origins: [], horizon: 1 })!.looks).toEqual([]);
  });
  test("a single origin is judged with equal weights", () => {
    const found = ask([more(4), more(-5)], values, { origins: [4], horizon: 1 })!;
    expect(found.looks[0]!.mean[0]).toBeCloseTo(9.5, 10);
    expect([...found.weights]).toEqual(near([25 / 41, 16 / 41]));
  });
  test("long series keep the form once chosen", () => {
    const again = { ...more(7), again: () => more(1).method };
    expect(ask([again])!.looks[0]!.mean[0]).toBe(17);
    const long = new Float64Array(200).fill(10);
    expect(ask([again], long)!.looks[0]!.mean[0]).toBe(11);
    expect(ask([again], long.slice(1))!.looks[0]!.mean[0]).toBe(17);
    expect(ask([more(7)], long)!.looks[0]!.mean[0]).toBe(17);
  });
});
