import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanAbsoluteError } from "./absolute-error.ts";
import { coverage } from "./coverage.ts";
import { mase, seasonalNaiveError } from "./mase.ts";
import { pinball } from "./pinball.ts";
import { smape } from "./smape.ts";
import { meanSquaredError, rootMeanSquaredError } from "./squared-error.ts";

test("the mean error counts misses on both sides alike", () => {
  expect(meanAbsoluteError([5, 6], [4, 4])).toBe(1.5);
  expect(meanAbsoluteError([4, 4], [5, 6])).toBe(1.5);
});

test("large misses weigh more when squared", () => {
  expect(meanSquaredError([5, 6], [4, 4])).toBe(2.5);
  expect(rootMeanSquaredError([5, 6], [4, 4])).toBe(1.5811388300841898);
});

describe("MASE", () => {
  test("measures by what the same as a season ago costs in the history", () => {
    expect(seasonalNaiveError([1, 2, 4, 4], 2)).toBe(2.5);
    expect(seasonalNaiveError([1, 2, 4, 4], 1)).toBe(1);
    expect(mase([5, 6], [4, 4], [1, 2, 4, 4], 2)).toBe(0.6);
  });
  test("has no yardstick in a history of one season, nor where nothing ever differs", () => {
    expect(mase([5], [4], [1, 2], 2)).toEqual({ kind: "too-little-data", of: "values", found: 2, needed: 3 });
    expect(seasonalNaiveError([1, 2, 1], 2)).toEqual({
      kind: "too-little-data",
      of: "varying columns",
      found: 0,
      needed: 1,
    });
    expect(seasonalNaiveError([1, 2, 3], 2)).toBe(2);
  });
});

describe("sMAPE", () => {
  test("is a share of the mean of both, in percent", () => {
    expect(smape([100, 50], [110, 50])).toBe(4.761904761904762);
    expect(smape([-100], [100])).toBe(200);
    expect(smape([-100], [-50])).toBeCloseTo(200 / 3, 12);
  });
  test("a pair of zeros is a perfect forecast", () => {
    expect(smape([0, 1], [0, 3])).toBe(50);
  });
  test("does not change when both sides are exchanged or scaled", () => {
    const values = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(values, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        expect(smape(a, b)).toBeCloseTo(smape(b, a), 10);
        expect(
          smape(
            a.map((x) => x * 7),
            b.map((x) => x * 7),
          ),
        ).toBeCloseTo(smape(a, b), 10);
        expect(smape(a, b)).toBeLessThanOrEqual(200 + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

test("the pinball loss weighs what was missed above by the share, below by the rest", () => {
  expect(pinball([10, 10], [8, 14], 0.9)).toBeCloseTo(1.1, 12);
  expect(pinball([3], [3], 0.2)).toBe(0);
});

test("what falls on an end of the interval is covered", () => {
  expect(coverage([1, 5, 9], [0, 6, 9], [2, 7, 9])).toBe(2 / 3);
  expect(coverage([7, 8], [6, 6], [7, 7])).toBe(0.5);
});

test.each([
  [() => meanAbsoluteError([1], []), "Each actual value needs one forecast."],
  [() => meanSquaredError([1], [1, 2]), "Each actual value needs one forecast."],
  [() => smape([], []), "A forecast is measured on at least one value."],
  [() => pinball([], [], 0.5), "A forecast is measured on at least one value."],
  [() => coverage([1], [1], []), "Each actual value needs one forecast."],
  [() => coverage([1], [], [1]), "Each actual value needs one forecast."],
])("columns that do not belong together are refused (%#)", (asked, says) => {
  expect(asked).toThrow(new RangeError(says));
});
