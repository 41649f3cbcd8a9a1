import { expect, test } from "vitest";
import type { Target } from "./data.ts";
import { barOf, standingOf, stretchOf } from "./standing.ts";

const target = { state: "running", reached: false, actual: 40, expected: 50, goal: 100 } as Target;

test("less than expected is behind, as much is on pace; what is over and not reached is missed", () => {
  expect(standingOf(target)).toBe("behind");
  expect(standingOf({ ...target, actual: 50 })).toBe("onPace");
  expect(standingOf({ ...target, actual: null })).toBe("behind");
  expect(standingOf({ ...target, reached: true })).toBe("reached");
  expect(standingOf({ ...target, state: "over" })).toBe("missed");
  expect(standingOf({ ...target, state: "coming" })).toBe("comes");
});

test("the bar ends at the goal, or at what was done beyond it; its mark is what was expected", () => {
  expect(barOf(target)).toEqual({ done: 0.4, mark: 0.5 });
  expect(barOf({ ...target, actual: 200 })).toEqual({ done: 1, mark: 0.25 });
  expect(barOf({ ...target, actual: -5, expected: null })).toEqual({ done: 0, mark: null });
});

test("stretches are named as people name them", () => {
  expect(stretchOf({ period: "month", startsOn: "2026-11-01" })).toBe("2026-11");
  expect(stretchOf({ period: "quarter", startsOn: "2026-10-01" })).toBe("2026 Q4");
  expect(stretchOf({ period: "year", startsOn: "2026-01-01" })).toBe("2026");
});
