import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaAverage } from "./beta-average.ts";
import { discountedPurchases } from "./discounted-purchases.ts";
import { expectedOfBase, expectedPurchases, purchasesWhileCustomer } from "./expected-purchases.ts";
import { newcomer } from "./model.ts";
import { purchasesBeforeLeaving } from "./purchases-before-leaving.ts";
import { stillCustomer } from "./still-customer.ts";

const cdnow = { r: 0.243, alpha: 4.414, leaving: { a: 0.793, b: 2.426 } };
const staying = { r: 2, alpha: 4, leaving: null };

describe("purchases of one who is a customer", () => {
  // The published form with ₂F₁, computed with 40 digits.
  test.each([
    [{ shape: 0.243, rate: 4.414, a: 0.793, b: 2.426, time: 39 }, 1.19672319332082],
    [{ shape: 2.24259, rate: 43.2707, a: 0.79292, b: 4.42591, time: 39 }, 1.68725523257793],
    [{ shape: 26.2, rate: 35, a: 0.8, b: 28.4, time: 39 }, 21.5245780782941],
    [{ shape: 30, rate: 1, a: 2.5, b: 4, time: 0.01 }, 0.282968235059714],
    [{ shape: 0.01, rate: 0.02, a: 0.05, b: 0.1, time: 3 }, 0.845436430962382],
    [{ shape: 0.5, rate: 1, a: 1.7, b: 3, time: 5200 }, 4.93025101353472],
    [{ shape: 800, rate: 5, a: 0.4, b: 2, time: 50 }, 452.498648280411],
    [{ shape: 1200, rate: 1, a: 0.8, b: 2, time: 1 }, 25.6139286536722],
    [{ shape: 3, rate: 1e-6, a: 0.1, b: 2, time: 1 }, 773893.583485348],
    [{ shape: 3, rate: 0.001, a: 1.5, b: 2, time: 1000 }, 4.99558213680351],
  ])("are those of the form with ₂F₁: %o", (ahead, expected) => {
    expect(purchasesBeforeLeaving(ahead) / expected).toBeCloseTo(1, 13);
  });
  test("have a value where that form has none: a = 1", () => {
    // With a = b = shape = 1 the average of (1 − 1 / (1 + p·s)) / p over all p is ln(1 + s) / s·s.
    expect(purchasesBeforeLeaving({ shape: 1, rate: 1, a: 1, b: 1, time: 1 })).toBeCloseTo(Math.LN2, 14);
    expect(purchasesBeforeLeaving({ shape: 1, rate: 2, a: 1, b: 1, time: 6 })).toBeCloseTo(Math.log(4), 14);
    expect(purchasesBeforeLeaving({ shape: 1, rate: 1, a: 1, b: 1, time: 1e6 })).toBeCloseTo(Math.log(1 + 1e6), 11);
  });
  test("in no time are none, and in endless time end where all have left: with a > 1 at (a + b − 1) / (a − 1)", () => {
    expect(purchasesBeforeLeaving({ shape: 1, rate: 1, a: 1, b: 1, time: 0 })).toBe(0);
    expect(purchasesBeforeLeaving({ shape: 4, rate: 1, a: 3, b: 2, time: 1e9 })).toBeCloseTo(2, 8);
  });
  test("by the sum and by quadrature are the same, whatever the model", () => {
    const size = (max: number) => fc.double({ min: -max, max, noNaN: true }).map((log) => 10 ** log);
    fc.assert(
      fc.property(size(2), size(1), size(3), size(3), size(1), (shape, rate, a, b, time) => {
        const s = time / rate;
        const byQuadrature = betaAverage(
          a,
          b,
          (shape + 1) * (1 + s),
          (p) => -Math.expm1(-shape * Math.log1p(p * s)) / p,
        );
        expect(purchasesBeforeLeaving({ shape, rate, a, b, time }) / byQuadrature).toBeCloseTo(1, 10);
      }),
    );
  });
});

test("the average over a Beta distribution is that of its moments", () => {
  for (const [a, b] of [
    [2, 3],
    [0.01, 0.02],
    [500, 2],
    [1e-4, 7],
    [1e4, 3e4],
    [3, 0.001],
  ] as const) {
    const all = a + b;
    expect(betaAverage(a, b, 1, () => 5)).toBeCloseTo(5, 13);
    expect((betaAverage(a, b, 1, (p) => p) * all) / a).toBeCloseTo(1, 12);
    expect((betaAverage(a, b, 1, (p) => p * p) * all * (all + 1)) / (a * (a + 1))).toBeCloseTo(1, 12);
  }
});

describe("P(alive)", () => {
  test("is the published one, and 1 before the first repeat purchase", () => {
    expect(stillCustomer(cdnow, { frequency: 2, recency: 30, age: 39 })).toBeCloseTo(0.719550903147443, 14);
    expect(stillCustomer(cdnow, { frequency: 5, recency: 10, age: 39 })).toBeCloseTo(0.0243980089808401, 14);
    expect(stillCustomer(cdnow, { frequency: 0, recency: 0, age: 39 })).toBe(1);
    // Who bought this very moment may have left since with the mean chance a / (a + b + x − 1).
    expect(stillCustomer(cdnow, { frequency: 1, recency: 9, age: 9 })).toBeCloseTo(2.426 / 3.219, 14);
  });
  test("is 1 where nobody leaves, and 0, not less, after an endless silence", () => {
    expect(stillCustomer(staying, { frequency: 3, recency: 1, age: 900 })).toBe(1);
    expect(stillCustomer(cdnow, { frequency: 900, recency: 1, age: 1e6 })).toBe(0);
  });
  test("falls with silence", () => {
    const { length } = [1, 5, 9, 20, 100]
      .map((age) => stillCustomer(cdnow, { frequency: 3, recency: 1, age }))
      .filter((chance, i, all) => i === 0 || chance < all[i - 1]!);
    expect(length).toBe(5);
  });
});

describe("expected purchases", () => {
  test("are P(alive) times those of a customer with the posterior rate and chance", () => {
    const customer = { frequency: 2, recency: 30, age: 39 };
    const ahead = { shape: 2.243, rate: 43.414, a: 0.793, b: 4.426, time: 39 };
    const while_ = purchasesBeforeLeaving(ahead);
    expect(purchasesWhileCustomer(cdnow, customer, 39)).toBe(while_);
    expect(expectedPurchases(cdnow, customer, 39)).toBeCloseTo(0.719550903147443 * while_, 13);
  });
  test("of a newcomer are the unconditional ones, and in the NBD limit the rate times the time", () => {
    expect(expectedPurchases(cdnow, newcomer, 39)).toBeCloseTo(1.19672319332082, 13);
    expect(expectedPurchases(staying, newcomer, 10)).toBe(5);
    expect(expectedPurchases(staying, { frequency: 6, recency: 1, age: 12 }, 10)).toBe(5);
    const nearlyStaying = { r: 2, alpha: 4, leaving: { a: 1e-9, b: 1 } };
    expect(expectedPurchases(nearlyStaying, newcomer, 10)).toBeCloseTo(5, 6);
  });
  test("of a base are the sum over its customers' ages", () => {
    expect(expectedOfBase(staying, [4, 8])).toBe(6);
    expect(expectedOfBase(staying, [4, 8, 4, 0])).toBe(8);
    expect(expectedOfBase(cdnow, [39, 39])).toBeCloseTo(2 * 1.19672319332082, 12);
    expect(expectedOfBase(cdnow, [])).toBe(0);
  });
  test("of one who is a customer for certain need a model and a customer that can be, too", () => {
    expect(() => purchasesWhileCustomer({ ...cdnow, r: -1 }, newcomer, 1)).toThrow("numbers above 0");
    expect(() => purchasesWhileCustomer(cdnow, { frequency: 1, recency: 4, age: 3 }, 1)).toThrow("a recency from 0");
  });
  test("what cannot be is refused in words", () => {
    const customer = { frequency: 1, recency: 2, age: 3 };
    expect(() => expectedPurchases(cdnow, customer, -1)).toThrow("A time ahead is a number ≥ 0.");
    expect(() => expectedPurchases(cdnow, customer, Infinity)).toThrow("A time ahead is a number ≥ 0.");
    for (const odd of [
      { frequency: -1 },
      { recency: 4 },
      { age: Number.NaN },
      { age: Infinity },
      { frequency: Infinity },
      { recency: -1 },
    ]) {
      expect(() => stillCustomer(cdnow, { ...customer, ...odd })).toThrow("a recency from 0 to their age");
    }
    expect(() => stillCustomer({ ...cdnow, r: 0 }, customer)).toThrow("numbers above 0");
    expect(() => stillCustomer({ ...cdnow, leaving: { a: 1, b: Infinity } }, customer)).toThrow("numbers above 0");
    expect(() => stillCustomer({ ...staying, alpha: -1 }, customer)).toThrow("numbers above 0");
  });
  test("grow with time, less and less, and never beyond those without leaving", () => {
    const customer = fc
      .tuple(fc.nat(30), fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }))
      .map(([frequency, recency, more]) => ({ frequency, recency: frequency ? recency : 0, age: recency + more }));
    fc.assert(
      fc.property(customer, fc.double({ min: 0.1, max: 100, noNaN: true }), (customer, time) => {
        const [half, whole] = [time / 2, time].map((t) => expectedPurchases(cdnow, customer, t)) as [number, number];
        expect(whole).toBeGreaterThanOrEqual(half);
        expect(whole - half).toBeLessThanOrEqual(half + 1e-12);
        expect(whole).toBeLessThanOrEqual(expectedPurchases({ ...cdnow, leaving: null }, customer, time));
      }),
    );
  });
});

describe("discounted purchases", () => {
  test("at a steady rate are those of an annuity, and without a discount all of them", () => {
    expect(discountedPurchases((s) => 2 * s, 10, 0.1)).toBeCloseTo((2 * (1 - Math.exp(-1))) / 0.1, 12);
    expect(discountedPurchases((s) => 2 * s, 10, 0)).toBe(20);
  });
  test("that all come at once are not discounted, and later ones are, as integrated by parts", () => {
    expect(discountedPurchases(() => 3, 10, 0.2)).toBeCloseTo(3, 10);
    // E(s) = s²: ∫ 2s·e^(−δs) ds = 2·(1 − (1 + δt)·e^(−δt)) / δ²
    expect(discountedPurchases((s) => s * s, 4, 0.5)).toBeCloseTo((2 * (1 - 3 * Math.exp(-2))) / 0.25, 9);
  });
});
