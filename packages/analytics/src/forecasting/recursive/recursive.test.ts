import { describe, expect, test } from "vitest";
import { rollingSpread } from "./rolling-spread.ts";
import { type NextValue, stepByStep } from "./step-by-step.ts";

const last: NextValue = (series, t) => series[t - 1]!;
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 12) as number);

test("what is expected is put behind the series, and asked on", () => {
  const sums: NextValue = (series, t) => series[t - 1]! + series[t - 2]!;
  const series = Float64Array.of(1, 2);
  expect([...stepByStep(series, 3, sums)]).toEqual([3, 5, 8]);
  expect([...series]).toEqual([1, 2]);
  expect([...stepByStep(series, 0, sums)]).toEqual([]);
});

describe("the spread of the errors of the past", () => {
  test("by hand: the last value, of a series that grows by one", () => {
    // From 0: 1, 2, 3 away; from 1: 1, 2; from 2: 1. Two errors of the second step are too few, so it grows with √2.
    expect([...rollingSpread(Float64Array.of(0, 1, 2, 3), 1, 3, last)]).toEqual(near([1, Math.SQRT2, Math.sqrt(3)]));
    // With a value more the second step has three errors of 2.
    expect([...rollingSpread(Float64Array.of(0, 1, 2, 3, 4), 1, 4, last)]).toEqual(
      near([1, 2, 2 * Math.sqrt(3 / 2), 2 * Math.SQRT2]),
    );
  });
  test("never narrows with the steps", () => {
    // One step away the errors are 2, two steps away 0.
    const swing = Float64Array.of(1, -1, 1, -1, 1, -1, 1);
    expect([...rollingSpread(swing, 1, 3, last)]).toEqual(near([2, 2, 2]));
  });
  test("looks only at what came after the values known", () => {
    const calm = Float64Array.of(50, 0, 0, 0, 0, 0, 3, 3, 3);
    expect([...rollingSpread(calm, 6, 1, last)]).toEqual(near([Math.sqrt(9 / 3)]));
    expect([...rollingSpread(calm, 2, 1, last)]).toEqual(near([Math.sqrt(9 / 7)]));
  });
  test("takes three values at least", () => {
    expect(() => rollingSpread(Float64Array.of(1, 2, 3), 1, 1, last)).toThrow(
      new RangeError("Errors are measured on at least three values."),
    );
  });
});
