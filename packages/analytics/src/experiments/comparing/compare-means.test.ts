import { expect, test } from "vitest";
import { compareMeans, type MeanComparison } from "./compare-means.ts";
import { scaled } from "./estimate.ts";

const compared = (a: number[], b: number[], confidence?: number) => compareMeans(a, b, confidence) as MeanComparison;

test("10, 12, 14 against 13, 15, 17: the worked example", () => {
  const { kind, meanA, meanB, difference, degreesOfFreedom, p, verdict } = compared([10, 12, 14], [13, 15, 17]);
  expect([kind, meanA, meanB, verdict]).toEqual(["mean-comparison", 12, 15, "undecided"]);
  expect([difference.value, difference.low.toFixed(3), difference.high.toFixed(3)]).toEqual([3, "-1.534", "7.534"]);
  expect(degreesOfFreedom).toBeCloseTo(4, 12);
  expect(p.toFixed(4)).toBe("0.1401");
});

test("unequal groups agree with Welch's t of scipy 1: t = 2.4554, 24.99 degrees, p = 0.0214", () => {
  const a = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4];
  const b = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4];
  const { difference, degreesOfFreedom, p, verdict, lift } = compared(a, b);
  expect(degreesOfFreedom).toBeCloseTo(24.988529290231416, 9);
  expect(p).toBeCloseTo(0.021378001462866992, 9);
  expect([difference.low, difference.high]).toEqual([
    expect.closeTo(0.3492370661924069, 8),
    expect.closeTo(3.984096267140929, 8),
  ]);
  expect(verdict).toBe("higher");
  // Fieller's limits are the ratios at which b − r·a is just not told from 0; for the plain ratio they lie around it.
  expect(lift!.value).toBeCloseTo(difference.value / (312.3 / 15), 9);
  expect(lift!.low).toBeGreaterThan(0);
  expect(compared(b, a).verdict).toBe("lower");
});

test("Fieller's limits solve their equation", () => {
  const [a, b] = [
    [10, 12, 14, 16, 13],
    [13, 15, 17, 11],
  ];
  const { lift, meanA, meanB, degreesOfFreedom, difference } = compared(a, b);
  // Squared errors 5 / 5 = 1 and (20 / 3) / 4; t is the margin over its root.
  const [errorA, errorB] = [1, 5 / 3];
  expect(degreesOfFreedom).toBeCloseTo((errorA + errorB) ** 2 / (errorA ** 2 / 4 + errorB ** 2 / 3), 9);
  const t = (difference.high - difference.value) / Math.sqrt(errorA + errorB);
  for (const ratio of [lift!.low + 1, lift!.high + 1]) {
    expect((meanB - ratio * meanA) ** 2 / (errorB + ratio ** 2 * errorA)).toBeCloseTo(t ** 2, 8);
  }
  expect(lift!.value).toBeCloseTo(meanB / meanA - 1, 12);
});

test("against a mean that may be 0, or is below it, there is no lift", () => {
  expect(compared([-1, 0, 2], [5, 6, 7]).lift).toBeNull();
  expect(compared([-11, -12, -13], [5, 6, 7]).lift).toBeNull();
});

test("more confidence is a wider interval", () => {
  const [plain, sure] = [compared([1, 2, 3], [4, 5, 6]), compared([1, 2, 3], [4, 5, 6], 0.99)];
  expect(compared([1, 2, 3], [4, 5, 6], 0.95)).toEqual(plain);
  expect(sure.difference.low).toBeLessThan(plain.difference.low);
});

test("values that are none are left out; too few, or all alike, is said", () => {
  expect(compared([10, NaN, 12, 14], [13, 15, Infinity, 17])).toEqual(compared([10, 12, 14], [13, 15, 17]));
  const little = (of: string, found: number, needed: number) => ({ kind: "too-little-data", of, found, needed });
  expect(compared([], [1, 2])).toEqual(little("customers", 0, 2));
  expect(compared([1, 2], [1, NaN])).toEqual(little("customers", 1, 2));
  expect(compared([3, 3], [3, 3])).toEqual(little("values", 1, 2));
  expect(compared([3, 3], [4, 5]).kind).toBe("mean-comparison");
  expect(() => compared([1, 2], [1, 3], 1)).toThrow("A confidence lies between 0 and 1.");
});

test("values whose squares are no numbers are refused; the largest below are not", () => {
  expect(() => compared([1, 1.1e100], [1, 2])).toThrow("Values reach from −1e100 to 1e100.");
  expect(() => compared([1, 2], [-1.1e100, 2])).toThrow("Values reach from −1e100 to 1e100.");
  expect(compared([1e100, -1e100, 0], [1e99, 0, 1e100])).toMatchObject({ verdict: "undecided" });
});

test("a negative factor turns the limits round", () => {
  expect(scaled({ value: 1, low: -1, high: 4 }, 2)).toEqual({ value: 2, low: -2, high: 8 });
  expect(scaled({ value: 1, low: -1, high: 4 }, -2)).toEqual({ value: -2, low: -8, high: 2 });
});
