import { describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { hasPublicData, readPublicData } from "../testing/public-data.ts";
import { forecastAutomatically } from "./automatic.ts";
import { mase } from "./measures/mase.ts";
import { smape } from "./measures/smape.ts";
import type { Forecast, Forecaster } from "./model.ts";
import { naive2 } from "./simple/naive2.ts";
import { seasonalNaive } from "./simple/seasonal-naive.ts";
import { ets } from "./smoothing/ets.ts";
import { fitEts } from "./smoothing/ets-fit.ts";
import { etsOf } from "./smoothing/ets-forecast.ts";
import { holtWintersMultiplicative } from "./smoothing/holt-winters.ts";
import { theta } from "./theta/theta.ts";

const here = hasPublicData("forecasting");
const columnsOf = (file: string) =>
  readPublicData(`forecasting/${file}`)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",").map((cell) => Number(cell.replaceAll('"', ""))));

const all = here ? columnsOf("air_passengers.csv").map(([, passengers]) => passengers!) : [];
const history = Float64Array.from(all.slice(0, 132));
const actual = all.slice(132);
/** Reference columns by R's forecast package: month, actual, ets, lo80, hi80, lo95, hi95, arima, theta, snaive. */
const reference = here ? columnsOf("reference_air_passengers_last12.csv") : [];
const column = (at: number) => reference.map((row) => row[at]!);
const options = { season: 12, horizon: 12, random: randomFrom(1) };
const measured = (mean: Float64Array) => [smape(actual, mean), mase(actual, mean, history, 12) as number] as const;
const asked = (method: Forecaster) => method.forecast(history, options) as Forecast;

/** The published sMAPE and MASE of the last twelve months, to the digits given. */
test.skipIf(!here).each([
  [seasonalNaive, 10.57, 1.571],
  [naive2, 7.03, 1.108],
  [theta, 5.42, 0.865],
])("$name is off as published (public data: forecasting)", (method, percent, scaled) => {
  const [found, foundScaled] = measured(asked(method).mean);
  expect(found).toBeCloseTo(percent, 2);
  expect(foundScaled).toBeCloseTo(scaled, 3);
});

/** A fitted model may be worse by at most 5 %. */
test.skipIf(!here).each([
  [ets, 4.69, 0.749],
  [holtWintersMultiplicative, 2.31, 0.365],
])("$name is off no more than published (public data: forecasting)", (method, percent, scaled) => {
  const [found, foundScaled] = measured(asked(method).mean);
  expect(found).toBeLessThanOrEqual(percent * 1.05);
  expect(foundScaled).toBeLessThanOrEqual(scaled * 1.05);
});

test.skipIf(!here)("ETS chooses multiplied errors and seasons with a trend (public data: forecasting)", () => {
  expect(asked(ets).model).toBe("ETS(M,A,M)");
  expect((ets.forecast(Float64Array.from(all), options) as Forecast).model).toBe("ETS(M,A,M)");
});

describe.skipIf(!here)("beside the reference forecasts (public data: forecasting)", () => {
  test("Theta and seasonal naive are the same", () => {
    const off = (mean: Float64Array, at: number) => Math.max(...column(at).map((each, i) => Math.abs(each - mean[i]!)));
    expect(off(asked(theta).mean, 8)).toBeLessThan(0.1);
    expect(off(asked(seasonalNaive).mean, 9)).toBe(0);
  });
  test("the same form of ETS has a likelihood as high, its means within 1 %, its limits within 3 %", () => {
    const form = { error: "M", trend: "Ad", season: "M" } as const;
    expect(fitEts(history, form, 12)!.logLikelihood).toBeGreaterThanOrEqual(-604.23);
    const found = asked(etsOf("ETS(M,Ad,M)", form));
    const limits = [0.5, 0.1, 0.9, 0.025, 0.975];
    for (const [at, share] of limits.entries()) {
      for (const [step, expected] of column(at + 2).entries()) {
        const each = at === 0 ? found.mean[step]! : found.quantile(step, share);
        expect(Math.abs(each / expected - 1)).toBeLessThan(at === 0 ? 0.01 : 0.03);
      }
    }
  });
});

describe.skipIf(!here)("the automatic forecast (public data: forecasting)", () => {
  test("beats Theta on the months held out, and its limits hold", () => {
    const found = forecastAutomatically(history, options);
    if (found.kind !== "automatic-forecast") throw new Error("There are 132 values.");
    const [percent, scaled] = measured(found.mean);
    expect(scaled).toBeLessThan(0.865);
    expect(percent).toBeLessThan(5.42);
    const covered = (outside: number) =>
      actual.filter((value, i) => value >= found.quantile(i, outside) && value <= found.quantile(i, 1 - outside))
        .length;
    expect(covered(0.1)).toBeGreaterThanOrEqual(9);
    expect(covered(0.025)).toBeGreaterThanOrEqual(11);
  });
  test("takes less than three seconds", () => {
    // Of the processor's time: what else runs on the machine does not count.
    const start = process.cpuUsage();
    forecastAutomatically(Float64Array.from(all), options);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});
