import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { mean } from "../../statistics/summaries.ts";
import { hasPublicData, readPublicData } from "../../testing/public-data.ts";
import { type ArimaForecast, arima, arimaOf } from "./arima.ts";
import { type ArimaChoice, chooseArima } from "./choose-arima.ts";
import { type ArimaFit, fitArima } from "./fit-arima.ts";
import { nameOf } from "./orders.ts";

const here = hasPublicData("forecasting");
const column = (file: string, at: number) =>
  here
    ? Float64Array.from(readPublicData(`forecasting/${file}`).trim().split("\n").slice(1), (row) =>
        Number(row.split(",")[at]),
      )
    : new Float64Array();
const air = column("air_passengers.csv", 1);
const [past, held] = [air.subarray(0, 132), air.subarray(132)];
const airline = { p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, season: 12, constant: false };
const options = { season: 12, horizon: 12, random: randomFrom(1) };

/** sMAPE in percent, and MASE by the seasonal naive's errors in the past. */
function errorsOf(forecast: Float64Array) {
  const scale = mean(Array.from(past.subarray(12), (value, t) => Math.abs(value - past[t]!)));
  return {
    smape: mean(forecast.map((value, h) => (200 * Math.abs(value - held[h]!)) / (value + held[h]!))),
    mase: mean(forecast.map((value, h) => Math.abs(value - held[h]!))) / scale,
  };
}

describe("AirPassengers", () => {
  test.skipIf(!here)("the airline model of Box and Jenkins is fitted as published (public data: forecasting)", () => {
    const fit = fitArima(air.map(Math.log), airline) as ArimaFit;
    expect(fit.coefficients.ma[0]).toBeCloseTo(-0.4018, 4);
    expect(fit.coefficients.seasonalMa[0]).toBeCloseTo(-0.5569, 4);
    expect(fit.logLikelihood).toBeCloseTo(244.7, 1);
    expect((fit.sigma2 * 129) / 131).toBeCloseTo(0.001348, 6);
  });

  test.skipIf(!here)("the choice is that of R's auto.arima (public data: forecasting)", () => {
    const choice = chooseArima(air, 12) as ArimaChoice;
    const fit = choice.fit as ArimaFit;
    expect(nameOf(fit.order)).toBe("ARIMA(2,1,1)(0,1,0)[12]");
    expect([...fit.coefficients.ar, ...fit.coefficients.ma]).toEqual(
      [0.596, 0.2143, -0.9819].map((value) => expect.closeTo(value, 3) as number),
    );
    expect([fit.sigma2, fit.logLikelihood, fit.aicc]).toEqual(
      [132.3, -504.92, 1018.17].map((value) => expect.closeTo(value, 1) as number),
    );
    expect(nameOf((chooseArima(air.map(Math.log), 12) as ArimaChoice).fit.order)).toBe("ARIMA(0,1,1)(0,1,1)[12]");
  });

  test.skipIf(!here)("of the last twelve months: 4.03 and 0.608 without logarithms (public data: forecasting)", () => {
    const { order } = (chooseArima(past, 12) as ArimaChoice).fit;
    const found = arimaOf({ order, logs: false }).forecast(past, options) as ArimaForecast;
    const reference = column("reference_air_passengers_last12.csv", 7);
    expect(Math.max(...found.mean.map((value, h) => Math.abs(value - reference[h]!)))).toBeLessThan(0.01);
    expect(errorsOf(found.mean)).toEqual({ smape: expect.closeTo(4.03, 2), mase: expect.closeTo(0.608, 3) });
  });

  test.skipIf(!here)("of the last twelve months: 2.82 and 0.435 by its own choice (public data: forecasting)", () => {
    const found = arima.forecast(past, options) as ArimaForecast;
    expect(found.model).toBe("log ARIMA(0,1,1)(0,1,1)[12]");
    expect(errorsOf(found.mean)).toEqual({ smape: expect.closeTo(2.82, 2), mase: expect.closeTo(0.435, 3) });
    const inside = held.filter((value, h) => value >= found.quantile(h, 0.025) && value <= found.quantile(h, 0.975));
    expect(inside.length).toBeGreaterThanOrEqual(11);
  });
});
