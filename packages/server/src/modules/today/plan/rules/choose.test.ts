import { chooseMostGain } from "@soloist/analytics/optimisation/knapsack.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../candidate.ts";
import { planDay } from "./choose.ts";
import { candidate } from "../made/candidates.ts";
import { minutesByChannel } from "./minutes.ts";

/** The most that any choice out of all 2ⁿ brings. */
function mostOfEveryChoice(candidates: readonly Candidate[], available: number): number {
  let best = 0;
  for (let mask = 0; mask < 1 << candidates.length; mask++) {
    let gain = 0;
    let minutes = 0;
    for (let i = 0; i < candidates.length; i++) {
      if (!(mask & (1 << i))) continue;
      gain += candidates[i]!.weightMinor;
      minutes += candidates[i]!.minutes;
    }
    if (minutes <= available && gain > best) best = gain;
  }
  return best;
}

const gainOf = (planned: readonly Candidate[]) => planned.reduce((sum, { weightMinor }) => sum + weightMinor, 0);
const minutesOf = (planned: readonly Candidate[]) => planned.reduce((sum, { minutes }) => sum + minutes, 0);
const someMinutes = fc.constantFrom(...Object.values(minutesByChannel), 20, 25);
const someCandidates = (maxLength: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 900_000 }), someMinutes), { maxLength })
    .map((pairs) => pairs.map(([gain, minutes], index) => candidate(gain, minutes, { key: `task:${index}` })));

test("of twenty candidates the plan is the best of all 1,048,576 choices", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 900_000 }), someMinutes), { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 0, max: 400 }),
      (pairs, available) => {
        const twenty = pairs.map(([gain, minutes], index) => candidate(gain, minutes, { key: `task:${index}` }));
        expect(gainOf(planDay(twenty, available).planned)).toBe(mostOfEveryChoice(twenty, available));
      },
    ),
    { numRuns: 5 },
  );
});

test("passing over what no best plan can need loses nothing, with one more hour too", () => {
  fc.assert(
    fc.property(someCandidates(60), fc.integer({ min: 0, max: 200 }), (candidates, available) => {
      const most = (time: number) =>
        chooseMostGain({
          gains: candidates.map(({ weightMinor }) => weightMinor),
          minutes: candidates.map(({ minutes }) => minutes),
          available: time,
        }).gain;
      const { planned, gainOfOneMoreHourMinor } = planDay(candidates, available);
      expect(gainOf(planned)).toBe(most(available));
      expect(gainOfOneMoreHourMinor).toBe(most(available + 60) - most(available));
    }),
  );
});

test("the plan keeps within the hours, and everything is either planned or left, once", () => {
  fc.assert(
    fc.property(someCandidates(40), fc.integer({ min: 0, max: 600 }), (candidates, available) => {
      const { planned, left } = planDay(candidates, available);
      expect(minutesOf(planned)).toBeLessThanOrEqual(available);
      expect([...planned, ...left].map(({ key }) => key).sort()).toEqual(candidates.map(({ key }) => key).sort());
    }),
  );
});

test("the same candidates in another order give the same plan", () => {
  fc.assert(
    fc.property(someCandidates(30), fc.integer({ min: 0, max: 300 }), (candidates, available) => {
      const keys = (of: readonly Candidate[]) => planDay(of, available).planned.map(({ key }) => key);
      expect(keys(candidates.toReversed())).toEqual(keys(candidates));
    }),
  );
});

test("what is promised for today is done first, then what brings most per minute", () => {
  const rich = candidate(90_000, 60);
  const quick = candidate(50_000, 5);
  const promised = candidate(1000, 30, { urgency: 1 });
  const soon = candidate(2000, 30, { urgency: 2 });
  expect(planDay([rich, quick, soon, promised], 240).planned).toEqual([promised, soon, quick, rich]);
});

test("without time nothing is planned, and one hour would bring its best", () => {
  const { planned, left, gainOfOneMoreHourMinor } = planDay([candidate(500, 30), candidate(700, 60)], 0);
  expect([planned, left.length, gainOfOneMoreHourMinor]).toEqual([[], 2, 700]);
});

test("ten thousand candidates are planned in a moment", () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    candidate((index * 7919) % 100_003, [5, 10, 15, 20, 30, 60][index % 6]!, { key: `task:${index}` }),
  );
  const start = performance.now();
  expect(planDay(many, 16 * 60).planned.length).toBeGreaterThan(100);
  expect(performance.now() - start).toBeLessThan(500);
});
