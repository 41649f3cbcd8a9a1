import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "./wilson.ts";

test("20 of 100 are 20 %, between 13.3 % and 28.9 %", () => {
  const { share, low, high } = wilson(20, 100)!;
  expect(share).toBe(0.2);
  expect([low, high].map((limit) => limit.toFixed(4))).toEqual(["0.1334", "0.2888"]);
});

test("none of ten, and all of ten, keep their own end", () => {
  const [none, all] = [wilson(0, 10)!, wilson(10, 10)!];
  expect([none.low, all.high]).toEqual([0, 1]);
  expect([none.high, all.low].map((limit) => limit.toFixed(4))).toEqual(["0.2775", "0.7225"]);
});

test("without a trial nothing is said", () => {
  expect(wilson(0, 0)).toBeNull();
});

test("more hits than trials, or fewer than none, are refused", () => {
  expect(() => wilson(2, 1)).toThrow(RangeError);
  expect(() => wilson(-1, 1)).toThrow(RangeError);
});

test("less confidence is a narrower interval", () => {
  const [wide, narrow] = [wilson(5, 20)!, wilson(5, 20, 1)!];
  expect(narrow.low).toBeGreaterThan(wide.low);
  expect(narrow.high).toBeLessThan(wide.high);
});

test("the share lies within its limits, and these solve the score's equation", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, part) => {
      const hits = Math.round(trials * part);
      const { share, low, high } = wilson(hits, trials)!;
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      for (const limit of [low, high]) {
        if (limit === 0 || limit === 1) continue;
        const score = (share - limit) / Math.sqrt((limit * (1 - limit)) / trials);
        expect(Math.abs(score)).toBeCloseTo(1.959963984540054, 6);
      }
    }),
  );
});
