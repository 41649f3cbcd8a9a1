import { describe, expect, test } from "vitest";
import { intervalOf, laplace, limitsOf, neighboursOf, parameterLimits } from "./laplace.ts";
import { curvatureAt, mostLikely, type Sloped } from "./log-search.ts";

const example = ([m]: Float64Array): Sloped => ({ value: -m! - 2 / m!, slopes: Float64Array.of(-1 + 2 / m! ** 2) });
/** Normal in the logarithms around (0, 1), with the curvature [[4, 1], [1, 9]]. */
const bell = ([x, y]: Float64Array): Sloped => {
  const [u, v] = [Math.log(x!), Math.log(y!) - 1];
  return {
    value: -(4 * u * u + 2 * u * v + 9 * v * v) / 2,
    slopes: Float64Array.of(-(4 * u + v) / x!, -(u + 9 * v) / y!),
  };
};

describe("the most likely parameters", () => {
  test("are found to the last digits, from any start", () => {
    for (const start of [[0.01], [1], [900]]) {
      const { at, value, converged } = mostLikely(example, [start], 1);
      expect(at[0]).toBeCloseTo(Math.SQRT2, 12);
      expect([value, converged]).toEqual([expect.closeTo(-2 * Math.SQRT2, 12), true]);
    }
    expect([...mostLikely(bell, [[3, 3]], 50).at]).toEqual([expect.closeTo(1, 10), expect.closeTo(Math.E, 10)]);
  });
  test("and their likelihood do not depend on how many cases it is counted by, nor is a place looked at twice in a row", () => {
    for (const cases of [0.5, 4, 1000]) {
      const { at, value } = mostLikely(example, [[30]], cases);
      expect([at[0], value]).toEqual([expect.closeTo(Math.SQRT2, 9), expect.closeTo(-2 * Math.SQRT2, 12)]);
    }
    let [calls, repeated, last] = [0, 0, NaN];
    mostLikely(
      (at) => {
        calls++;
        if (at[0] === last) repeated++;
        last = at[0]!;
        return example(at);
      },
      [[30]],
      1,
    );
    expect([calls < 60, repeated < 8]).toEqual([true, true]);
  });
  test("are those of the best start, whichever comes first", () => {
    // Two hills on the scale of logarithms: the one at 0 is higher than the one at 8.
    const hills = ([m]: Float64Array): Sloped => {
      const u = Math.log(m!);
      const [near, far] = [2 * Math.exp(-u * u), Math.exp(-((u - 8) ** 2))];
      return { value: near + far, slopes: Float64Array.of((-2 * u * near - 2 * (u - 8) * far) / m!) };
    };
    for (const starts of [
      [[1.5], [2000]],
      [[2000], [1.5]],
    ]) {
      expect(mostLikely(hills, starts, 1)).toMatchObject({ value: expect.closeTo(2, 9) as number });
    }
    expect(mostLikely(hills, [[2000]], 1).value).toBeCloseTo(1, 9);
  });
  test("stay finite where they run away, and need a start", () => {
    const { at } = mostLikely(([m]) => ({ value: -1 / m!, slopes: Float64Array.of(1 / m! ** 2) }), [[1]], 1);
    expect(at[0]).toBeGreaterThan(1000);
    expect(at[0]).toBeLessThanOrEqual(Math.exp(14));
    const { at: least } = mostLikely(([m]) => ({ value: -m!, slopes: Float64Array.of(-1) }), [[1e9]], 1);
    expect(least[0]).toBeGreaterThanOrEqual(Math.exp(-14));
    expect(least[0]).toBeLessThan(1e-3);
    expect(() => mostLikely(example, [], 1)).toThrow("a place to start from");
  });
});

describe("how sure they are", () => {
  const at = Float64Array.of(1, Math.E);
  test("is the inverse of the curvature in the logarithms", () => {
    const curvature = curvatureAt(bell, at);
    expect(curvature.flat().map((value) => Math.round(value * 1e6) / 1e6)).toEqual([4, 1, 1, 9]);
    const directions = laplace(bell, at)!;
    const covariance = (i: number, j: number) => directions.reduce((sum, d) => sum + d[i]! * d[j]!, 0);
    // The inverse of [[4, 1], [1, 9]] is [[9, −1], [−1, 4]] / 35.
    expect([covariance(0, 0), covariance(0, 1), covariance(1, 1)]).toEqual([
      expect.closeTo(9 / 35, 6),
      expect.closeTo(-1 / 35, 6),
      expect.closeTo(4 / 35, 6),
    ]);
  });
  const bent =
    (curve: number) =>
    ([m]: Float64Array): Sloped => {
      const u = Math.log(m!);
      return { value: (-curve * u * u) / 2, slopes: Float64Array.of((-curve * u) / m!) };
    };
  const errorAt = (curve: number) => Math.abs(laplace(bent(curve), Float64Array.of(1))![0]![0]!);
  test("is a factor e⁵ at most, where the likelihood is flat or bent the wrong way, and not there where it is no number", () => {
    expect([errorAt(4), errorAt(0.041)]).toEqual([expect.closeTo(0.5, 6), expect.closeTo(1 / Math.sqrt(0.041), 4)]);
    expect([0.039, 0, -1].map(errorAt)).toEqual([5, 5, 5]);
    expect(laplace(bent(Number.NaN), Float64Array.of(1))).toBeNull();
  });
  test("is told as limits of each parameter that is known", () => {
    const limits = parameterLimits(Float64Array.of(1, 2, 3), [
      Float64Array.of(0.3, 2, 0),
      Float64Array.of(0.4, 0, 1.9),
    ]);
    const factor = Math.exp(1.95996398454005 * 0.5);
    expect(limits).toEqual([
      { low: expect.closeTo(1 / factor), high: expect.closeTo(factor) },
      null,
      {
        low: expect.closeTo(3 / Math.exp(1.95996398454005 * 1.9)),
        high: expect.closeTo(3 * Math.exp(1.95996398454005 * 1.9)),
      },
    ]);
    expect(parameterLimits(Float64Array.of(1), null)).toEqual([null]);
  });
  test("of a figure follows from neighbours one standard error away", () => {
    const [pair] = neighboursOf(Float64Array.of(2, 3), [Float64Array.of(Math.log(2), 0)]);
    expect([...pair!.above, ...pair!.below]).toEqual([expect.closeTo(4), 3, expect.closeTo(1), 3]);
    expect(intervalOf(10, [[11, 9]])).toEqual({ low: expect.closeTo(8.2148, 4), high: expect.closeTo(12.1732, 4) });
    // Two errors at right angles: √(0.3² + 0.4²) = 0.5.
    const far = intervalOf(1, [
      [Math.exp(0.3), Math.exp(-0.3)],
      [Math.exp(-0.4), Math.exp(0.4)],
    ]);
    expect([far.low, far.high]).toEqual([
      expect.closeTo(Math.exp(-0.979982), 6),
      expect.closeTo(Math.exp(0.979982), 5),
    ]);
    expect(limitsOf(7, 0)).toEqual({ low: 7, high: 7 });
    expect(intervalOf(7, [])).toEqual({ low: 7, high: 7 });
  });
});
