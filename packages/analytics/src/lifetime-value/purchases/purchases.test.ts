import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderPurchases } from "./purchase-log.ts";
import { summarisePurchases } from "./summarise.ts";

type Row = [customer: number, day: number, amount?: number];
const logOf = (rows: Row[], customers = 1 + Math.max(-1, ...rows.map(([who]) => who))) => ({
  customer: Int32Array.from(rows, ([who]) => who),
  day: Int32Array.from(rows, ([, day]) => day),
  amount: rows.some(([, , amount]) => amount !== undefined)
    ? Float64Array.from(rows, ([, , amount]) => amount ?? Number.NaN)
    : null,
  customers,
});

describe("the order of purchases", () => {
  test("is by customer, then by day, and rows of one day stay as they came", () => {
    const { rows } = orderPurchases(
      logOf([
        [1, 9],
        [0, 5],
        [1, 3],
        [0, 5],
        [0, -4],
      ]),
    );
    expect([...rows]).toEqual([4, 1, 3, 2, 0]);
    expect([
      ...orderPurchases(
        logOf([
          [1, 9],
          [0, 5],
          [1, 3],
        ]),
      ).rows,
    ]).toEqual([1, 2, 0]);
  });
  test("holds over spans longer than 65,536 days, and at either end of the numbers", () => {
    const days = [70_000, 65_536, 65_535, 0, 131_072, 65_537, 2];
    const { rows } = orderPurchases(logOf(days.map((day): Row => [0, day])));
    expect(Array.from(rows, (row) => days[row])).toEqual(days.toSorted((a, b) => a - b));
    const ends = orderPurchases(
      logOf([
        [0, 2 ** 31 - 1],
        [0, -(2 ** 31)],
        [0, 0],
      ]),
    ).rows;
    expect([...ends]).toEqual([1, 2, 0]);
  });
  test("leaves out amounts that are none, and money given back, and counts them; what was free counts", () => {
    const { rows, leftOut } = orderPurchases(
      logOf([
        [0, 1, 5],
        [0, 2, Number.NaN],
        [0, 3, Infinity],
        [0, 4, -1],
        [0, 5, 0],
      ]),
    );
    expect([[...rows], leftOut]).toEqual([[0, 4], { noAmount: 2, negativeAmount: 1 }]);
  });
  test("of nothing is empty", () => {
    expect([...orderPurchases(logOf([])).rows]).toEqual([]);
  });
  test("needs a customer and a day in each row", () => {
    const log = logOf([[0, 1, 2]]);
    expect(() => orderPurchases({ ...log, day: Int32Array.of() })).toThrow("Each purchase needs a customer and a day");
    expect(() => orderPurchases({ ...log, day: Int32Array.of(), amount: null })).toThrow("Each purchase needs");
    expect(() => orderPurchases({ ...log, amount: Float64Array.of() })).toThrow("an amount where there are any");
    expect(() => orderPurchases({ ...log, customers: 0 })).toThrow("There is no customer 0: they are 0 to -1.");
    expect(() => orderPurchases({ ...log, customer: Int32Array.of(-1) })).toThrow("There is no customer -1");
  });
});

describe("a customer in figures", () => {
  test("the example: one repeat purchase in time, one later", () => {
    const found = summarisePurchases(
      logOf([
        [0, 0, 9],
        [0, 14, 20],
        [0, 30, 5],
      ]),
      21,
    );
    expect(found).toEqual({
      customer: Int32Array.of(0),
      frequency: Float64Array.of(1),
      recency: Float64Array.of(2),
      age: Float64Array.of(3),
      meanSpend: Float64Array.of(20),
      later: Float64Array.of(1),
      laterDays: 9,
      leftOut: { noAmount: 0, negativeAmount: 0 },
    });
  });
  test("purchases of one day are one, their amounts added; the first day's amounts do not count", () => {
    const rows: Row[] = [
      [0, 7, 100],
      [0, 7, 50],
      [0, 21, 3],
      [0, 21, 4],
      [0, 28, 13],
      [0, 40, 1],
      [0, 40, 1],
      [0, 41, 1],
    ];
    expect(summarisePurchases(logOf(rows), 35)).toMatchObject({
      frequency: Float64Array.of(2),
      recency: Float64Array.of(3),
      age: Float64Array.of(4),
      meanSpend: Float64Array.of(10),
      later: Float64Array.of(2),
      laterDays: 6,
    });
  });
  test("the day of reckoning itself belongs to what is known", () => {
    expect(
      summarisePurchases(
        logOf([
          [0, 0],
          [0, 7],
        ]),
        7,
      ),
    ).toMatchObject({
      frequency: Float64Array.of(1),
      recency: Float64Array.of(1),
      age: Float64Array.of(1),
      later: Float64Array.of(0),
      laterDays: 0,
      meanSpend: null,
    });
  });
  test("who came only afterwards is not among them, but the time they came in is known", () => {
    const found = summarisePurchases(
      logOf([
        [0, 50],
        [0, 60],
        [1, 1],
        [2, 90],
        [3, 2],
        [3, 55],
      ]),
      10,
    );
    expect(found).toMatchObject({
      customer: Int32Array.of(1, 3),
      frequency: Float64Array.of(0, 0),
      later: Float64Array.of(0, 1),
      laterDays: 80,
    });
  });
  test("who came on the day of reckoning is known, and every list is as long as there are customers", () => {
    const found = summarisePurchases(
      logOf([
        [0, 9, 1],
        [1, 10, 1],
        [2, 11, 1],
      ]),
      10,
    );
    expect(found).toMatchObject({
      customer: Int32Array.of(0, 1),
      frequency: Float64Array.of(0, 0),
      recency: Float64Array.of(0, 0),
      age: Float64Array.of(1 / 7, 0),
      meanSpend: Float64Array.of(0, 0),
      later: Float64Array.of(0, 0),
      laterDays: 1,
    });
  });
  test("nobody is nobody, and customers without a row do not appear", () => {
    expect(summarisePurchases(logOf([]), 5).customer.length).toBe(0);
    expect(summarisePurchases(logOf([[2, 1]], 5), 5).customer).toEqual(Int32Array.of(2));
    expect(() => summarisePurchases(logOf([]), Number.NaN)).toThrow("The day of reckoning is a number.");
  });
  test("figures do not depend on the order of the rows, and hold together", () => {
    const row = fc.tuple(fc.nat(4), fc.nat(40), fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.nat(45), (rows, until) => {
        const found = summarisePurchases(logOf(rows, 5), until);
        const again = summarisePurchases(logOf(rows.toReversed(), 5), until);
        expect({ ...again, meanSpend: null }).toEqual({ ...found, meanSpend: null });
        for (const [i, who] of found.customer.entries()) {
          const days = [...new Set(rows.filter(([c]) => c === who).map(([, day]) => day))];
          const known = days.filter((day) => day <= until);
          expect(found.frequency[i]).toBe(known.length - 1);
          expect(found.later[i]).toBe(days.length - known.length);
          expect(found.recency[i]! <= found.age[i]!).toBe(true);
          if (found.meanSpend) expect(found.meanSpend[i]!).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("a million rows take less than two seconds", () => {
    const rows = 1_000_000;
    const log = {
      customer: Int32Array.from({ length: rows }, (_, i) => (i * 7919) % 100_000),
      day: Int32Array.from({ length: rows }, (_, i) => (i * 104_729) % 1000),
      amount: new Float64Array(rows).fill(5),
      customers: 100_000,
    };
    const start = performance.now();
    const found = summarisePurchases(log, 800);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(found.customer.length).toBeGreaterThan(80_000);
  });
});
