import { expect, test } from "vitest";
import { checkSeries, normalAround } from "./model.ts";

test("a normal spread lies around each step's own mean", () => {
  const quantile = normalAround(Float64Array.of(10, 20), Float64Array.of(1, 2));
  expect(quantile(0, 0.5)).toBe(10);
  expect(quantile(0, 0.975)).toBeCloseTo(11.95996398454, 10);
  expect(quantile(1, 0.025)).toBeCloseTo(20 - 2 * 1.959963984540054, 12);
});

test.each([
  [[1, 2], 0, 1, "A season is a whole number of periods, 1 for none."],
  [[1, 2], 1.5, 1, "A season is a whole number of periods, 1 for none."],
  [[1, 2], 1, 0, "A horizon is a whole number of periods, at least 1."],
  [[1, 2], 1, 2.5, "A horizon is a whole number of periods, at least 1."],
  [[1, NaN], 1, 1, "A series to forecast holds finite numbers only."],
  [[1, Infinity], 1, 1, "A series to forecast holds finite numbers only."],
])("%j with season %d and horizon %d is refused", (values, season, horizon, says) => {
  expect(() => checkSeries(Float64Array.from(values), { season, horizon })).toThrow(new RangeError(says));
});

test("a series of one value with a season of one is read", () => {
  expect(() => checkSeries(Float64Array.of(1), { season: 1, horizon: 1 })).not.toThrow();
  expect(() => checkSeries(new Float64Array(), { season: 12, horizon: 3 })).not.toThrow();
});
