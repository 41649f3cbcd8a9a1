import { beforeAll, describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { forecastAutomatically } from "./automatic.ts";
import { coverage } from "./measures/coverage.ts";
import { mase } from "./measures/mase.ts";
import type { Forecast } from "./model.ts";
import { simulatedMonths } from "./testing/invented-series.ts";
import { theta } from "./theta/theta.ts";

/** Needs no public data, but the patience of those that do: 100 automatic forecasts. */
describe("on 100 made-up series of four years", () => {
  const horizon = 6;
  let found: ReturnType<typeof tried>[] = [];
  beforeAll(() => {
    found = simulatedMonths(100, { months: 48, horizon, seed: 2026 }).map(tried);
  }, 300_000);

  function tried({ history, actual }: { history: Float64Array; actual: Float64Array }) {
    const options = { season: 12, horizon, random: randomFrom(1) };
    const forecast = forecastAutomatically(history, options);
    if (forecast.kind !== "automatic-forecast") throw new Error("There are 48 values.");
    const byTheta = theta.forecast(history, options) as Forecast;
    const covered = (outside: number) =>
      coverage(
        actual,
        actual.map((_, step) => forecast.quantile(step, outside)),
        actual.map((_, step) => forecast.quantile(step, 1 - outside)),
      );
    return {
      error: mase(actual, forecast.mean, history, 12) as number,
      thetaError: mase(actual, byTheta.mean, history, 12) as number,
      covered80: covered(0.1),
      covered95: covered(0.025),
    };
  }
  const meanOf = (part: (each: (typeof found)[number]) => number) =>
    found.reduce((sum, each) => sum + part(each), 0) / found.length;

  test("intervals hold what they promise, within five points", () => {
    expect(Math.abs(meanOf(({ covered80 }) => covered80) - 0.8)).toBeLessThan(0.05);
    expect(Math.abs(meanOf(({ covered95 }) => covered95) - 0.95)).toBeLessThan(0.05);
  });
  test("the automatic choice is nearer than Theta", () => {
    expect(meanOf(({ error }) => error)).toBeLessThan(meanOf(({ thetaError }) => thetaError));
  });
});
