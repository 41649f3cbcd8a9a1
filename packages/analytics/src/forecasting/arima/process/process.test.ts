import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { autocovariances, mixedAutocovariances } from "./autocovariances.ts";
import { expectNext, innovations, surprises } from "./innovations.ts";
import { coefficientsOf, hasRootsBeyond, partialsOf } from "./partial-correlations.ts";
import { expandSeason, multiply } from "./polynomials.ts";
import { psiWeights } from "./psi-weights.ts";

const near = (values: number[], digits = 12) => values.map((value) => expect.closeTo(value, digits) as number);

test("polynomials multiply, and a seasonal model is one row of coefficients", () => {
  expect([...multiply([1, 1], [1, -1])]).toEqual([1, 0, -1]);
  expect([...multiply([2], [3, 4, 5])]).toEqual([6, 8, 10]);
  expect([...expandSeason([0.5], [0.2], 3, -1)]).toEqual(near([0.5, 0, 0.2, -0.1]));
  expect([...expandSeason([0.5], [0.2], 3, 1)]).toEqual(near([0.5, 0, 0.2, 0.1]));
  expect([...expandSeason([], [0.2, 0.3], 2, 1)]).toEqual(near([0, 0.2, 0, 0.3]));
  expect([...expandSeason([0.4, 0.1], [], 12, -1)]).toEqual(near([0.4, 0.1]));
  expect([...expandSeason([], [], 12, -1)]).toEqual([]);
});

describe("partial autocorrelations", () => {
  test("make coefficients, and coefficients tell them back", () => {
    expect([...coefficientsOf([0.5, 0.2])]).toEqual(near([0.4, 0.2]));
    expect([...coefficientsOf([0.5, 0.2, -0.3])]).toEqual(near([0.46, 0.32, -0.3]));
    expect([...partialsOf([0.4, 0.2])!]).toEqual(near([0.5, 0.2]));
    expect([...partialsOf([0.46, 0.32, -0.3])!]).toEqual(near([0.5, 0.2, -0.3]));
    expect([...coefficientsOf([])]).toEqual([]);
  });
  test.each([[[1]], [[-1]], [[0.5, 0.6]], [[1.2, -1]], [[0, 0, 1.01]], [[NaN]]])("%j is not stationary", (phi) => {
    expect(partialsOf(phi)).toBeUndefined();
  });
  test("those of any stationary autoregression come back", () => {
    const partial = fc.double({ min: -0.95, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.array(partial, { maxLength: 6 }), (partials) => {
        expect([...partialsOf(coefficientsOf(partials))!]).toEqual(near(partials, 8));
      }),
    );
  });
  test("roots are told from the unit circle with room to spare", () => {
    expect([hasRootsBeyond(1.01, [0.995]), hasRootsBeyond(1.01, [0.985]), hasRootsBeyond(1, [0.995])]).toEqual([
      false,
      true,
      true,
    ]);
    // (1 − 0.995z)(1 − 0.5z) = 1 − 1.495z + 0.4975z²
    expect([hasRootsBeyond(1.01, [1.495, -0.4975]), hasRootsBeyond(1.001, [1.495, -0.4975])]).toEqual([false, true]);
    expect(hasRootsBeyond(1.01, [])).toBe(true);
  });
});

describe("autocovariances", () => {
  test("of autoregressions in closed form", () => {
    expect([...autocovariances([0.5], 2)]).toEqual(near([4 / 3, 2 / 3, 1 / 3]));
    const variance = 0.7 / (1.3 * (0.49 - 0.25));
    const next = (0.5 * variance) / 0.7;
    expect([...autocovariances([0.5, 0.3], 3)]).toEqual(
      near([variance, next, 0.5 * next + 0.3 * variance, 0.5 * (0.5 * next + 0.3 * variance) + 0.3 * next]),
    );
    expect([...autocovariances([], 2)]).toEqual([1, 0, 0]);
    expect(() => autocovariances([1], 1)).toThrow(
      new RangeError("An autoregression that is not stationary has no autocovariances."),
    );
  });
  test("of mixed processes in closed form", () => {
    expect([...mixedAutocovariances([], [0.5], 2)]).toEqual(near([1.25, 0.5, 0]));
    expect([...mixedAutocovariances([], [0.5, -0.2], 3)]).toEqual(near([1.29, 0.4, -0.2, 0]));
    expect([...mixedAutocovariances([0.5], [0.4], 2)]).toEqual(near([2.08, 1.44, 0.72]));
  });
});

test("a surprise lives on by its weights", () => {
  expect([...psiWeights([1], [-0.4], 4)]).toEqual(near([1, 0.6, 0.6, 0.6]));
  expect([...psiWeights([0.5], [], 4)]).toEqual([1, 0.5, 0.25, 0.125]);
  expect([...psiWeights([0.5, 0.25], [0.1, 0.2], 4)]).toEqual(near([1, 0.6, 0.75, 0.525]));
  expect([...psiWeights([], [], 0)]).toEqual([]);
});

describe("innovations", () => {
  test("of a moving average by hand", () => {
    const found = innovations({ phi: new Float64Array(), theta: Float64Array.of(0.5) }, 3);
    const [first, second] = [1.25, 1.25 - 0.25 / 1.25];
    expect([...found.variances]).toEqual(near([first, second, 1.25 - 0.25 / second]));
    expect([...found.weights]).toEqual(near([0, 0.5 / first, 0.5 / second]));
    const seen = surprises(found, Float64Array.of(1, 2));
    expect([...seen]).toEqual(near([1, 2 - 0.4]));
    expect([...expectNext(found, Float64Array.of(1, 2), seen)]).toEqual(near([(0.5 / second) * 1.6]));
  });
  test("of an autoregression are the known ones", () => {
    const found = innovations({ phi: Float64Array.of(0.5), theta: new Float64Array() }, 4);
    expect([...found.variances]).toEqual(near([4 / 3, 1, 1, 1]));
    const values = Float64Array.of(3, 1);
    const seen = surprises(found, values);
    expect([...seen]).toEqual([3, -0.5]);
    expect([...expectNext(found, values, seen)]).toEqual([0.5, 0.25]);
  });
  test("give any process the likelihood and the next values that its full covariance gives", () => {
    const partials = (most: number) => fc.array(fc.double({ min: -0.8, max: 0.8, noNaN: true }), { maxLength: most });
    const series = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(partials(4), partials(4), series, (ar, ma, values) => {
        const process = { phi: coefficientsOf(ar), theta: coefficientsOf(ma) };
        const n = values.length;
        const ahead = 3;
        const gamma = mixedAutocovariances(process.phi, process.theta, n + ahead);
        const covariance = (count: number) =>
          Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => gamma[Math.abs(i - j)]!));
        const { determinant, solution } = solve(covariance(n), values);
        const found = innovations(process, n + ahead);
        const seen = surprises(found, Float64Array.from(values));
        const variances = found.variances.subarray(0, n);
        expect(variances.reduce((product, v) => product * v, 1) / determinant).toBeCloseTo(1, 7);
        const squares = seen.reduce((total, e, t) => total + e ** 2 / variances[t]!, 0);
        const wanted = solution.reduce((total, x, i) => total + x * values[i]!, 0);
        expect(squares / Math.max(1, wanted)).toBeCloseTo(wanted / Math.max(1, wanted), 7);
        const next = Array.from({ length: ahead }, (_, h) =>
          solution.reduce((total, x, i) => total + x * gamma[n + h - i]!, 0),
        );
        expect([...expectNext(found, Float64Array.from(values), seen)]).toEqual(near(next, 6));
      }),
      {
        numRuns: 60,
        examples: [
          [[0.5, 0.2], [0.3], [2]],
          [[0.5, 0.2, 0.3], [], [1, 2]],
          [
            [0.5, 0.2, 0.3],
            [0.4, 0.1],
            [1, -2, 4],
          ],
        ],
      },
    );
  });
});

/** Gauss, for matrices of a dozen rows. */
function solve(matrix: number[][], right: readonly number[]) {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  let determinant = 1;
  for (let i = 0; i < n; i++) {
    determinant *= rows[i]![i]!;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  return { determinant, solution: rows.map((row, i) => row[n]! / row[i]!) };
}
