import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, type Chosen, chooseMostGain, gainWithMore } from "./knapsack.ts";

/** Looks at every subset. Bit `n - 1 - i` stands for action `i`, so that a lower index makes a greater number. */
function everySubset({ gains, minutes, available }: Choice): Chosen {
  const count = gains.length;
  let best = { mask: 0, gain: 0, minutes: 0 };
  for (let mask = 1; mask < 1 << count; mask++) {
    let gain = 0;
    let time = 0;
    for (let i = 0; i < count; i++) {
      if (!(mask & (1 << (count - 1 - i)))) continue;
      gain += gains[i]!;
      time += minutes[i]!;
    }
    if (time > available || gain < best.gain) continue;
    // The masks ascend: of equal ones the later has the lower index at the first difference.
    if (gain > best.gain || time <= best.minutes) best = { mask, gain, minutes: time };
  }
  const chosen = [...gains.keys()].filter((i) => best.mask & (1 << (count - 1 - i)) && gains[i]! > 0);
  return { chosen, gain: best.gain, minutes: best.minutes };
}

const action = (gain: fc.Arbitrary<number>) => fc.record({ gain, minutes: fc.integer({ min: 0, max: 12 }) });
const choices = (gain: fc.Arbitrary<number>, most: number, unit = 1): fc.Arbitrary<Choice> =>
  fc
    .tuple(fc.array(action(gain), { maxLength: most }), fc.integer({ min: 0, max: 60 }))
    .map(([actions, available]) => ({
      gains: actions.map((each) => each.gain),
      minutes: actions.map((each) => each.minutes * unit),
      available: available * unit,
    }));

/** A repeatable stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
const day = (count: number, available: number, random: () => number): Choice => ({
  gains: Array.from({ length: count }, () => Math.floor(random() * 100_000)),
  minutes: Array.from({ length: count }, () => 3 + Math.floor(random() * 58)),
  available,
});

test("the plan is the best of all subsets, ties included", () => {
  fc.assert(
    fc.property(choices(fc.integer({ min: 0, max: 6 }), 10), (choice) => {
      expect(chooseMostGain(choice)).toEqual(everySubset(choice));
    }),
    { numRuns: 300 },
  );
});

test("twelve actions with gains in fractions reach the best of all subsets", () => {
  const gain = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(choices(gain, 12, 5), (choice) => {
      expect(chooseMostGain(choice).gain).toBeCloseTo(everySubset(choice).gain, 6);
    }),
    { numRuns: 25 },
  );
});

test("twenty actions and four hours equal full enumeration", () => {
  const choice = day(20, 240, stream(20_110_701));
  expect(choice.minutes.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(240);
  expect(chooseMostGain(choice)).toEqual(everySubset(choice));
});

test("a plan never takes longer than there is time, and its sums are those of its actions", () => {
  fc.assert(
    fc.property(choices(fc.integer({ min: 0, max: 1000 }), 60, 7), (choice) => {
      const { chosen, gain, minutes } = chooseMostGain(choice);
      expect(minutes).toBeLessThanOrEqual(choice.available);
      expect(gain).toBe(chosen.reduce((sum, i) => sum + choice.gains[i]!, 0));
      expect(minutes).toBe(chosen.reduce((sum, i) => sum + choice.minutes[i]!, 0));
    }),
  );
});

test("the densest action is left when two others bring more together", () => {
  const choice = { gains: [60, 100, 120], minutes: [10, 20, 30], available: 50 };
  expect(chooseMostGain(choice)).toEqual({ chosen: [1, 2], gain: 220, minutes: 50 });
});

test("ten more minutes bring the action that was left", () => {
  const choice = { gains: [60, 100, 120], minutes: [10, 20, 30], available: 50 };
  expect(gainWithMore(choice, 10)).toBe(60);
});

test("more time brings nothing when everything is planned", () => {
  expect(gainWithMore({ gains: [5, 7], minutes: [10, 20], available: 30 }, 60)).toBe(0);
});

test("an action without gain stays out even when it costs nothing", () => {
  expect(chooseMostGain({ gains: [0, 0, 3], minutes: [0, 5, 0], available: 10 }).chosen).toEqual([2]);
});

test.each([
  ["no actions", { gains: [], minutes: [], available: 240 }],
  ["no time", { gains: [5], minutes: [1], available: 0 }],
  ["less than no time", { gains: [5], minutes: [1], available: -30 }],
  ["only actions that are too long", { gains: [5, 6], minutes: [61, 90], available: 60 }],
])("%s gives an empty plan", (_, choice) => {
  expect(chooseMostGain(choice)).toEqual({ chosen: [], gain: 0, minutes: 0 });
});

test("a part of a minute is not used", () => {
  expect(chooseMostGain({ gains: [5, 4], minutes: [11, 10], available: 10.9 }).chosen).toEqual([1]);
});

test.each([
  { gains: [1, 2], minutes: [1], available: 5 },
  { gains: [-1], minutes: [1], available: 5 },
  { gains: [Number.NaN], minutes: [1], available: 5 },
  { gains: [1], minutes: [1.5], available: 5 },
  { gains: [1], minutes: [-1], available: 5 },
  { gains: [1], minutes: [1], available: Number.NaN },
])("what is no choice is refused: %j", (choice) => {
  expect(() => chooseMostGain(choice)).toThrow(RangeError);
});

test("five hundred actions over a whole day are planned in under fifty milliseconds", () => {
  const random = stream(7);
  const times = Array.from({ length: 7 }, () => {
    const choice = day(500, 1440, random);
    const from = performance.now();
    chooseMostGain(choice);
    return performance.now() - from;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
