import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ownRhythm } from "./own-rhythm.ts";

test("five monthly purchases and two silent months leave an even chance", () => {
  expect(ownRhythm([0, 30, 58, 90, 121], 181)).toEqual({
    kind: "rhythm",
    purchases: 5,
    medianGapDays: 30.5,
    spreadDays: 1,
    silenceDays: 60,
    gapsAsLong: 0,
    surprise: 1 / 5,
    stillActive: 0.5,
  });
});

test("who bought today is no more suspicious than anybody who just bought", () => {
  // Three returns of three: Laplace says 4 / 5.
  expect(ownRhythm([0, 10, 20, 30], 30)).toMatchObject({ surprise: 1, stillActive: 0.8 });
});

test("a silence exactly as long as the usual gap is nothing unusual", () => {
  expect(ownRhythm([0, 30, 60, 90], 120)).toMatchObject({ gapsAsLong: 3, surprise: 1 });
});

test("the same silence alarms less in one who was often silent for long", () => {
  const steady = ownRhythm([0, 30, 60, 90, 120], 200);
  const moody = ownRhythm([0, 100, 110, 200, 210], 290);
  expect([steady, moody]).toMatchObject([
    { silenceDays: 80, gapsAsLong: 0 },
    { silenceDays: 80, gapsAsLong: 2 },
  ]);
  expect((moody as { stillActive: number }).stillActive).toBeGreaterThan(
    (steady as { stillActive: number }).stillActive,
  );
});

test("several purchases on one day are one, and two days show no rhythm", () => {
  expect(ownRhythm([5, 5, 5, 40], 90)).toEqual({ kind: "too-little-data", of: "purchases", found: 2, needed: 3 });
});

test("a purchase dated after today is left out", () => {
  expect(ownRhythm([0, 30, 60, 400], 90)).toEqual(ownRhythm([0, 30, 60], 90));
});

test("a longer silence never makes a customer more likely to be there, and probabilities stay between 0 and 1", () => {
  const history = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(history, fc.nat(1000), fc.nat(1000), (days, wait, more) => {
      const last = Math.max(...days);
      const sooner = ownRhythm(days, last + wait);
      const later = ownRhythm(days, last + wait + more);
      if (sooner.kind !== "rhythm" || later.kind !== "rhythm") {
        expect(new Set(days).size).toBeLessThan(3);
        return;
      }
      expect(later.stillActive).toBeLessThanOrEqual(sooner.stillActive);
      expect(later.stillActive).toBeGreaterThan(0);
      expect(sooner.stillActive).toBeLessThan(1);
    }),
  );
});
