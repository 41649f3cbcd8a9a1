import { describe, expect, test } from "vitest";
import { matrixOf } from "../../statistics/matrix.ts";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { type InterruptedSeries, interruptedSeries } from "./interrupted-series.ts";
import { robustRegression } from "./robust-regression.ts";

const near = (value: number) => expect.closeTo(value, 7) as number;
const asked = (values: number[], changedAt: number, confidence?: number) =>
  interruptedSeries(values, changedAt, confidence) as InterruptedSeries;

const straight = [10, 11, 12, 13, 14, 15, 21, 23, 25, 27, 29, 31];
const uneven = [10, 12, 11, 14, 13, 15, 14, 21, 19, 24, 22, 27, 25, 28];

describe("an interrupted series", () => {
  test("without noise shows jump and bend as they are: the worked example", () => {
    const found = asked(straight, 6);
    expect(found).toMatchObject({
      kind: "interrupted-series",
      slopeBefore: { value: near(1), low: near(1), high: near(1) },
      levelChange: { value: near(5), low: near(5), high: near(5) },
      slopeChange: { value: near(1) },
      effectAtEnd: { value: near(10) },
      effectInAll: { value: near(45), low: near(45), high: near(45) },
      verdict: "higher",
    });
    expect(found.levelChange.p).toBeLessThan(1e-9);
    expect([...found.withoutChange]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21].map(near));
  });

  // The same formulas in numpy and scipy.
  test("with noise has the limits of Newey and West with two lags", () => {
    const { lags, slopeBefore, levelChange, slopeChange, effectAtEnd, effectInAll } = asked(uneven, 7);
    expect(lags).toBe(2);
    expect(slopeBefore).toEqual({ value: near(0.71428571428), low: near(0.4979538807), high: near(0.9306175478) });
    expect(levelChange).toMatchObject({ value: near(4.28571428571), low: near(2.5810062484), high: near(5.990422323) });
    expect(levelChange.p).toBeCloseTo(0.00022716952, 9);
    expect(slopeChange).toMatchObject({ value: near(0.57142857143), low: near(0.2316777329), high: near(0.91117941) });
    expect(slopeChange.p).toBeCloseTo(0.0037992884, 9);
    expect(effectAtEnd).toMatchObject({ value: near(7.71428571429), low: near(5.3051911956), high: near(10.12338023) });
    expect(effectInAll).toMatchObject({ value: near(42), low: near(29.2530648581), high: near(54.7469351419) });
    expect(effectInAll.p).toBeCloseTo(0.0000247808, 9);
  });

  test("has wider limits for more confidence", () => {
    expect(asked(uneven, 7, 0.95)).toEqual(asked(uneven, 7));
    expect(asked(uneven, 7, 0.99).effectInAll.low).toBeLessThan(asked(uneven, 7).effectInAll.low);
  });

  test("a fall is a fall, and a line that goes on is undecided", () => {
    expect(
      asked(
        uneven.map((value) => -value),
        7,
      ).verdict,
    ).toBe("lower");
    const random = randomFrom(3);
    const line = Array.from({ length: 30 }, (_, i) => i + drawNormal(random));
    expect(asked(line, 15).verdict).toBe("undecided");
  });

  test("errors that hang together make wider limits than they would have one by one", () => {
    const random = randomFrom(12);
    let error = 0;
    const values = Array.from({ length: 120 }, () => (error = 0.8 * error + drawNormal(random)));
    const x = matrixOf(values.map((_, i) => [1, i]));
    const spread = (lags: number) => robustRegression(x, Float64Array.from(values), lags).covariances.values[3]!;
    expect(spread(4)).toBeGreaterThan(2 * spread(0));
    expect(asked(values, 60).lags).toBe(4);
  });
});

test("six periods on each side are needed, and two different values", () => {
  const little = (of: string, found: number, needed: number) => ({ kind: "too-little-data", of, found, needed });
  expect(asked(straight, 6).kind).toBe("interrupted-series");
  expect(asked(straight, 5)).toEqual(little("periods", 5, 6));
  expect(asked(straight, 7)).toEqual(little("periods", 5, 6));
  expect(asked(straight, 0)).toEqual(little("periods", 0, 6));
  expect(asked(straight, 12)).toEqual(little("periods", 0, 6));
  expect(asked([], 0)).toEqual(little("periods", 0, 6));
  expect(asked(Array<number>(12).fill(3), 6)).toEqual(little("values", 1, 2));
});

test("gaps, and a change outside the series, are refused", () => {
  expect(() => asked([1, NaN], 1)).toThrow("A series has a number for each period.");
  for (const at of [-1, 13, 2.5]) expect(() => asked(straight, at)).toThrow("The change lies within the series.");
  expect(() => asked(straight, 6, 0)).toThrow("A confidence lies between 0 and 1.");
});

describe("robust regression", () => {
  test("fits a line exactly, without doubt: the worked example", () => {
    const { coefficients, covariances } = robustRegression(
      matrixOf([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      Float64Array.of(1, 3, 5),
      0,
    );
    expect([...coefficients]).toEqual([near(1), near(2)]);
    expect([...covariances.values]).toEqual([near(0), near(0), near(0), near(0)]);
    expect([covariances.rows, covariances.columns]).toEqual([2, 2]);
  });

  test("of a mean alone is Σ u² / n² · n / (n − 1), and neighbours count by their lag", () => {
    // Residuals −1, 1, 1, −1: squares 4, one apart 1·(−1 + 1 − 1) = −1, two apart −2.
    const ones = matrixOf([[1], [1], [1], [1]]);
    const variance = (lags: number) => robustRegression(ones, Float64Array.of(1, 3, 3, 1), lags).covariances.values[0];
    expect(variance(0)).toBeCloseTo((4 / 16) * (4 / 3), 12);
    expect(variance(1)).toBeCloseTo(((4 - 2 * 0.5) / 16) * (4 / 3), 12);
    expect(variance(2)).toBeCloseTo(((4 - 2 * (2 / 3) - 4 * (1 / 3)) / 16) * (4 / 3), 12);
    expect(variance(9)).toBeCloseTo(((4 - 2 * 0.9 - 4 * 0.8 + 2 * 0.7) / 16) * (4 / 3), 12);
  });
});
