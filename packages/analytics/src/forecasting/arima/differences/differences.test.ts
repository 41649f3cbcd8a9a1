import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawNormal, randomFrom } from "../../../statistics/random.ts";
import { differenced, differenceWeights, resumed } from "./differencing.ts";
import { differencesNeeded, kpss } from "./kpss.ts";
import { seasonalStrength } from "./seasonal-strength.ts";

const line = (length: number, of: (t: number) => number) => Float64Array.from({ length }, (_, t) => of(t));

describe("differences", () => {
  test("are written out as weights of the past", () => {
    expect([...differenceWeights(1, 1, 4)]).toEqual([1, 0, 0, 1, -1]);
    expect([...differenceWeights(2, 0, 12)]).toEqual([2, -1]);
    expect([...differenceWeights(0, 1, 3)]).toEqual([0, 0, 1]);
    expect([...differenceWeights(0, 0, 1)]).toEqual([]);
  });
  test("are taken and put back", () => {
    expect([...differenced([1, 3, 6], [1])]).toEqual([2, 3]);
    expect([...resumed([1, 3, 6], [2, 2], [1])]).toEqual([8, 10]);
    expect([...differenced([1, 2, 4, 7], [2, -1])]).toEqual([1, 1]);
    expect([...resumed([4, 7], [1], [2, -1])]).toEqual([11]);
    expect([...resumed([5], [1, 2], [])]).toEqual([1, 2]);
    expect([...differenced([1], [1, 1])]).toEqual([]);
  });
  test("put onto the past make the same series again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 9, maxLength: 30 }),
        fc.nat(2),
        fc.nat(1),
        fc.integer({ min: 2, max: 4 }),
        (values, d, D, season) => {
          const weights = differenceWeights(d, D, season);
          const again = resumed(values.slice(0, weights.length), differenced(values, weights), weights);
          expect([...again]).toEqual(values.slice(weights.length));
        },
      ),
    );
  });
});

describe("wandering", () => {
  test("is measured as by hand", () => {
    expect(kpss([1, 2, 3, 4])).toBeCloseTo(8.5 / 20, 14);
    // 19 values take one lag, 76 two: 3·√19 / 13 = 1.006, 3·√76 / 13 = 2.012; 75 take one.
    for (const [length, lags] of [
      [19, 1],
      [75, 1],
      [76, 2],
      [18, 0],
    ] as const) {
      const values = line(length, (t) => [-1, 1, 0.5][t % 3]! + t / 40);
      const centre = values.reduce((a, b) => a + b) / length;
      const off = values.map((value) => value - centre);
      const at = (lag: number) =>
        off.reduce((total, value, t) => total + (t < lag ? 0 : value * off[t - lag]!), 0) / length;
      let [running, squares] = [0, 0];
      for (const value of off) squares += (running += value) ** 2;
      const spread = { 0: at(0), 1: at(0) + at(1), 2: at(0) + (4 / 3) * at(1) + (2 / 3) * at(2) }[lags];
      expect(kpss(values)).toBeCloseTo(squares / (length ** 2 * spread), 10);
    }
  });
  test("a constant and an empty series do not wander", () => {
    expect([kpss([]), kpss([3, 3, 3]), kpss(line(50, () => 0.1)), kpss([0, 0])]).toEqual([0, 0, 0, 0]);
    expect(kpss(line(49, () => 123456.789))).toBe(0);
    expect(
      seasonalStrength(
        line(49, () => 123456.789),
        7,
      ),
    ).toBe(0);
  });
  test("a line is differenced once, a parabola twice, noise never", () => {
    const random = randomFrom(3);
    expect(
      differencesNeeded(
        line(100, (t) => t),
        2,
      ),
    ).toBe(1);
    expect(
      differencesNeeded(
        line(100, (t) => t * t),
        2,
      ),
    ).toBe(2);
    expect(
      differencesNeeded(
        line(100, (t) => t * t),
        1,
      ),
    ).toBe(1);
    expect(
      differencesNeeded(
        line(100, () => drawNormal(random)),
        2,
      ),
    ).toBe(0);
    expect(
      differencesNeeded(
        line(100, (t) => t),
        0,
      ),
    ).toBe(0);
  });
  test("under four values nothing is seen", () => {
    expect(differencesNeeded([1, 2, 3], 2)).toBe(0);
    expect(
      differencesNeeded(
        line(8, (t) => t * 2),
        2,
      ),
    ).toBe(1);
  });
  test("the fifth percentile decides: just above it a difference is taken", () => {
    // Six values of a step: η = Σ S² / (n²·s²) with s² = 1: S = −1 −2 −3 −2 −1 0, 19 / 36 = 0.528; of four 6 / 16 = 0.375.
    expect(kpss([1, 1, 1, 3, 3, 3])).toBeCloseTo(19 / 36, 14);
    expect(kpss([1, 1, 3, 3])).toBeCloseTo(6 / 16, 14);
    expect([differencesNeeded([1, 1, 1, 3, 3, 3], 1), differencesNeeded([1, 1, 3, 3], 1)]).toEqual([1, 0]);
  });
});

describe("the strength of a season", () => {
  test("is 1 where nothing else moves, also about a trend", () => {
    expect(seasonalStrength([1, 3, 1, 3, 1, 3, 1, 3], 2)).toBe(1);
    expect(
      seasonalStrength(
        line(40, (t) => 2 * t + [5, 0, -5, 1][t % 4]!),
        4,
      ),
    ).toBeCloseTo(1, 12);
    expect(
      seasonalStrength(
        line(30, (t) => 100 - t + [5, 0, -5][t % 3]!),
        3,
      ),
    ).toBeCloseTo(1, 12);
  });
  test("is what the definition says, and never below 0", () => {
    // Trends of the inner five 2, 2, 2, 1.5, 2; around them 1, −1, 1, −0.5, −1: means 1/3 of three and −3/4 of two.
    const rest = [
      Math.sqrt(1.5) * (2 / 3),
      -Math.SQRT2 / 4,
      Math.sqrt(1.5) * (2 / 3),
      Math.SQRT2 / 4,
      -Math.sqrt(1.5) * (4 / 3),
    ];
    const wanted = 1 - squaresOf(rest) / squaresOf([1, -1, 1, -0.5, -1]);
    expect(seasonalStrength([1, 3, 1, 3, 1, 1, 5], 2)).toBeCloseTo(Math.max(0, wanted), 12);
    expect(wanted).toBeLessThan(0);
    const values = line(13, (t) => [4, 0][t % 2]! + 0.25 * t * t * (t % 2));
    expect(seasonalStrength(values, 2)).toBeCloseTo(byDefinition(values, 2), 12);
    const threes = line(31, (t) => [4, 0, 1][t % 3]! * (1 + t / 20) + Math.sin(t * t));
    expect(seasonalStrength(threes, 3)).toBeCloseTo(byDefinition(threes, 3), 12);
    expect(byDefinition(threes, 3)).toBeGreaterThan(0.6);
  });
  test("is none in noise, in a constant, without a season and under three seasons", () => {
    const random = randomFrom(5);
    expect(
      seasonalStrength(
        line(120, () => drawNormal(random)),
        12,
      ),
    ).toBeLessThan(0.2);
    expect(
      seasonalStrength(
        line(36, () => 0.1),
        12,
      ),
    ).toBe(0);
    expect(
      seasonalStrength(
        line(36, () => 0),
        12,
      ),
    ).toBe(0);
    expect(
      seasonalStrength(
        line(36, (t) => t % 2),
        1,
      ),
    ).toBe(0);
    expect(seasonalStrength([1, 3, 1, 3, 1], 2)).toBe(0);
    expect(seasonalStrength([1, 3, 1, 3, 1, 3], 2)).toBe(1);
  });
});

function squaresOf(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const centre = all.reduce((a, b) => a + b) / all.length;
  return all.reduce((total, value) => total + (value - centre) ** 2, 0);
}

/** The same with each average spelt out as a list. */
function byDefinition(values: Float64Array, season: number): number {
  const half = Math.floor(season / 2);
  const weights = Array.from({ length: 2 * half + 1 }, (_, i) =>
    season % 2 === 0 && (i === 0 || i === 2 * half) ? 0.5 : 1,
  );
  const around = Array.from(values.slice(half, -half)).map(
    (value, i) => value - weights.reduce((total, weight, k) => total + weight * values[i + k]!, 0) / season,
  );
  const rest = around.map((value, i) => {
    const mates = around.filter((_, j) => (i - j) % season === 0 && Math.abs(i - j) <= 2 * season);
    const centre = mates.reduce((a, b) => a + b) / mates.length;
    return (value - centre) * Math.sqrt(mates.length / (mates.length - 1));
  });
  return Math.max(0, 1 - squaresOf(rest) / squaresOf(around));
}
