import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestBudget, type BudgetPlan, type Channel } from "./best-budget.ts";
import { budgetInSteps } from "./budget-in-steps.ts";
import { marginalOf, type Response, resultOf } from "./response-curves.ts";

const logs: Channel[] = [
  { response: { kind: "logarithm", scale: 100, rate: 1 } },
  { response: { kind: "logarithm", scale: 200, rate: 1 } },
];

function planned(plan: BudgetPlan) {
  if (plan.kind !== "budget-plan") throw new Error(plan.kind);
  return plan;
}
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8) as number);

const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.record({
    kind: fc.constant("saturating" as const),
    most: fc.integer({ min: 1, max: 500 }),
    rate: fc.double({ min: 0.001, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant("power" as const),
    scale: fc.integer({ min: 1, max: 50 }),
    exponent: fc.double({ min: 0.05, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant("logarithm" as const),
    scale: fc.integer({ min: 1, max: 300 }),
    rate: fc.double({ min: 0.001, max: 2, noNaN: true }),
  }),
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 })), { minLength: 1, maxLength: 4 })
    .map((pieces) => {
      let [spend, result] = [0, 0];
      const points = pieces
        .toSorted(([, a], [, b]) => b - a)
        .map(([width, slope]) => ({ spend: (spend += width), result: (result += width * slope) }));
      return { kind: "points" as const, points };
    }),
);
const anyChannels = fc.array(
  fc
    .record({ response: anyResponse, least: fc.integer({ min: 0, max: 3 }), more: fc.integer({ min: 0, max: 20 }) })
    .map(({ response, least, more }): Channel => ({ response, least, most: least + more })),
  { minLength: 1, maxLength: 3 },
);

/** The most that whole steps bring, by going through every division. */
function everyDivision(channels: readonly Channel[], budget: number): number {
  const [first, ...rest] = channels;
  if (!first) return 0;
  let best = -Infinity;
  for (let spend = first.least ?? 0; spend <= Math.min(budget, first.most ?? budget); spend++) {
    best = Math.max(best, resultOf(first.response, spend) + everyDivision(rest, budget - spend));
  }
  return best;
}

describe("a budget", () => {
  test("goes where the next unit brings most, until it brings the same everywhere", () => {
    const plan = planned(bestBudget(logs, 28));
    expect(plan).toEqual({
      kind: "budget-plan",
      spends: near([9, 19]),
      results: near([100 * Math.log(10), 200 * Math.log(20)]),
      result: expect.closeTo(100 * Math.log(10) + 200 * Math.log(20), 8) as number,
      marginal: expect.closeTo(10, 8) as number,
      unspent: expect.closeTo(0, 8) as number,
    });
  });

  test("saturating and power curves follow their closed forms", () => {
    const power = (scale: number): Channel => ({ response: { kind: "power", scale, exponent: 0.5 } });
    // Half-power: spends in proportion to the squares of the scales.
    expect(planned(bestBudget([power(1), power(2), power(3)], 140)).spends).toEqual(near([10, 40, 90]));
    const saturating = (most: number): Channel => ({ response: { kind: "saturating", most, rate: 0.1 } });
    // 10·ln(2) apart, as the slopes differ by the factor 2.
    const { spends } = planned(bestBudget([saturating(100), saturating(200)], 50));
    expect(spends[1]! - spends[0]!).toBeCloseTo(10 * Math.log(2), 8);
    expect(spends[0]! + spends[1]!).toBeCloseTo(50, 10);
  });

  test("keeps the limits of each channel, and spends the rest elsewhere", () => {
    const [first, second] = logs as [Channel, Channel];
    expect(planned(bestBudget([{ ...first, least: 15 }, second], 28)).spends).toEqual(near([15, 13]));
    expect(planned(bestBudget([first, { ...second, most: 10 }], 28)).spends).toEqual(near([18, 10]));
    expect(
      planned(
        bestBudget(
          [
            { ...first, least: 14 },
            { ...second, least: 14 },
          ],
          28,
        ),
      ).spends,
    ).toEqual(near([14, 14]));
  });

  test("is kept where all channels are full, or where a unit would bring less than it costs", () => {
    const full = planned(
      bestBudget(
        logs.map((channel) => ({ ...channel, most: 5 })),
        28,
      ),
    );
    expect([full.spends, full.unspent, full.marginal]).toEqual([[5, 5], 18, 0]);
    const worth = planned(bestBudget(logs, 1000, 1));
    expect(worth.spends).toEqual(near([99, 199]));
    expect([worth.unspent, worth.marginal]).toEqual(near([702, 1]));
    const level: Channel = {
      response: {
        kind: "points",
        points: [
          { spend: 4, result: 8 },
          { spend: 9, result: 8 },
        ],
      },
    };
    expect(planned(bestBudget([level], 28))).toMatchObject({ spends: [4], unspent: 24, marginal: 0 });
  });

  test("channels that tie share what is left in proportion", () => {
    const line = (slope: number, most: number): Channel => ({
      response: { kind: "points", points: [{ spend: most, result: slope * most }] },
    });
    const plan = planned(bestBudget([line(3, 10), line(2, 30), line(2, 10), line(1, 50)], 30));
    expect(plan.spends).toEqual(near([10, 15, 5, 0]));
    expect([plan.result, plan.marginal]).toEqual(near([70, 2]));
    const straight: Channel = { response: { kind: "power", scale: 2, exponent: 1 } };
    expect(planned(bestBudget([straight, straight], 8)).spends).toEqual(near([4, 4]));
  });

  test("that is less than the least amounts is too small, and says what is needed", () => {
    expect(
      bestBudget(
        logs.map((channel) => ({ ...channel, least: 20 })),
        30,
      ),
    ).toEqual({ kind: "budget-too-small", needed: 40 });
  });

  test("of nothing, or without channels, brings nothing", () => {
    expect(bestBudget([], 10)).toEqual({
      kind: "budget-plan",
      spends: [],
      results: [],
      result: 0,
      marginal: 0,
      unspent: 10,
    });
    expect(planned(bestBudget(logs, 0))).toMatchObject({ spends: [0, 0], result: 0, marginal: 200 });
    const steep: Channel = { response: { kind: "power", scale: 1, exponent: 0.5 } };
    expect(planned(bestBudget([steep], 0)).marginal).toBeNull();
  });

  test("no step of money moved from one channel to another brings more, and no division in whole steps does", () => {
    fc.assert(
      fc.property(anyChannels, fc.integer({ min: 9, max: 25 }), (channels, budget) => {
        const plan = planned(bestBudget(channels, budget));
        expect(plan.unspent + plan.spends.reduce((sum, each) => sum + each, 0)).toBeCloseTo(budget, 8);
        for (const [i, { least = 0, most = Infinity }] of channels.entries()) {
          expect(plan.spends[i]).toBeGreaterThanOrEqual(least);
          expect(plan.spends[i]).toBeLessThanOrEqual(most);
        }
        const whole = everyDivision(channels, budget);
        expect(plan.result).toBeGreaterThanOrEqual(whole - 1e-7 * Math.abs(whole));
        const before = (i: number) => marginalOf(channels[i]!.response, plan.spends[i]! * (1 - 1e-7));
        for (const i of channels.keys()) {
          if (plan.marginal !== null && plan.spends[i]! > channels[i]!.least! + 1e-6) {
            expect(before(i)).toBeGreaterThanOrEqual(plan.marginal * (1 - 1e-5));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [() => bestBudget(logs, -1), "A budget is a number ≥ 0."],
    [() => bestBudget(logs, Infinity), "A budget is a number ≥ 0."],
    [() => bestBudget(logs, 1, -1), "What a unit of money has to bring is a number ≥ 0."],
    [() => bestBudget(logs, 1, Infinity), "What a unit of money has to bring is a number ≥ 0."],
    [() => bestBudget([{ ...logs[0]!, least: -1 }], 1), "The limits of a channel are 0 ≤ least ≤ most."],
    [() => bestBudget([{ ...logs[0]!, least: 3, most: 2 }], 9), "The limits of a channel are 0 ≤ least ≤ most."],
    [() => bestBudget([{ response: { kind: "power", scale: 0, exponent: 1 } }], 1), "A response has figures above 0"],
    [() => budgetInSteps(logs, -1, 1), "A budget is a number ≥ 0."],
    [() => budgetInSteps(logs, Infinity, 1), "A budget is a number ≥ 0."],
    [() => budgetInSteps(logs, 1, 0), "A step is a number above 0."],
    [() => budgetInSteps(logs, 1, Infinity), "A step is a number above 0."],
    [() => budgetInSteps([{ ...logs[0]!, least: -1 }], 1, 1), "The limits of a channel are 0 ≤ least ≤ most."],
    [() => budgetInSteps([{ ...logs[0]!, least: 3, most: 2 }], 9, 1), "The limits of a channel are 0 ≤ least ≤ most."],
    [
      () => budgetInSteps([{ response: { kind: "power", scale: 0, exponent: 1 } }], 1, 1),
      "A response has figures above 0",
    ],
  ])("what is no budget is refused: %s", (ask, says) => {
    expect(ask).toThrow(says);
  });
});

describe("a budget in whole steps", () => {
  test("takes the best next step each time: the worked example", () => {
    // Steps of ten on the first bring 239.79, 64.66; on the second 479.58, 129.31.
    const plan = planned(budgetInSteps(logs, 28, 10));
    expect(plan).toEqual({
      kind: "budget-plan",
      spends: [10, 10],
      results: near([100 * Math.log(11), 200 * Math.log(11)]),
      result: expect.closeTo(300 * Math.log(11), 8) as number,
      marginal: expect.closeTo((200 * Math.log(21 / 11)) / 10, 8) as number,
      unspent: 8,
    });
  });

  test("is the best of all divisions", () => {
    fc.assert(
      fc.property(anyChannels, fc.integer({ min: 9, max: 25 }), (channels, budget) => {
        const plan = planned(budgetInSteps(channels, budget, 1));
        const best = everyDivision(channels, budget);
        expect(plan.result).toBeCloseTo(best, 6);
        for (const [i, { least = 0, most = Infinity }] of channels.entries()) {
          expect(plan.spends[i]! >= least && plan.spends[i]! <= most).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("rounds least amounts up, most amounts and the budget down", () => {
    const [first, second] = logs as [Channel, Channel];
    expect(
      planned(
        budgetInSteps(
          [
            { ...first, least: 11 },
            { ...second, most: 29 },
          ],
          59,
          10,
        ),
      ),
    ).toMatchObject({
      spends: [30, 20],
      unspent: 9,
    });
    expect(budgetInSteps([{ ...first, least: 11 }], 15, 10)).toEqual({ kind: "budget-too-small", needed: 20 });
    // 0.3 is three steps of 0.1, whatever doubles make of it.
    expect(planned(budgetInSteps([{ ...first, least: 0.3, most: 0.3 }], 0.3, 0.1)).spends[0]).toBeCloseTo(0.3, 12);
    expect(planned(budgetInSteps([first], 0.3, 0.1)).spends[0]).toBeCloseTo(0.3, 12);
  });

  test("keeps what would bring nothing, or less than it costs", () => {
    const level: Channel = {
      response: {
        kind: "points",
        points: [
          { spend: 20, result: 30 },
          { spend: 40, result: 35 },
        ],
      },
    };
    expect(planned(budgetInSteps([level], 90, 10))).toMatchObject({ spends: [40], unspent: 50, marginal: 0 });
    expect(planned(budgetInSteps([level], 90, 10, 1))).toMatchObject({ spends: [20], unspent: 70, marginal: 0.25 });
    expect(planned(budgetInSteps([level], 90, 10, 0.25))).toMatchObject({ spends: [40] });
    expect(budgetInSteps([], 5, 1)).toEqual({
      kind: "budget-plan",
      spends: [],
      results: [],
      result: 0,
      marginal: 0,
      unspent: 5,
    });
  });
});
