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
    fc.property(
      fc.array(someone, { minLength: 5, maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      (people, coupons) => {
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
      },
    ),
    { numRuns: 100 },
  );
});

test("where neither limit alone decides, both are kept: by hand", () => {
  const someone = (gain: number, cost: number): Candidate => ({
    withCoupon: 1,
    without: 0,
    margin: gain + cost,
    discount: 0,
    sending: cost,
  });
  // The two best cost 24; within 20 three cheap ones would bring 57; two bring 50 at the most.
  const people = [someone(30, 12), someone(29, 12), someone(20, 7), someone(19, 6), someone(18, 6)];
  expect(giveCoupons(people, { budget: 20 })).toEqual({ chosen: [2, 3, 4], gain: near(57), cost: near(19) });
  expect(giveCoupons(people, { budget: 20, coupons: 2 })).toEqual({ chosen: [0, 2], gain: near(50), cost: near(19) });
  expect(giveCoupons(people, { budget: 18, coupons: 2 })).toEqual({ chosen: [0, 3], gain: near(49), cost: near(18) });
  expect(giveCoupons(people, { budget: 17, coupons: 2.5 })).toEqual({ chosen: [2, 3], gain: near(39), cost: near(13) });
  // Of equal ones the lower index.
  const alike = [someone(10, 9), someone(10, 9), someone(7, 6), someone(7, 6), someone(7, 6)];
  expect(giveCoupons(alike, { budget: 18, coupons: 2 }).chosen).toEqual([0, 1]);
  expect(giveCoupons([...alike, someone(11, 12)], { budget: 18, coupons: 2 })).toMatchObject({
    gain: near(20),
    cost: near(18),
  });
});

test("costs that are no whole parts of the money are rounded up, so that the budget holds; free ones need none", () => {
  const someone = (gain: number, cost: number): Candidate => ({
    withCoupon: 1,
    without: 0,
    margin: gain + cost,
    discount: 0,
    sending: cost,
  });
  const third = 100 / 3;
  // Three thirds are the budget, but each is rounded up to 1,667 of its 5,000 parts.
  expect(
    giveCoupons([someone(5, third), someone(5, third), someone(4, third), someone(9, 90)], { budget: 100 }),
  ).toMatchObject({
    chosen: [0, 1],
  });
  expect(giveCoupons([someone(5, 0.125), someone(4, 0.125), someone(3, 0.126)], { budget: 0.25 })).toMatchObject({
    chosen: [0, 1],
  });
  expect(giveCoupons([someone(5, 3), someone(4, 0)], { budget: 0 })).toEqual({ chosen: [1], gain: near(4), cost: 0 });
  expect(giveCoupons([someone(5, third), someone(4, 0)], { budget: 0 }).chosen).toEqual([1]);
});

test("a thousand customers, three hundred coupons and a budget stay within the table, and within both limits", () => {
  const people = Array.from({ length: 1000 }, (_, i) => person(0.3 + (i % 7) / 10, 0.05, (i % 13) / 17));
  const found = giveCoupons(people, { coupons: 300, budget: 2500 });
  expect(found.chosen.length).toBeLessThanOrEqual(300);
  expect(found.cost).toBeLessThanOrEqual(2500);
  expect(found.cost).toBeGreaterThan(2200);
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
