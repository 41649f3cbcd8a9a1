import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSentence } from "./cells.ts";
import { parseQuantity } from "./quantities.ts";

test.each([
  ["6", { thousandths: 6000 }],
  ["6.0", { thousandths: 6000 }],
  ["-12", { thousandths: -12000 }],
  ["1,200", { thousandths: 1200000 }],
  ["2.5 kg", { thousandths: 2500, unit: "kg" }],
  ["3件", { thousandths: 3000, unit: "件" }],
  ["1.2万件", { thousandths: 12000000, unit: "件" }],
  ["×4", { thousandths: 4000 }],
  ["12 m²", { thousandths: 12000, unit: "m2" }],
  ["0.125", { thousandths: 125 }],
])("%s is understood", (text, quantity) => {
  expect(parseQuantity(text)).toEqual(quantity);
});

test("more than three decimals are rounded, and it says so", () => {
  expect(parseQuantity("0.0005")).toMatchObject({ thousandths: 1, note: { "zh-CN": "“0.0005”已四舍五入到3位小数。" } });
});

test.each(["", "some", "3 or 4", "2026-01-02", "12%", "9".repeat(20)])("%j is refused", (text) => {
  expect(isSentence(parseQuantity(text))).toBe(true);
});

test("every number of thousandths reads back, and no text makes the parser throw", () => {
  fc.assert(
    fc.property(fc.integer(), (n) => {
      expect(parseQuantity((n / 1000).toFixed(3), ".")).toEqual({ thousandths: n });
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(parseQuantity(text)).toBeTypeOf("object");
    }),
  );
});
