import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kaplanMeier, shareThere, type Survival } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";
import type { Stays } from "./stays.ts";

/** Weeks of remission of E. Freireich et al. (1963), the textbook example: 6-MP, and a placebo. */
const treated: Stays = {
  time: [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  left: [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
};
const placebo: Stays = {
  time: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  left: Array(21).fill(1) as number[],
};
const curveOf = (...asked: Parameters<typeof kaplanMeier>): Survival => {
  const found = kaplanMeier(...asked);
  if (found.kind !== "survival") throw new Error("Here is somebody.");
  return found;
};

describe("who is still there", () => {
  test("the textbook's curve, with its limits and its median", () => {
    const found = curveOf(treated);
    expect([...found.time]).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect([...found.atRisk]).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect([...found.left]).toEqual([3, 1, 1, 1, 1, 1, 1]);
    const near = (values: number[]) => values.map((value) => expect.closeTo(value, 10) as number);
    expect([...found.share]).toEqual(
      near([
        0.857142857142857, 0.80672268907563, 0.752941176470588, 0.690196078431373, 0.627450980392157, 0.53781512605042,
        0.448179271708684,
      ]),
    );
    expect([found.low[0], found.low[6], found.high[0], found.high[6]]).toEqual(
      near([0.619717955265984, 0.188052005959232, 0.951551747646947, 0.680142628495242]),
    );
    expect([found.median, found.medianLow, found.medianHigh]).toEqual([23, 13, null]);
    expect([found.customers, found.leavers, found.confidence]).toEqual([21, 9, 0.95]);
  });
  test("without anybody left to wait for, the share is what is counted, down to nobody", () => {
    const found = curveOf({ time: [1, 2, 2, 3], left: [1, 1, 0, 1] });
    expect([...found.share]).toEqual([0.75, 0.5, 0]);
    expect([found.median, found.low[2], found.high[2]]).toEqual([2, 0, 0]);
    expect(curveOf(placebo)).toMatchObject({ median: 8, medianLow: 4, medianHigh: 11 });
    expect([0, 0.99, 1, 2.5, 3, 99].map((at) => shareThere(found, at))).toEqual([1, 1, 0.75, 0.5, 0, 0]);
  });
  test("where nobody has left there is no step and no median", () => {
    const found = curveOf({ time: [5, 9], left: [0, 0] });
    expect(found).toMatchObject({ median: null, medianLow: null, medianHigh: null, leavers: 0, customers: 2 });
    expect([found.time.length, shareThere(found, 100)]).toEqual([0, 1]);
  });
  test("less confidence is narrower, and nobody is too little", () => {
    const [wide, narrow] = [curveOf(treated), curveOf(treated, 0.5)];
    expect(narrow.low[0]! > wide.low[0]! && narrow.high[0]! < wide.high[0]!).toBe(true);
    expect(kaplanMeier({ time: [], left: [] })).toEqual({
      kind: "too-little-data",
      of: "customers",
      found: 0,
      needed: 1,
    });
  });
  test("what cannot be is refused in words", () => {
    expect(() => kaplanMeier({ time: [1], left: [] })).toThrow("Each customer needs a time");
    expect(() => kaplanMeier({ time: [-1], left: [1] })).toThrow("The time of customer 0 is no number ≥ 0.");
    expect(() => kaplanMeier({ time: [Infinity], left: [1] })).toThrow("The time of customer 0");
    expect(() => kaplanMeier({ time: [1, 1], left: [1, 2] })).toThrow("Customer 1 either left (1) or did not (0).");
    for (const confidence of [0, 1, Number.NaN])
      expect(() => kaplanMeier(treated, confidence)).toThrow("between 0 and 1");
  });
  test("shares fall, lie within their limits, and do not depend on the order of customers", () => {
    const stays = fc.array(fc.tuple(fc.nat(12), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(stays, (all) => {
        const of = (rows: typeof all) => curveOf({ time: rows.map(([t]) => t), left: rows.map(([, l]) => l) });
        const found = of(all);
        expect(of(all.toReversed())).toEqual(found);
        for (const [i, share] of found.share.entries()) {
          expect(share).toBeLessThan(i > 0 ? found.share[i - 1]! : 1);
          expect(found.low[i]! <= share && share <= found.high[i]! && found.high[i]! <= 1).toBe(true);
        }
      }),
    );
  });
});

describe("whether groups leave alike", () => {
  test("the textbook's two groups differ: χ² 16.79", () => {
    const both = {
      time: [...Array.from(treated.time), ...Array.from(placebo.time)],
      left: [...Array.from(treated.left), ...Array.from(placebo.left)],
    };
    const found = logRank(
      both,
      both.time.map((_, i) => (i < 21 ? 0 : 1)),
    );
    if (found.kind !== "log-rank") throw new Error("Here are two groups.");
    expect([...found.left, ...found.customers, found.degrees]).toEqual([9, 21, 21, 21, 1]);
    expect([...found.expected]).toEqual([expect.closeTo(19.25050095, 8), expect.closeTo(10.74949905, 8)]);
    expect(found.chiSquare).toBeCloseTo(16.7929409892, 9);
    expect(found.chance).toBeCloseTo(4.1688e-5, 9);
  });
  test("small groups, two and three, by hand", () => {
    expect(logRank({ time: [1, 2, 3, 4], left: [1, 1, 1, 1] }, [0, 0, 1, 1])).toMatchObject({
      chiSquare: expect.closeTo(2.88235294118, 10) as number,
      chance: expect.closeTo(0.08955507441, 10) as number,
    });
    const three = logRank(
      { time: [9, 8, 7, 6, 5, 4, 3, 2, 1], left: [1, 0, 1, 1, 1, 1, 0, 1, 1] },
      [2, 2, 2, 1, 1, 1, 0, 0, 0],
    );
    expect(three).toMatchObject({
      degrees: 2,
      chiSquare: expect.closeTo(8.21575258071, 9) as number,
      chance: expect.closeTo(0.0164426569, 9) as number,
      left: Float64Array.of(2, 3, 2),
    });
  });
  test("groups that leave alike are not told apart, and a number that no group has changes nothing", () => {
    const same = { time: [1, 1, 2, 2, 3, 3], left: [1, 1, 1, 1, 0, 0] };
    expect(logRank(same, [0, 1, 0, 1, 0, 1])).toMatchObject({ chiSquare: 0, degrees: 1, chance: 1 });
    const gap = logRank({ time: [1, 2, 3, 4], left: [1, 1, 1, 1] }, [0, 0, 2, 2]);
    expect(gap).toMatchObject({ degrees: 1, chiSquare: expect.closeTo(2.88235294118, 10) as number });
  });
  test("one group, nobody who left, or nobody at all are too little; odd groups are refused", () => {
    const two = { time: [1, 2], left: [1, 1] };
    expect(logRank(two, [1, 1])).toEqual({ kind: "too-little-data", of: "classes", found: 1, needed: 2 });
    expect(logRank({ time: [], left: [] }, [])).toMatchObject({ of: "classes", found: 0 });
    expect(logRank({ time: [1, 2], left: [0, 0] }, [0, 1])).toMatchObject({ of: "cases of each class", found: 0 });
    expect(() => logRank(two, [0])).toThrow("Each customer needs a group.");
    expect(() => logRank(two, [0, 0.5])).toThrow("A group is a whole number from 0 up.");
    expect(() => logRank(two, [0, -1])).toThrow("A group is a whole number from 0 up.");
  });
});
