import { expect, test } from "vitest";
import { lineTotal, milliOf, withTax } from "./line-total.ts";

test("a line comes to quantity times price, half a cent going away from zero", () => {
  expect([lineTotal(335, 100), lineTotal(-335, 100), lineTotal(2500, 12_000)]).toEqual([34, -34, 30_000]);
});

test("a third of a piece is 333 thousandths", () => {
  expect([milliOf(0.333), milliOf(1.1), milliOf(null)]).toEqual([333, 1100, null]);
});

test("a line from a quote keeps its discount and its tax", () => {
  const line = { discountMinor: 1000, taxRateBp: 600, pricesInclude: "no-tax" as const };
  expect([withTax(10_000, line), withTax(10_000, { ...line, taxMinor: 541 })]).toEqual([9540, 9541]);
  expect(withTax(20_000, { ...line, taxMinor: 541 })).toBe(20_140);
  expect(withTax(10_000, { ...line, pricesInclude: "tax" })).toBe(9000);
});
