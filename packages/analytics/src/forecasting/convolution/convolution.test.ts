import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentQuantile } from "../../statistics/distributions.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import type { Forecast, ForecastOptions } from "../model.ts";
import { convolutionNetwork, convolutionNetworkWith } from "./convolution-network.ts";
import { answer, firstWeights, lossAndSlope, weightCount } from "./net.ts";
import { squaredError, teach } from "./teach.ts";
import { lessonsOf, split, standardOf } from "./windows.ts";

const line = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));
const near = (values: number[], digits = 10) => values.map((value) => expect.closeTo(value, digits) as number);
const options = (season: number, horizon: number): ForecastOptions => ({ season, horizon, random: randomFrom(1) });

describe("the net", () => {
  const small = { window: 2, kernel: 2, filters: 1 };
  test("answers by hand", () => {
    expect(answer(small, Float64Array.of(1, 1, 0, 2, 0.5), Float64Array.of(0.1, 0.2))).toBeCloseTo(
      0.5 + 2 * Math.tanh(0.3),
      14,
    );
    // Two filters of two at two places of a window of three, from the second value on.
    const weights = Float64Array.of(1, -1, 0.5, 0.25, 0.1, -0.1, 2, 3, 5, 7, 0.7);
    const [a, b, c] = [0.2, 0.4, -0.6];
    const wanted =
      0.7 +
      2 * Math.tanh(0.1 + a - b) +
      3 * Math.tanh(0.1 + b - c) +
      5 * Math.tanh(-0.1 + 0.5 * a + 0.25 * b) +
      7 * Math.tanh(-0.1 + 0.5 * b + 0.25 * c);
    expect(answer({ window: 3, kernel: 2, filters: 2 }, weights, Float64Array.of(9, a, b, c), 1)).toBeCloseTo(
      wanted,
      12,
    );
  });
  test("has a weight for each part, small at first, the same for the same chance", () => {
    const shape = { window: 13, kernel: 3, filters: 6 };
    expect(weightCount(shape)).toBe(18 + 6 + 66 + 1);
    expect(weightCount(small)).toBe(5);
    const [one, two] = [firstWeights(shape, randomFrom(2)), firstWeights(shape, randomFrom(2))];
    expect([...one]).toEqual([...two]);
    expect(one).toHaveLength(91);
    expect([...one.subarray(18, 24), one[90]]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const random = randomFrom(2);
    const draws = line(18 + 66, () => drawNormal(random));
    expect(one[0]).toBeCloseTo(draws[0]! / Math.sqrt(3), 14);
    expect(one[17]).toBeCloseTo(draws[17]! / Math.sqrt(3), 14);
    expect(one[24]).toBeCloseTo((0.1 * draws[18]!) / Math.sqrt(66), 14);
    expect(one[89]).toBeCloseTo((0.1 * draws[83]!) / Math.sqrt(66), 14);
  });
  test("knows the slope of its loss: as measured by moving each weight a little", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (seed, kernel, filters) => {
          const shape = { window: 4, kernel, filters };
          const random = randomFrom(seed);
          const weights = line(weightCount(shape), () => drawNormal(random));
          const lessons = { windows: line(12, () => drawNormal(random)), targets: line(3, () => drawNormal(random)) };
          const { loss, slope } = lossAndSlope(shape, weights, lessons, 0.1);
          const [biases, sums] = [filters * kernel, filters * kernel + filters];
          const decayed = weights.filter((_, i) => (i < biases || i >= sums) && i < weights.length - 1);
          const squares = decayed.reduce((total, value) => total + value ** 2, 0);
          expect(loss).toBeCloseTo(squaredError(shape, weights, lessons) / 2 + 0.05 * squares, 9);
          for (let i = 0; i < weights.length; i++) {
            const at = (by: number) =>
              lossAndSlope(
                shape,
                weights.map((value, j) => (i === j ? value + by : value)),
                lessons,
                0.1,
              ).loss;
            expect(slope[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 6);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("teaching", () => {
  const shape = { window: 2, kernel: 2, filters: 1 };
  const lessons = { windows: Float64Array.of(0.1, 0.2, 0.3, -0.4, -0.2, 0.1), targets: Float64Array.of(1, 0, -1) };
  const first = Float64Array.of(0.5, -0.5, 0, 0.1, 0);
  const plan = { rounds: 200, rate: 0.05, decay: 0, patience: 10 };
  test("without lessons aside lasts all rounds, and the first weights stay as they were", () => {
    const found = teach(shape, first, lessons, undefined, plan);
    expect(found.rounds).toBe(200);
    expect(squaredError(shape, found.weights, lessons)).toBeLessThan(squaredError(shape, first, lessons) / 2);
    expect([...first]).toEqual([0.5, -0.5, 0, 0.1, 0]);
    // Adam's first step is the rate itself, against the slope.
    const once = teach(shape, first, lessons, undefined, { ...plan, rounds: 1 }).weights;
    const { slope } = lossAndSlope(shape, first, lessons, 0);
    expect([...once]).toEqual(
      near(
        Array.from(first, (value, i) => value - 0.05 * Math.sign(slope[i]!)),
        5,
      ),
    );
  });
  test("keeps the weights of the round that did best on the lessons aside", () => {
    const against = { windows: lessons.windows, targets: lessons.targets.map((value) => -value) };
    expect(teach(shape, first, lessons, against, plan)).toEqual({ weights: first, rounds: 0 });
    const aside = { windows: lessons.windows, targets: lessons.targets.map((value) => value / 2) };
    const found = teach(shape, first, lessons, aside, plan);
    expect(found.rounds).toBeGreaterThan(3);
    expect(found.rounds).toBeLessThan(200);
    const again = teach(shape, first, lessons, undefined, { ...plan, rounds: found.rounds });
    expect([...again.weights]).toEqual([...found.weights]);
    const [sooner, later] = [-1, 1].map(
      (by) => teach(shape, first, lessons, undefined, { ...plan, rounds: found.rounds + by }).weights,
    );
    const error = (weights: Float64Array) => squaredError(shape, weights, aside);
    expect(error(found.weights)).toBeLessThan(error(sooner!));
    expect(error(found.weights)).toBeLessThan(error(later!));
  });
  test("ends as soon as it is patient no more", () => {
    const long = teach(shape, first, lessons, lessons, { ...plan, rounds: 30, patience: 1000 });
    expect(long.rounds).toBe(30);
  });
});

describe("windows", () => {
  test("slide over the changes, in standard units", () => {
    const { windows, targets } = lessonsOf(Float64Array.of(1, 2, 3, 4), 2, { centre: 1, scale: 2 });
    expect([[...windows], [...targets]]).toEqual([
      [0, 0.5, 0.5, 1],
      [1, 1.5],
    ]);
    expect(lessonsOf(Float64Array.of(1, 2), 2, { centre: 0, scale: 1 }).targets).toHaveLength(0);
    expect(lessonsOf(Float64Array.of(1), 2, { centre: 0, scale: 1 }).targets).toHaveLength(0);
  });
  test("are split in time order", () => {
    const [early, late] = split({ windows: Float64Array.of(1, 2, 3, 4, 5, 6), targets: Float64Array.of(7, 8, 9) }, 2);
    expect([[...early.windows], [...early.targets], [...late.windows], [...late.targets]]).toEqual([
      [1, 2, 3, 4],
      [7, 8],
      [5, 6],
      [9],
    ]);
    expect(split({ windows: new Float64Array(), targets: new Float64Array() }, 0)[0].targets).toHaveLength(0);
  });
  test("the standard is mean and deviation; none where nothing varies", () => {
    expect(standardOf(Float64Array.of(1, 3))).toEqual({ centre: 2, scale: 1 });
    expect([
      standardOf(Float64Array.of(2, 2)),
      standardOf(Float64Array.of(0.1, 0.1, 0.1)),
      standardOf(Float64Array.of(0, 0)),
    ]).toEqual([null, null, null]);
    expect(standardOf(Float64Array.of(1, 1 + 1e-13))).toBeNull();
  });
});

describe("the forecast", () => {
  const random = randomFrom(6);
  const season = [20, 5, -10, -15];
  const values = line(100, (t) => 200 + 0.5 * t + season[t % 4]! + drawNormal(random));
  const forecast = (of: Float64Array, given: ForecastOptions) => convolutionNetwork.forecast(of, given) as Forecast;

  test("carries on trend and season, and is the same for the same chance", () => {
    const found = forecast(values.subarray(0, 92), options(4, 8));
    expect([found.kind, found.model, convolutionNetwork.name]).toEqual([
      "forecast",
      "Convolutional network",
      "Convolutional network",
    ]);
    for (let h = 0; h < 8; h++) expect(Math.abs(found.mean[h]! - values[92 + h]!)).toBeLessThan(6);
    expect([...forecast(values.subarray(0, 92), options(4, 8)).mean]).toEqual([...found.mean]);
    expect(found.fitted).toHaveLength(92 - 4 - 5);
    const off = found.fitted.map((value, i) => Math.abs(value - values[9 + i]!));
    expect(off.reduce((a, b) => a + b) / off.length).toBeLessThan(1.6);
    // 83 lessons, 58 learnt from: 25 aside are four degrees.
    const unit = (found.quantile(2, 0.9) - found.mean[2]!) / studentQuantile(0.9, 4);
    expect(found.quantile(2, 0.975)).toBeCloseTo(found.mean[2]! + unit * studentQuantile(0.975, 4), 8);
    expect(unit).toBeGreaterThan(0.8);
    expect(unit).toBeLessThan(4);
  });
  test("learns a swing that depends on the last two values", () => {
    const swing = line(75, (t) => 10 + [0, 3, 1, 6, 2][t % 5]!);
    const found = forecast(swing, options(1, 5));
    for (let h = 0; h < 5; h++) expect(Math.abs(found.mean[h]! - swing[h]!)).toBeLessThan(1);
  });
  // Three rounds teach little, and enough to see the rest.
  const hasty = (of: Float64Array, given: ForecastOptions) =>
    convolutionNetworkWith({ rounds: 3, rate: 0.02, decay: 0, patience: 3 }).forecast(of, given) as Forecast;
  test("works on logarithms, scales with the values, and looks at no more than it can use", () => {
    const growing = line(80, (t) => Math.exp(1 + t / 30 + season[t % 4]! / 60 + drawNormal(random) / 25));
    expect(hasty(growing, options(4, 2)).model).toBe("Log convolutional network");
    const small = hasty(values, options(4, 2));
    const huge = hasty(
      values.map((value) => value * 1e200),
      options(4, 2),
    );
    expect([...huge.mean].map((value) => value / 1e200)).toEqual(near([...small.mean], 6));
    const long = line(270, (t) => Math.sin(t) + (t < 15 ? 1000 : 0));
    const found = hasty(long, options(1, 1));
    expect(found.fitted).toHaveLength(240);
    expect(Math.abs(found.mean[0]! - Math.sin(270))).toBeLessThan(2);
  });
  test("needs thirty lessons and changes that vary", () => {
    expect(convolutionNetwork.forecast(values.subarray(0, 38), options(4, 1))).toEqual({
      kind: "too-little-data",
      of: "values",
      found: 38,
      needed: 39,
    });
    expect(hasty(values.subarray(0, 39), options(4, 1)).kind).toBe("forecast");
    expect(convolutionNetwork.forecast(values.subarray(0, 42), options(1, 1))).toMatchObject({ found: 42, needed: 43 });
    for (const shape of [() => 5, () => 0, (t: number) => 3 * t]) {
      expect(convolutionNetwork.forecast(line(60, shape), options(4, 1))).toEqual({
        kind: "too-little-data",
        of: "values",
        found: 1,
        needed: 2,
      });
    }
    expect(() =>
      forecast(
        line(60, () => NaN),
        options(4, 1),
      ),
    ).toThrow(RangeError);
  });
});
