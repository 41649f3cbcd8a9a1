import { describe, expect, test } from "vitest";
import { quarterly } from "../testing/invented-series.ts";
import { etsForms, etsName } from "./ets-form.ts";
import { etsSearch } from "./ets-search.ts";

const near = (values: number[], digits = 10) => values.map((value) => expect.closeTo(value, digits) as number);
const damped = { error: "M", trend: "Ad", season: "M" } as const;
const added = { error: "A", trend: "A", season: "A" } as const;
const level = { error: "A", trend: "N", season: "N" } as const;
const logOdds = (share: number) => Math.log(share / (1 - share));

describe("what is searched for", () => {
  test("becomes weights halfway between their limits at 0, and states as they are", () => {
    // Free are α, β, γ, φ, level, trend and all places of the season but the last.
    const { figuresOf } = etsSearch(quarterly, damped, 4);
    expect([...figuresOf(Float64Array.of(0, 0, 0, 0, 7, 3, 0.8, 1.1, 1.3))]).toEqual(
      near([0.5, 0.25, 0.25, 0.89, 7, 3, 0.8, 1.1, 1.3, 0.8]),
    );
    const sums = etsSearch(quarterly, added, 4).figuresOf(Float64Array.of(0, 0, 0, 7, 3, -1, 2, 5));
    expect([...sums]).toEqual(near([0.5, 0.25, 0.25, 1, 7, 3, -1, 2, 5, -6]));
    const season = { error: "A", trend: "N", season: "A" } as const;
    const without = etsSearch(quarterly, season, 2).figuresOf(Float64Array.of(0, 0, 7, 4));
    expect([...without]).toEqual(near([0.5, 0, 0.25, 1, 7, 0, 4, -4]));
    expect([...etsSearch(quarterly, level, 4).figuresOf(Float64Array.of(0, 7))]).toEqual(near([0.5, 0, 0, 1, 7, 0]));
  });
  test("keeps to its limits however far it goes", () => {
    const { figuresOf } = etsSearch(quarterly, damped, 4);
    const far = figuresOf(Float64Array.of(99, 99, 99, 99, 0, 0, 0, 0, 0));
    expect(Array.from(far.slice(0, 4))).toEqual(near([0.9999, 0.9999 ** 2, 0.0001 * 0.9999, 0.98]));
    const back = figuresOf(Float64Array.of(-99, -99, -99, -99, 0, 0, 0, 0, 0));
    expect(Array.from(back.slice(0, 4))).toEqual(near([0.0001, 1e-8, 0.0001 * 0.9999, 0.8]));
  });
  test.each([...etsForms(4, true)].map((form) => [etsName(form), form] as const))(
    "its slope is that of small steps: %s",
    (_, form) => {
      const { figuresOf, slopeOf, start } = etsSearch(quarterly, form, 4);
      const free = start(0.3, 0.4).map((each, i) => each + 0.1 * i);
      // Any sum of the figures will do: the slope by them is the weights of the sum.
      const slope = figuresOf(free).map((_, i) => 1 + ((i * 7) % 5));
      const sum = (at: Float64Array) => figuresOf(at).reduce((total, each, i) => total + each * slope[i]!, 0);
      const found = slopeOf(free, slope);
      expect(found.length).toBe(free.length);
      for (const i of free.keys()) {
        const at = (step: number) => sum(free.map((each, j) => (j === i ? each + step : each)));
        expect(found[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 5);
      }
    },
  );
});

describe("where the search begins", () => {
  test("the weights are those asked for, a tenth and nine tenths", () => {
    const start = etsSearch(quarterly, damped, 4).start(0.3, 0.05);
    expect(Array.from(start.slice(0, 4))).toEqual(near([0.3, 0.1, 0.05, 0.9].map(logOdds)));
    expect(start.length).toBe(9);
  });
  test("the states are the classical decomposition and a line through the first values without their season", () => {
    const values = Float64Array.from({ length: 24 }, (_, t) => 50 + 2 * (t + 1) + [5, -1, -6, 2][t % 4]!);
    const start = etsSearch(values, added, 4).start(0.1, 0.05);
    expect(Array.from(start.slice(3))).toEqual(near([50, 2, 5, -1, -6]));
    const factors = Float64Array.from({ length: 24 }, (_, t) => 100 * [1.2, 0.9, 0.7, 1.2][t % 4]!);
    const byFactors = etsSearch(factors, damped, 4).start(0.1, 0.05);
    expect(Array.from(byFactors.slice(4))).toEqual(near([100, 0, 1.2, 0.9, 0.7]));
  });
  test("without a trend the level is the mean of the first ten values, or of two seasons", () => {
    const values = Float64Array.from({ length: 24 }, (_, t) => (t < 10 ? t : 1000));
    expect(etsSearch(values, level, 1).start(0.1, 0.05)[1]).toBeCloseTo(4.5, 12);
    const line = etsSearch(values, { error: "A", trend: "A", season: "N" }, 1).start(0.1, 0.05);
    expect(Array.from(line.slice(2))).toEqual(near([-1, 1]));
    const long = Float64Array.from({ length: 36 }, (_, t) => (t < 24 ? 3 + (t % 12) : 1000));
    const seasonal = etsSearch(long.subarray(0, 24), { error: "A", trend: "N", season: "A" }, 12).start(0.1, 0.05);
    expect(seasonal[2]).toBeCloseTo(8.5, 9);
  });
  test("one value is its own level, without a slope", () => {
    const start = etsSearch(Float64Array.of(7), { error: "A", trend: "A", season: "N" }, 1).start(0.1, 0.05);
    expect(Array.from(start.slice(2))).toEqual([7, 0]);
  });
  test("less than two seasons give none to begin with", () => {
    const start = etsSearch(quarterly.slice(0, 7), damped, 4).start(0.1, 0.05);
    expect(Array.from(start.slice(6))).toEqual([1, 1, 1]);
  });
});
