import { describe, expect, test } from "vitest";
import { candidatesFor } from "./candidates.ts";

describe("which methods are tried", () => {
  const names = (values: number[], season: number, isCore: boolean) =>
    candidatesFor(Float64Array.from(values), season)
      .filter(({ core }) => core === isCore)
      .map(({ method }) => method.name);
  test("with a season", () => {
    expect(names([1, 2, 3], 4, true)).toEqual([
      "ETS",
      "ARIMA",
      "Theta",
      "optimised Theta",
      "Holt-Winters multiplicative",
    ]);
    expect(names([0, -2, 3], 4, true)).toEqual(["ETS", "ARIMA", "Theta", "optimised Theta", "Holt-Winters additive"]);
    expect(names([1, 2, 3], 4, false)).toEqual(
      expect.arrayContaining(["naive", "drift", "moving average", "SES", "Holt", "seasonal naive", "naive2"]),
    );
    expect(names([1, 2, 3], 4, false)).toContain("Holt-Winters additive");
    expect(names([0, -2, 3], 4, false)).not.toContain("Holt-Winters additive");
  });
  test("without a season", () => {
    expect(names([1, 2, 3], 1, true)).toEqual(["ETS", "ARIMA", "Theta", "optimised Theta"]);
    for (const seasonal of ["seasonal naive", "naive2", "Holt-Winters additive"])
      expect(names([1, 2, 3], 1, false)).not.toContain(seasonal);
  });
  test("for demand that comes now and then", () => {
    expect(names([0, 3, 0, 4, 0, 0], 1, true)).toEqual(["Croston", "SBA", "TSB"]);
    expect(names([0, 3, 0, 4, 0, 0], 1, false)).toEqual(["moving average", "SES", "naive"]);
    expect(names([0, 3, 0, 4, 0, 0], 12, false)).toEqual(["moving average", "SES", "naive", "seasonal naive", "ETS"]);
  });
});
