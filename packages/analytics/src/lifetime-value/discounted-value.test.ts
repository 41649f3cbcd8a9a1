import * as fc from "fast-check";
import { expect, test } from "vitest";
import { discountedValue } from "./discounted-value.ts";

test("1000 a year for three years at 5 % is worth 2723.25 today", () => {
  expect(discountedValue([1000, 1000, 1000], 0.05)).toBeCloseTo(2723.248029, 6);
});

test("without a rate the value is the sum, and each year later costs a rate more", () => {
  expect(discountedValue([1, 2, 3], 0)).toBe(6);
  expect(discountedValue([0, 121], 0.1)).toBeCloseTo(100, 12);
  expect(discountedValue([50], -0.5)).toBe(100);
});

test("no period has no value, and what is no number is refused", () => {
  expect(discountedValue([], 0.05)).toEqual({ kind: "too-little-data", of: "periods", found: 0, needed: 1 });
  expect(() => discountedValue([1, Number.NaN], 0.05)).toThrow("Revenue 2 is no number.");
  expect(() => discountedValue([1], -1)).toThrow("above −1");
  expect(() => discountedValue([1], Infinity)).toThrow("above −1");
  expect(() => discountedValue([1], Number.NaN)).toThrow("above −1");
});

test("a steady revenue has the closed form of an annuity", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.001, max: 1, noNaN: true }), (years, rate) => {
      const value = discountedValue(new Float64Array(years).fill(7), rate);
      expect(value).toBeCloseTo((7 * (1 - (1 + rate) ** -years)) / rate, 8);
    }),
  );
});
