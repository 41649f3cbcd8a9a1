import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cohorts, cohortsOf } from "./cohorts.ts";
import { compareShares } from "./compare-shares.ts";
import { type Funnel, funnelOf } from "./funnel.ts";
import { type OrderedFunnel, orderedFunnel, type StepEvent } from "./ordered-funnel.ts";
import { shareOf } from "./share-of.ts";

const nobody = { kind: "too-little-data", of: "customers", found: 0, needed: 1 };

test("20 of 100 is a conversion rate of 20 %, 13 to 29 % sure", () => {
  const found = shareOf(20, 100);
  expect(found).toMatchObject({ hits: 20, of: 100, share: 0.2 });
  // Wilson 95 %: 0.1334 to 0.2888 (R. G. Newcombe, 1998, gives the formula).
  expect([found.low, found.high]).toEqual([expect.closeTo(0.1334, 4), expect.closeTo(0.2888, 4)]);
  expect(shareOf(0, 0)).toEqual({ hits: 0, of: 0, share: null, low: null, high: null });
});

describe("a funnel", () => {
  test("shows each step of the one before and of all, and where most are lost", () => {
    const found = funnelOf([
      ["leads", 100],
      ["offers", 40],
      ["won", 20],
    ]) as Funnel;
    expect(found.kind).toBe("funnel");
    expect(found.weakest).toBe("offers");
    expect(found.steps.map(({ step, reached, lost }) => [step, reached, lost])).toEqual([
      ["leads", 100, 0],
      ["offers", 40, 60],
      ["won", 20, 20],
    ]);
    expect(found.steps[0]).toMatchObject({ fromBefore: { hits: 100, of: 100, share: 1 }, fromFirst: { share: 1 } });
    expect(found.steps[2]).toMatchObject({ fromBefore: shareOf(20, 40), fromFirst: shareOf(20, 100) });
  });
  test("the first of two equally weak steps is named, and none where nobody is lost", () => {
    expect(
      funnelOf([
        ["a", 4],
        ["b", 2],
        ["c", 1],
      ]),
    ).toMatchObject({ weakest: "b" });
    expect(
      funnelOf([
        ["a", 4],
        ["b", 3],
        ["c", 1],
      ]),
    ).toMatchObject({ weakest: "c" });
    expect(
      funnelOf([
        ["a", 4],
        ["b", 4],
      ]),
    ).toMatchObject({ weakest: null });
    expect(funnelOf([["a", 4]])).toMatchObject({ weakest: null });
  });
  test("after a step that nobody reached there is no share", () => {
    const { steps } = funnelOf([
      ["a", 1],
      ["b", 0],
      ["c", 0],
    ]) as Funnel;
    expect(steps[2]).toMatchObject({ reached: 0, lost: 0, fromBefore: { share: null }, fromFirst: { share: 0 } });
  });
  test("without a beginning there is too little, and impossible counts are refused", () => {
    expect(funnelOf([])).toEqual(nobody);
    expect(funnelOf([["a", 0]])).toEqual(nobody);
    expect(() =>
      funnelOf([
        ["a", 1],
        ["b", 2],
      ]),
    ).toThrow("more than the step before");
    for (const count of [-1, 0.5, NaN]) expect(() => funnelOf([["a", count]])).toThrow("whole number");
  });
});

describe("an ordered funnel", () => {
  const steps = ["visit", "basket", "order"];
  const did = (customer: string, ...done: [string, number][]): StepEvent[] =>
    done.map(([step, at]) => ({ customer, step, at }));

  test("counts who came through in order, and the days between", () => {
    const events = [
      ...did("K1", ["visit", 0], ["basket", 1], ["order", 4]),
      ...did("K2", ["order", 1], ["visit", 2], ["basket", 7]), // ordered before the visit: not reached
      ...did("K3", ["basket", 0], ["visit", 5], ["basket", 5], ["visit", 1]), // the first visit counts
      ...did("K4", ["basket", 3]), // never began
      ...did("K5", ["visit", 9], ["chat", 9], ["order", 10]), // left the basket out
    ];
    const found = orderedFunnel(steps, events) as OrderedFunnel;
    expect(found.steps.map(({ reached, medianDays }) => [reached, medianDays])).toEqual([
      [4, null],
      [3, 4], // 1, 4, 5
      [1, 3],
    ]);
    expect(found.weakest).toBe("order");
  });
  test("a visit and an order three days later: the worked example", () => {
    const found = orderedFunnel(["visit", "order"], did("K1", ["visit", 0], ["order", 3])) as OrderedFunnel;
    expect(found.steps[1]).toMatchObject({ reached: 1, fromBefore: { of: 1 }, medianDays: 3 });
  });
  test("of an even number of times the lower of the middle two is the median", () => {
    const events = [...did("K1", ["visit", 0], ["basket", 2]), ...did("K2", ["visit", 0], ["basket", 8])];
    expect((orderedFunnel(steps, events) as OrderedFunnel).steps[1]!.medianDays).toBe(2);
    expect((orderedFunnel(steps, events) as OrderedFunnel).steps[2]!.medianDays).toBeNull();
  });
  test("only what happens within the days allowed counts", () => {
    const events = did("K1", ["visit", 0], ["basket", 5], ["order", 7]);
    const reached = (days: number) =>
      (orderedFunnel(steps, events, days) as OrderedFunnel).steps.map((step) => step.reached);
    expect([reached(7), reached(6.9), reached(5), reached(4.9)]).toEqual([
      [1, 1, 1],
      [1, 1, 0],
      [1, 1, 0],
      [1, 0, 0],
    ]);
  });
  test("nobody, moments that are none, and steps twice", () => {
    expect(orderedFunnel(steps, did("K1", ["order", 1], ["visit", NaN]))).toEqual(nobody);
    expect(orderedFunnel([], [])).toEqual(nobody);
    expect(() => orderedFunnel(["a", "a"], [])).toThrow("once");
  });
});

describe("cohorts", () => {
  const was = (customer: string, ...periods: number[]) => periods.map((period) => ({ customer, period }));
  const activities = [...was("K1", 3, 4, 6), ...was("K2", 3, 3), ...was("K3", 4, 5), ...was("K4", 6)];

  test("are a triangle of those who came back", () => {
    const found = cohortsOf(activities) as Cohorts;
    const counts = found.cohorts.map(({ first, size, retention }) => [
      first,
      size,
      retention.map(({ hits, of }) => [hits, of]),
    ]);
    expect(counts).toEqual([
      [
        3,
        2,
        [
          [2, 2],
          [1, 2],
          [0, 2],
          [1, 2],
        ],
      ],
      [
        4,
        1,
        [
          [1, 1],
          [1, 1],
          [0, 1],
        ],
      ],
      [6, 1, [[1, 1]]],
    ]);
    expect(found.overall.map(({ hits, of }) => [hits, of])).toEqual([
      [4, 4],
      [2, 3],
      [0, 3],
      [1, 2],
    ]);
    expect(found.cohorts[0]!.retention[1]).toEqual(shareOf(1, 2));
  });
  test("of two of whom one came back: the worked example", () => {
    const found = cohortsOf([...was("K1", 0, 1), ...was("K2", 0)]) as Cohorts;
    expect(found.cohorts[0]).toEqual({ first: 0, size: 2, retention: [shareOf(2, 2), shareOf(1, 2)] });
  });
  test("end with the last complete period", () => {
    const found = cohortsOf(activities, 4) as Cohorts;
    expect(found.cohorts.map(({ first, retention }) => [first, retention.length])).toEqual([
      [3, 2],
      [4, 1],
    ]);
    expect((cohortsOf(was("K1", 0), 2) as Cohorts).cohorts[0]!.retention.map(({ hits }) => hits)).toEqual([1, 0, 0]);
  });
  test("need somebody, and whole periods", () => {
    expect(cohortsOf([])).toEqual(nobody);
    expect(cohortsOf(activities, 2)).toEqual(nobody);
    expect(() => cohortsOf(was("K1", 0.5))).toThrow("whole number");
  });
  test("hold every customer once", () => {
    const some = fc.array(
      fc.record({ customer: fc.constantFrom("a", "b", "c", "d"), period: fc.integer({ min: -3, max: 9 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const { cohorts } = cohortsOf(list) as Cohorts;
        expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(
          new Set(list.map(({ customer }) => customer)).size,
        );
        for (const { size, retention } of cohorts) {
          expect(retention[0]!.hits).toBe(size);
          for (const { share } of retention) expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("two shares", () => {
  test("differ by 0.2, from 0.0524 to 0.3339", () => {
    // R. G. Newcombe (1998), table II, 56/70 against 48/80, method 10.
    expect(compareShares(shareOf(56, 70), shareOf(48, 80))).toEqual({
      kind: "difference",
      difference: expect.closeTo(0.2, 10) as number,
      low: expect.closeTo(0.0524, 4) as number,
      high: expect.closeTo(0.3339, 4) as number,
      differs: true,
    });
  });
  test("the other way round is the same difference below 0", () => {
    const [one, other] = [
      compareShares(shareOf(3, 20), shareOf(15, 20)),
      compareShares(shareOf(15, 20), shareOf(3, 20)),
    ];
    if (one.kind !== "difference" || other.kind !== "difference") throw new Error("Both have somebody.");
    expect([one.low, one.high, one.differs]).toEqual([-other.high, -other.low, true]);
    expect(compareShares(shareOf(5, 10), shareOf(6, 10))).toMatchObject({ differs: false });
    expect(compareShares(shareOf(0, 0), shareOf(1, 2))).toEqual(nobody);
    expect(compareShares(shareOf(1, 2), shareOf(0, 0))).toEqual(nobody);
  });
});
