import { expect, test } from "vitest";
import { matrixOf } from "../statistics/matrix.ts";
import { chanceOf, logisticChances, logisticScore, scoreOf } from "./logistic-probability.ts";

test("a saturated score is a chance of 1 and does not overflow", () => {
  // The worked example: β = (2.5, 0.1, 0.05) and x = (35, 50000); some texts print 0.8.
  const weights = { intercept: 2.5, coefficients: [0.1, 0.05] };
  expect(logisticScore(weights, [35, 50_000])).toBe(2506);
  expect([
    ...logisticChances(
      weights,
      matrixOf([
        [35, 50_000],
        [-25, 0],
      ]),
    ),
  ]).toEqual([1, 0.5]);
});

test("odds and chances", () => {
  expect(chanceOf(0)).toBe(0.5);
  expect(chanceOf(Math.log(3))).toBeCloseTo(0.75, 15);
  expect(chanceOf(-Math.log(3))).toBeCloseTo(0.25, 15);
  expect([chanceOf(1e4), chanceOf(-1e4), chanceOf(Infinity), chanceOf(-Infinity)]).toEqual([1, 0, 1, 0]);
  expect(chanceOf(-700)).toBeGreaterThan(0);
});

test("a chance as log-odds, certainty kept finite", () => {
  expect(scoreOf(0.75)).toBeCloseTo(Math.log(3), 12);
  expect(scoreOf(0.5)).toBe(0);
  expect(scoreOf(1)).toBeCloseTo(34.54, 1);
  expect(scoreOf(0)).toBeCloseTo(-34.54, 1);
});

test("other features than learnt are refused, and no rows have no chances", () => {
  expect(() => logisticScore({ intercept: 0, coefficients: [1] }, [1, 2])).toThrow(
    "A record has 2 features, but the model knows 1.",
  );
  expect(logisticChances({ intercept: 0, coefficients: [1] }, matrixOf([])).length).toBe(0);
});
