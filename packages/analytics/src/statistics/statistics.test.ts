import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaBelow } from "./beta.ts";
import { chiSquareAbove, normalBelow, normalQuantile, studentBelow, studentQuantile } from "./distributions.ts";
import { digamma, gammaAbove, gammaBelow, logBeta, logGamma } from "./gamma.ts";
import { columnOf, matrixOf, takeRows } from "./matrix.ts";
import { minimise } from "./minimise.ts";
import { drawNormal, randomFrom, sampleBelow, shuffle } from "./random.ts";
import { correlation, deviation, mean, median, quantile, variance } from "./summaries.ts";
import { isTooLittle, tooLittle } from "./too-little-data.ts";

describe("known values", () => {
  test("the logarithm of the gamma function is that of factorials, also below a half", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 13);
    expect(logGamma(171) / 706.5730622457874).toBeCloseTo(1, 13);
    expect(logGamma(1e6) / 12815504.569147611).toBeCloseTo(1, 13);
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 13);
  });
  test("digamma", () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
    expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 12);
    expect(digamma(20)).toBeCloseTo(2.970523992242149, 12);
  });
  test("shares below and above of gamma, beta, normal, χ² and Student's t", () => {
    expect(gammaBelow(1, 1)).toBeCloseTo(1 - 1 / Math.E, 14);
    expect(gammaAbove(3, 10)).toBeCloseTo(0.0027693957155115775, 15);
    expect(gammaBelow(10, 3)).toBeCloseTo(0.0011024881301154815, 14);
    expect([gammaBelow(2, 0), gammaAbove(2, 0), gammaBelow(2, Infinity), gammaAbove(2, Infinity)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(betaBelow(2, 3, 0.4)).toBeCloseTo(0.5248, 13);
    expect(betaBelow(0.5, 0.5, 0.25)).toBeCloseTo(1 / 3, 13);
    expect([betaBelow(2, 2, 0), betaBelow(2, 2, 1)]).toEqual([0, 1]);
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalBelow(-8) / 6.22096057427178e-16).toBeCloseTo(1, 9);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 10);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([
      -Infinity,
      Infinity,
      expect.closeTo(0),
    ]);
    expect(chiSquareAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 13);
    expect([studentBelow(1, 1), studentBelow(-1, 1)]).toEqual([expect.closeTo(0.75, 14), expect.closeTo(0.25, 14)]);
    expect(studentBelow(3, 2)).toBeCloseTo(0.5 + 3 / (2 * Math.sqrt(11)), 14); // in closed form for two degrees
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.22813885, 8);
    expect(studentQuantile(0.025, 1)).toBeCloseTo(-12.706204736174698, 6);
  });
});

test("the quantile of a normal variable undoes its share, over the whole range", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-13);
    }),
  );
});

describe("summaries", () => {
  test("mean, variance, quantiles and correlation of small samples", () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect([mean(values), variance(values), deviation(values), median(values)]).toEqual([5, 4, 2, 4.5]);
    expect(variance(values, 1)).toBeCloseTo(32 / 7, 14);
    expect([quantile(values, 0), quantile(values, 0.9), quantile(values, 1)]).toEqual([2, expect.closeTo(7.6), 9]);
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 14);
    expect(correlation([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(0.6, 14);
    expect([correlation([1, 1], [1, 2]), correlation([1], [1])]).toEqual([null, null]);
  });
  test("of nothing are refused in words", () => {
    expect(() => mean([])).toThrow("no values");
    expect(() => variance([1], 1)).toThrow("too few values");
    expect(() => quantile([], 0.5)).toThrow("no values");
    expect(() => correlation([1], [1, 2])).toThrow("as many values on both sides");
  });
});

describe("chance that can be repeated", () => {
  test("gives the same stream for the same seed, and draws that are normal", () => {
    expect(randomFrom(1)()).toBe(randomFrom(1)());
    expect(randomFrom(1)()).not.toBe(randomFrom(2)());
    const random = randomFrom(7);
    const draws = Float64Array.from({ length: 20_000 }, () => drawNormal(random));
    expect(mean(draws)).toBeCloseTo(0, 1);
    expect(deviation(draws)).toBeCloseTo(1, 1);
    expect(draws.filter((z) => z > 1.96).length / draws.length).toBeCloseTo(0.025, 2);
  });
  test("shuffles and samples without losing or repeating one", () => {
    const mixed = shuffle([1, 2, 3, 4, 5], randomFrom(3));
    expect(mixed.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    const chosen = sampleBelow(randomFrom(4), 100, 30);
    expect(new Set(chosen).size).toBe(30);
    expect(sampleBelow(randomFrom(4), 3, 9).toSorted()).toEqual(Int32Array.of(0, 1, 2));
  });
});

describe("the search for a minimum", () => {
  const valley = ([x, y]: ArrayLike<number> & Iterable<number>) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
  test("walks Rosenbrock's valley to its end, with measured and with given slopes", () => {
    const measured = minimise(valley, [-1.2, 1]);
    const given = minimise(valley, [-1.2, 1], {
      gradient: ([x, y]) => Float64Array.of(-2 * (1 - x!) - 400 * x! * (y! - x! ** 2), 200 * (y! - x! ** 2)),
    });
    for (const { at, value, converged } of [measured, given]) {
      expect(at[0]).toBeCloseTo(1, 5);
      expect(at[1]).toBeCloseTo(1, 5);
      expect(value).toBeLessThan(1e-10);
      expect(converged).toBe(true);
    }
  });
  test("stays where the function has values, and says when the steps ran out", () => {
    const { at, converged } = minimise(([x]) => x! - Math.log(x!), [9]);
    expect([at[0], converged]).toEqual([expect.closeTo(1, 6), true]);
    expect(minimise(valley, [-1.2, 1], { mostSteps: 2 }).converged).toBe(false);
    let calls = 0;
    const rough = minimise(([x]) => (calls++, 1e6 + Math.round((x! - 3) ** 2 * 1e6) / 1e6), [0], { flat: 1e-300 });
    expect(Math.abs(rough.at[0]! - 3)).toBeLessThan(0.01);
    expect(calls).toBeLessThan(400); // steps of rounding's size are not walked
    expect(() => minimise(([x]) => Math.log(x!), [-1])).toThrow("no value where the search begins");
  });
});

test("a matrix gives its rows and columns, and refuses rows of different lengths", () => {
  const matrix = matrixOf([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect([...columnOf(matrix, 1)]).toEqual([2, 5]);
  expect([...takeRows(matrix, [1, 1, 0]).values]).toEqual([4, 5, 6, 4, 5, 6, 1, 2, 3]);
  expect(() => matrixOf([[1], [1, 2]])).toThrow("Row 1 has 2 values instead of 1.");
});

test("too little data says what is missing", () => {
  expect(tooLittle("rows", 3, 10)).toEqual({ kind: "too-little-data", of: "rows", found: 3, needed: 10 });
  expect([isTooLittle(tooLittle("rows", 3, 10)), isTooLittle(null), isTooLittle({ kind: "rhythm" })]).toEqual([
    true,
    false,
    false,
  ]);
});
