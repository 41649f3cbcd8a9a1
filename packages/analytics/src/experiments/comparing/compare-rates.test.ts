import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRates, type RateComparison } from "./compare-rates.ts";

const compared = (a: [number, number], b: [number, number], confidence?: number) => {
  const [first, second] = [a, b].map(([hits, trials]) => ({ hits, trials })) as [never, never];
  return compareRates(first, second, confidence) as RateComparison;
};

// R. G. Newcombe (1998), table II: 56 of 70 against 48 of 80, method 10.
test("56 of 70 against 48 of 80 is Newcombe's example: 0.2, between 0.0524 and 0.3339", () => {
  const { kind, a, b, difference, lift, p, verdict } = compared([48, 80], [56, 70]);
  expect([kind, a.share, b.share, verdict]).toEqual(["rate-comparison", 0.6, 0.8, "higher"]);
  expect(difference.value).toBeCloseTo(0.2, 12);
  expect([difference.low, difference.high].map((limit) => limit.toFixed(4))).toEqual(["0.0524", "0.3339"]);
  expect([lift!.value, lift!.low, lift!.high].map((each) => each.toFixed(4))).toEqual(["0.3333", "0.0766", "0.6512"]);
  expect(p).toBeCloseTo(0.00805, 5);
});

// The same table: 9 of 10 against 3 of 10, and 10 of 10 against 0 of 20.
test("small groups have wide limits, and certain ones limits within −1 and 1", () => {
  const { difference } = compared([3, 10], [9, 10]);
  expect([difference.low, difference.high].map((limit) => limit.toFixed(4))).toEqual(["0.1705", "0.8090"]);
  const sure = compared([0, 20], [10, 10]);
  expect([sure.difference.low.toFixed(4), sure.difference.high, sure.lift]).toEqual(["0.6791", 1, null]);
  expect(compared([10, 10], [0, 20])).toMatchObject({ lift: null, verdict: "lower" });
});

test("alike is undecided, and where all or none hit there is no difference to find", () => {
  expect(compared([5, 50], [6, 50]).verdict).toBe("undecided");
  expect(compared([0, 5], [0, 9])).toMatchObject({ p: 1, verdict: "undecided", lift: null });
  expect(compared([5, 5], [9, 9])).toMatchObject({ p: 1, verdict: "undecided" });
});

test("more confidence is a wider interval", () => {
  const [plain, sure] = [compared([48, 80], [56, 70]), compared([48, 80], [56, 70], 0.99)];
  expect(compared([48, 80], [56, 70], 0.95)).toEqual(plain);
  expect(sure.difference.low).toBeLessThan(plain.difference.low);
  expect(sure.a.low).toBeLessThan(plain.a.low);
  expect(sure.lift!.high).toBeGreaterThan(plain.lift!.high);
});

test("a group without a case says so; impossible groups and confidences are refused", () => {
  const none = { kind: "too-little-data", of: "customers", found: 0, needed: 1 };
  expect(compared([0, 0], [1, 2])).toEqual(none);
  expect(compared([1, 2], [0, 0])).toEqual(none);
  for (const wrong of [
    [3, 2],
    [-1, 2],
    [NaN, 2],
    [1, Infinity],
  ] as [number, number][]) {
    expect(() => compared(wrong, [1, 2])).toThrow("A group has from 0 to all hits.");
    expect(() => compared([1, 2], wrong)).toThrow("A group has from 0 to all hits.");
  }
  for (const wrong of [0, 1, NaN]) {
    expect(() => compared([1, 2], [1, 2], wrong)).toThrow("A confidence lies between 0 and 1.");
  }
});

const tally = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, part]) => [Math.round(part * trials), trials] as [number, number]);

test("groups changed round turn the difference round; limits hold the value and stay within −1 and 1", () => {
  fc.assert(
    fc.property(tally, tally, (a, b) => {
      const [there, back] = [compared(a, b), compared(b, a)];
      const { value, low, high } = there.difference;
      expect(back.difference.value).toBeCloseTo(-value, 12);
      expect(back.difference.low).toBeCloseTo(-high, 12);
      expect(back.p).toBeCloseTo(there.p, 12);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { numRuns: 60 },
  );
});
