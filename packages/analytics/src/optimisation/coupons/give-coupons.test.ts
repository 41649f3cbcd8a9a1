import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Candidate, type CouponLimits, giveCoupons } from "./give-coupons.ts";

const person = (withCoupon: number, without: number, sending = 0): Candidate => ({
  withCoupon,
  without,
  margin: 100,
  discount: 20,
  sending,
});
const near = (value: number) => expect.closeTo(value, 9) as number;

test("a coupon goes where it changes most after its cost, and never to who buys anyway", () => {
  // Gains: 0.5·80 − 0.1·100 = 30; 0.9·80 − 0.9·100 = −18; 0.6·80 − 0.3·100 − 1 = 17; 0.3·80 = 24.
  const people = [person(0.5, 0.1), person(0.9, 0.9), person(0.6, 0.3, 1), person(0.3, 0)];
  expect(giveCoupons(people, {})).toEqual({ chosen: [0, 2, 3], gain: near(71), cost: near(10 + 13 + 6) });
  expect(giveCoupons(people, { coupons: 2 })).toEqual({ chosen: [0, 3], gain: near(54), cost: near(16) });
  expect(giveCoupons(people, { coupons: 1.9 })).toEqual({ chosen: [0], gain: near(30), cost: near(10) });
  expect(giveCoupons(people, { coupons: 0 })).toEqual({ chosen: [], gain: 0, cost: 0 });
});

test("with a budget the dearer coupon waits where two others bring more", () => {
  // Costs 10, 6 and 6; gains 30, 24 and 24.
  const people = [person(0.5, 0.1), person(0.3, 0), person(0.3, 0)];
  expect(giveCoupons(people, { budget: 12 })).toEqual({ chosen: [1, 2], gain: near(48), cost: near(12) });
  expect(giveCoupons(people, { budget: 12, coupons: 1 })).toEqual({ chosen: [0], gain: near(30), cost: near(10) });
  expect(giveCoupons(people, { budget: 9, coupons: 1 })).toEqual({ chosen: [1], gain: near(24), cost: near(6) });
  expect(giveCoupons(people, { budget: 5 })).toEqual({ chosen: [], gain: 0, cost: 0 });
  expect(giveCoupons(people, { budget: 0 })).toEqual({ chosen: [], gain: 0, cost: 0 });
  expect(giveCoupons(people, { budget: 22 }).chosen).toEqual([0, 1, 2]);
});

test("with both limits it is the best of all choices", () => {
  // Whole costs under a budget of 20: 100 of the 2,000 parts each.
  const someone = fc
    .record({ gain: fc.integer({ min: -5, max: 30 }), cost: fc.integer({ min: 0, max: 12 }) })
    .map(({ gain, cost }): Candidate => ({
      withCoupon: 1,
      without: 0,
      margin: gain + cost,
      discount: 0,
      sending: cost,
    }));
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 8 }), fc.integer({ min: 0, max: 6 }), (people, coupons) => {
      const limits: CouponLimits = { coupons, budget: 20 };
      let best = 0;
      for (let mask = 0; mask < 1 << people.length; mask++) {
        const chosen = people.filter((_, i) => mask & (1 << i));
        const cost = chosen.reduce((sum, { sending }) => sum + sending!, 0);
        const gain = chosen.reduce((sum, { margin, sending }) => sum + margin - sending!, 0);
        if (chosen.length <= coupons && cost <= 20) best = Math.max(best, gain);
      }
      const found = giveCoupons(people, limits);
      expect(found.gain).toBeCloseTo(best, 9);
      expect(found.chosen.length).toBeLessThanOrEqual(coupons);
      expect(found.cost).toBeLessThanOrEqual(20);
      expect(found.chosen).toEqual(found.chosen.toSorted((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

test.each([
  [() => giveCoupons([], { coupons: -1 }), "Coupons and their budget are numbers ≥ 0."],
  [() => giveCoupons([], { budget: -1 }), "Coupons and their budget are numbers ≥ 0."],
  [() => giveCoupons([person(1.1, 0)], {}), "A chance lies between 0 and 1."],
  [() => giveCoupons([person(0, -0.1)], {}), "A chance lies between 0 and 1."],
  [() => giveCoupons([{ ...person(1, 0), margin: Infinity }], {}), "A margin is a number"],
  [() => giveCoupons([{ ...person(1, 0), discount: -1 }], {}), "A margin is a number"],
  [() => giveCoupons([{ ...person(1, 0), sending: Infinity }], {}), "A margin is a number"],
])("%s is refused", (ask, says) => {
  expect(ask).toThrow(says);
});

test("nobody, or nobody worth it, gets none", () => {
  expect(giveCoupons([], { coupons: 5 })).toEqual({ chosen: [], gain: 0, cost: 0 });
  expect(giveCoupons([person(0.9, 0.9), person(0.5, 0.4)], { coupons: 5 })).toEqual({ chosen: [], gain: 0, cost: 0 });
});
