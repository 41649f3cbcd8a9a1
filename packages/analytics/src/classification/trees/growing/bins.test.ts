import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixOf, zeros } from "../../../statistics/matrix.ts";
import { binFeatures, missingCode } from "./bins.ts";

const column = (...values: number[]) => matrixOf(values.map((value) => [value]));
const binned = (values: number[], mostBins?: number) => {
  const { codes, thresholds } = binFeatures(column(...values), mostBins);
  return { codes: [...codes], thresholds: [...thresholds[0]!] };
};

test("few values have a bin each, and a missing one comes after them", () => {
  expect(binned([1, 2, NaN, 4])).toEqual({ codes: [0, 1, 3, 2], thresholds: [1.5, 3] });
  expect(missingCode(binFeatures(column(1, 2, NaN, 4)), 0)).toBe(3);
});

test("what is not a finite number is missing", () => {
  expect(binned([-Infinity, 5, Infinity, NaN])).toEqual({ codes: [1, 0, 1, 1], thresholds: [] });
});

test("ten values in five bins make pairs", () => {
  const { codes, thresholds } = binned([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5);
  expect(thresholds).toEqual([2.5, 4.5, 6.5, 8.5]);
  expect(codes).toEqual([4, 4, 3, 3, 2, 2, 1, 1, 0, 0]);
});

test("a value that many share takes its bin, and the rest is parted evenly", () => {
  expect(binned([0, 0, 0, 0, 0, 0, 1, 2, 3, 4], 3)).toEqual({
    codes: [0, 0, 0, 0, 0, 0, 1, 1, 2, 2],
    thresholds: [0.5, 2.5],
  });
});

test("as many values as bins have one each, however few rows share them", () => {
  expect(binned([1, 2, 3, 3, 3, 3, 3, 3], 3)).toEqual({ codes: [0, 1, 2, 2, 2, 2, 2, 2], thresholds: [1.5, 2.5] });
});

test("255 values have a bin each; of 256 two share one", () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
  expect(binned([...upTo(255), NaN])).toEqual({ codes: upTo(256), thresholds: upTo(254).map((i) => i + 0.5) });
  const { codes, thresholds } = binned(upTo(256));
  expect(thresholds).toHaveLength(254);
  expect(Math.max(...codes)).toBe(254);
});

test("each column has its own bins, row after row", () => {
  const { rows, columns, codes, thresholds } = binFeatures(
    matrixOf([
      [1, 5],
      [2, 5],
      [3, NaN],
    ]),
  );
  expect([rows, columns, [...codes]]).toEqual([3, 2, [0, 0, 1, 0, 2, 1]]);
  expect(thresholds.map((borders) => [...borders])).toEqual([[1.5, 2.5], []]);
});

test("between neighbours of double precision, and between the largest numbers, there still is a threshold", () => {
  const next = 1 + Number.EPSILON;
  expect(binned([1, next])).toEqual({ codes: [0, 1], thresholds: [1] });
  // Half-way between these two rounds to the upper one.
  expect(binned([next, next + Number.EPSILON])).toEqual({ codes: [0, 1], thresholds: [next] });
  expect(binned([-1.7e308, 1.7e308])).toEqual({ codes: [0, 1], thresholds: [0] });
  expect(binned([1e308, 1.6e308]).thresholds).toEqual([1.3e308]);
  expect(binned([0, 5e-324])).toEqual({ codes: [0, 1], thresholds: [0] });
});

test("no row, no bin", () => {
  const { rows, codes, thresholds } = binFeatures(zeros(0, 1));
  expect([rows, codes.length, thresholds.map((borders) => borders.length)]).toEqual([0, 0, [0]]);
});

test.each([1, 256, NaN])("%d bins are refused", (mostBins) => {
  expect(() => binFeatures(column(1), mostBins)).toThrow("A column takes from 2 to 255 bins.");
});

test("only order counts: a growing transform leaves the codes as they are, and codes keep to the thresholds", () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NaN)), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 12 }), (values, mostBins) => {
      const { codes, thresholds } = binned(values, mostBins);
      expect(
        binned(
          values.map((value) => Math.exp(value / 9)),
          mostBins,
        ).codes,
      ).toEqual(codes);
      expect(thresholds.length).toBeLessThan(mostBins);
      for (const [i, value] of values.entries()) {
        const expected = Number.isNaN(value) ? thresholds.length + 1 : thresholds.filter((t) => value > t).length;
        expect(codes[i]).toBe(expected);
      }
    }),
    { numRuns: 25 },
  );
});
