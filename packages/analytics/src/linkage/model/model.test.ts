import { describe, expect, test } from "vitest";
import { kinds } from "../kinds/field-kinds.ts";
import { levelCount } from "../kinds/levels.ts";
import { doorAfter } from "./doors.ts";
import { patternsOf } from "./patterns.ts";
import { chancesOf } from "./rarity.ts";
import { chanceOf, ratiosOf } from "./rates.ts";
import { thresholdOf } from "./threshold.ts";

const near = (value: number, digits = 10) => expect.closeTo(value, digits) as number;

describe("patterns", () => {
  test("are counted once each, and every pair knows its own", () => {
    const found = patternsOf(2, Uint8Array.from([1, 4, 2, 0, 1, 4, 4, 1]), Uint8Array.from([1, 2, 3, 4]));
    expect([...found.levels]).toEqual([1, 4, 2, 0, 4, 1]);
    expect([...found.weights]).toEqual([4, 2, 4]);
    expect([...found.of]).toEqual([0, 1, 0, 2]);
    expect([...patternsOf(2, Uint8Array.from([1, 4, 1, 4])).weights]).toEqual([2]);
  });
  test("of no field there are none, of more than 22 they cannot be told apart", () => {
    expect(patternsOf(0, new Uint8Array(0))).toMatchObject({ fields: 0 });
    expect(patternsOf(22, new Uint8Array(22).fill(4)).weights.length).toBe(1);
    expect(() => patternsOf(23, new Uint8Array(23))).toThrow("more than 22 fields");
  });
});

describe("rates", () => {
  test("by chance: what the file shows beside a doubt of twenty pairs", () => {
    expect(chanceOf(3, 80, 0.01)).toBeCloseTo(3.2 / 100, 12);
    expect(chanceOf(-2, 80, 0.01)).toBeCloseTo(0.2 / 100, 12);
    expect(chanceOf(0, 0, 0.01)).toBeCloseTo(0.01, 12);
    expect(chanceOf(100, 0, 1)).toBe(1 - 1e-9);
  });
  test("as ratios they never rise from same to different, and a difference never speaks for a match", () => {
    const m = Float64Array.from([0, 0.4, 0.3, 0.2, 0.1]);
    expect([...ratiosOf([{ m, u: Float64Array.from([0, 0.1, 0.01, 0.4, 0.49]) }])]).toEqual([
      1,
      4,
      4,
      0.5,
      near(0.1 / 0.49),
    ]);
    expect([...ratiosOf([{ m, u: Float64Array.from([0, 0.1, 0.2, 0.1, 0.01]) }])]).toEqual([
      1,
      4,
      near(1.5),
      near(1.5),
      1,
    ]);
  });
});

describe("a rare value", () => {
  test("says more than a common one: the worked example", () => {
    // κ = 6·0.3 − (4/6)·2 = 0.4667, over 6.
    expect([...chancesOf([1, 1, 4], 0.3)]).toEqual([
      near(0.4 + 2 / 30 - 0.4 + 0.011111111111),
      near(0.0777777777778),
      near(0.4111111111111),
    ]);
  });
  test("is at least a fiftieth of a record, and at most a whole one", () => {
    expect([...chancesOf([1, 1], 1e-6)]).toEqual([0.01, 0.01]);
    expect([...chancesOf([1, 1, 1, 1], 0.9)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect([...chancesOf([5, 5], 0.01)]).toEqual([near(0.302), near(0.302)]);
    expect([...chancesOf([2, 0], 1)]).toEqual([0.5, 0.5]);
    expect([...chancesOf([], 0.5)]).toEqual([]);
  });
});

test("a door that differs shuts the way, one that agrees opens it for good", () => {
  const [none, same, close, partly, different] = [0, 1, 2, 3, 4] as const;
  expect(doorAfter(0, null, different)).toBe(0);
  expect(doorAfter(0, "opens and shuts", none)).toBe(0);
  expect(doorAfter(0, "opens and shuts", different)).toBe(1);
  expect(doorAfter(0, "opens", different)).toBe(0);
  expect(doorAfter(1, "opens", different)).toBe(1);
  for (const level of [same, close, partly])
    expect([doorAfter(0, "opens", level), doorAfter(1, "opens and shuts", level)]).toEqual([-1, -1]);
  expect(doorAfter(-1, "opens and shuts", different)).toBe(-1);
  expect(doorAfter(1, null, same)).toBe(1);
});

describe("the threshold", () => {
  test("is where precision and recall, as the scores expect them, are best", () => {
    // k = 1: 0.9 / (1 + 0.45); k = 2: 1.7 / (2 + 0.45), larger. Precision 1.7 / 2, recall 1.7 / 1.8.
    expect(thresholdOf(Float64Array.from([0.1, 0.9, 0.8]))).toEqual({
      threshold: 0.8,
      expectedPrecision: near(0.85),
      expectedRecall: near(1.7 / 1.8),
    });
    // k = 1: 1 / 1.4; k = 2: 1.6 / 2.4, less.
    expect(thresholdOf(Float64Array.from([1, 0.6]))).toMatchObject({
      threshold: 1,
      expectedPrecision: 1,
      expectedRecall: near(1 / 1.6),
    });
    // Equal gains take the pair in.
    expect(thresholdOf(Float64Array.from([1, 1]))).toMatchObject({ threshold: 1, expectedRecall: 1 });
  });
  test("is 0.5 where no pair is likelier one person than two", () => {
    expect(thresholdOf(Float64Array.from([0.49, 0.3]))).toEqual({
      threshold: 0.5,
      expectedPrecision: null,
      expectedRecall: 0,
    });
    expect(thresholdOf(Float64Array.from([0.5]))).toMatchObject({
      threshold: 0.5,
      expectedPrecision: 0.5,
      expectedRecall: 1,
    });
    expect(thresholdOf(new Float64Array(0))).toEqual({ threshold: 0.5, expectedPrecision: null, expectedRecall: null });
  });
  test("can be given, and the expectations follow", () => {
    expect(thresholdOf(Float64Array.from([0.9, 0.8, 0.1]), 0.05)).toEqual({
      threshold: 0.05,
      expectedPrecision: near(0.6),
      expectedRecall: 1,
    });
  });
});

test("every kind of field has shares and chances that can be", () => {
  for (const { shared, chance, mostDifferent } of Object.values(kinds)) {
    for (const share of [shared, chance, mostDifferent]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  }
  expect(levelCount).toBe(5);
});
