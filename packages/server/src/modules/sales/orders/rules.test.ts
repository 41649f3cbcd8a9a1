import fc from "fast-check";
import { expect, test } from "vitest";
import { lineTotalMinor, orderTotalMinor, owedMinor } from "./rules.ts";

const quantity = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const price = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

test("a line's total is quantity times price, half a cent going away from zero", () => {
  expect(lineTotalMinor(1000, 1050)).toBe(1050);
  expect(lineTotalMinor(333, 100)).toBe(33);
  expect(lineTotalMinor(335, 100)).toBe(34);
  expect(lineTotalMinor(-335, 100)).toBe(-34);
  expect(lineTotalMinor(500, 1)).toBe(1);
  expect(lineTotalMinor(500, -1)).toBe(-1);
});

test("a line's total is exact for every quantity and price that can be typed", () => {
  fc.assert(
    fc.property(quantity, price, (quantityMilli, unitPriceMinor) => {
      const product = BigInt(quantityMilli) * BigInt(unitPriceMinor);
      const size = product < 0n ? -product : product;
      const rounded = size / 1000n + (size % 1000n >= 500n ? 1n : 0n);
      const expected = Number(product < 0n ? -rounded : rounded);
      expect(lineTotalMinor(quantityMilli, unitPriceMinor)).toBe(expected === 0 ? 0 : expected);
    }),
  );
});

test("what is sold and given back cancels out to nothing", () => {
  fc.assert(
    fc.property(quantity, price, (quantityMilli, unitPriceMinor) => {
      expect(lineTotalMinor(quantityMilli, unitPriceMinor) + lineTotalMinor(-quantityMilli, unitPriceMinor)).toBe(0);
    }),
  );
});

test("an order's total is the sum of its lines, in whatever order they stand", () => {
  const line = fc.record({
    quantityMilli: fc.integer({ min: -100_000, max: 100_000 }),
    unitPriceMinor: fc.integer({ min: 0, max: 10_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const sum = lines.reduce((total, one) => total + lineTotalMinor(one.quantityMilli, one.unitPriceMinor), 0);
      expect(orderTotalMinor(lines)).toBe(sum);
      expect(orderTotalMinor(lines.toReversed())).toBe(sum);
    }),
  );
});

test("an order too large to be exact is refused", () => {
  const line = { quantityMilli: 1_000_000_000, unitPriceMinor: 1_000_000_000_000 };
  expect(() => orderTotalMinor(Array.from({ length: 20 }, () => line))).toThrow("too large");
});

test("nothing is owed for a refund, for what was called off, or for what is overpaid", () => {
  const order = { kind: "sale", state: "open", totalMinor: 500, receivedMinor: 200, waivedMinor: 0 } as const;
  expect(owedMinor(order)).toBe(300);
  expect(owedMinor({ ...order, state: "cancelled" })).toBe(0);
  expect(owedMinor({ ...order, kind: "refund", totalMinor: -500 })).toBe(0);
  expect(owedMinor({ ...order, receivedMinor: 700 })).toBe(0);
  expect(owedMinor({ ...order, waivedMinor: 250 })).toBe(50);
});
