import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { chooseMostGain } from "../knapsack.ts";
import { type Goal, leastTimeFor } from "./least-time.ts";

/** Looks at every subset: least minutes, then most gain, then the lower index first (a greater mask). */
function everySubset({ gains, minutes, wanted }: Goal) {
  const count = gains.length;
  let best: { mask: number; gain: number; minutes: number } | undefined;
  for (let mask = 0; mask < 1 << count; mask++) {
    let [gain, time] = [0, 0];
    let idle = false;
    for (let i = 0; i < count; i++) {
      if (!(mask & (1 << (count - 1 - i)))) continue;
      gain += gains[i]!;
      time += minutes[i]!;
      idle ||= gains[i] === 0;
    }
    if (gain < wanted || idle) continue;
    if (!best || time < best.minutes || (time === best.minutes && gain >= best.gain))
      best = { mask, gain, minutes: time };
  }
  if (!best) return { kind: "out-of-reach", most: gains.reduce((sum, gain) => sum + gain, 0) };
  const { mask, gain, minutes: time } = best;
  const chosen = wanted <= 0 ? [] : [...gains.keys()].filter((i) => mask & (1 << (count - 1 - i)));
  return wanted <= 0
    ? { kind: "least-time", chosen, gain: 0, minutes: 0 }
    : { kind: "least-time", chosen, gain, minutes: time };
}

test("the worked example: the gain is reached in the least time, not by the densest actions alone", () => {
  const goal = { gains: [60, 100, 120], minutes: [10, 20, 30], wanted: 150 };
  expect(leastTimeFor(goal)).toEqual({ kind: "least-time", chosen: [0, 1], gain: 160, minutes: 30 });
  expect(leastTimeFor({ ...goal, wanted: 161 })).toEqual({
    kind: "least-time",
    chosen: [0, 2],
    gain: 180,
    minutes: 40,
  });
  expect(leastTimeFor({ ...goal, wanted: 280 })).toEqual({
    kind: "least-time",
    chosen: [0, 1, 2],
    gain: 280,
    minutes: 60,
  });
});

test("it is the quickest of all subsets, ties included", () => {
  const action = fc.record({ gain: fc.integer({ min: 0, max: 6 }), minutes: fc.integer({ min: 0, max: 8 }) });
  fc.assert(
    fc.property(
      fc.array(action, { maxLength: 8 }),
      fc.integer({ min: -1, max: 30 }),
      fc.constantFrom(1, 5),
      (actions, wanted, unit) => {
        const goal = {
          gains: actions.map(({ gain }) => gain),
          minutes: actions.map((each) => each.minutes * unit),
          wanted,
        };
        expect(leastTimeFor(goal)).toEqual(everySubset(goal));
      },
    ),
    { numRuns: 300 },
  );
});

test("it is the dual of the most gain: a minute less would not reach what is wanted", () => {
  const random = randomFrom(3);
  const gains = Array.from({ length: 30 }, () => Math.floor(random() * 1000));
  const minutes = gains.map(() => 3 + Math.floor(random() * 40));
  for (const wanted of [500, 4000, 9000]) {
    const found = leastTimeFor({ gains, minutes, wanted });
    if (found.kind !== "least-time") throw new Error(found.kind);
    expect(found.gain).toBeGreaterThanOrEqual(wanted);
    expect(chooseMostGain({ gains, minutes, available: found.minutes }).gain).toBeGreaterThanOrEqual(wanted);
    expect(chooseMostGain({ gains, minutes, available: found.minutes - 1 }).gain).toBeLessThan(wanted);
  }
});

test("more than all together cannot be reached, and it says what can", () => {
  expect(leastTimeFor({ gains: [5, 0, 7], minutes: [1, 1, 2], wanted: 12.5 })).toEqual({
    kind: "out-of-reach",
    most: 12,
  });
  expect(leastTimeFor({ gains: [], minutes: [], wanted: 1 })).toEqual({ kind: "out-of-reach", most: 0 });
});

test("nothing wanted takes no time, and actions that take none come first", () => {
  const nothing = { kind: "least-time", chosen: [], gain: 0, minutes: 0 };
  expect(leastTimeFor({ gains: [5], minutes: [1], wanted: 0 })).toEqual(nothing);
  expect(leastTimeFor({ gains: [5], minutes: [1], wanted: -3 })).toEqual(nothing);
  expect(leastTimeFor({ gains: [5, 4], minutes: [7, 0], wanted: 3 })).toEqual({ ...nothing, chosen: [1], gain: 4 });
  expect(leastTimeFor({ gains: [5, 4], minutes: [0, 0], wanted: 9 })).toEqual({ ...nothing, chosen: [0, 1], gain: 9 });
});

test("a sum that misses by its rounding alone is reached", () => {
  // 0.1 + 0.2 is 0.30000000000000004, and 0.7 + 0.1 + 0.2 is 0.9999999999999999.
  expect(leastTimeFor({ gains: [0.7, 0.1, 0.2], minutes: [1, 1, 1], wanted: 1 })).toMatchObject({
    chosen: [0, 1, 2],
    minutes: 3,
  });
});

test.each([
  [{ gains: [1, 2], minutes: [1], wanted: 1 }, "Each action needs one gain and one number of minutes."],
  [{ gains: [1], minutes: [1], wanted: Infinity }, "The gain wanted is not a number."],
  [{ gains: [-1], minutes: [1], wanted: 1 }, "A gain is a number ≥ 0."],
  [{ gains: [Infinity], minutes: [1], wanted: 1 }, "A gain is a number ≥ 0."],
  [{ gains: [1], minutes: [0.5], wanted: 1 }, "The minutes of an action are a whole number ≥ 0."],
  [{ gains: [1], minutes: [-1], wanted: 1 }, "The minutes of an action are a whole number ≥ 0."],
])("%j is refused", (goal, says) => {
  expect(() => leastTimeFor(goal)).toThrow(says);
});

test("five hundred actions are planned in under fifty milliseconds, whatever is wanted of them", () => {
  const random = randomFrom(7);
  const gains = Array.from({ length: 500 }, () => Math.floor(random() * 100_000));
  const minutes = gains.map(() => 3 + Math.floor(random() * 58));
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  for (const share of [0.1, 0.5, 0.9]) {
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      leastTimeFor({ gains, minutes, wanted: share * all });
      return performance.now() - from;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  }
});
