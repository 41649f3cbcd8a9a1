import { arima, arimaOf } from "./arima/arima.ts";
import type { ArimaForecast } from "./arima/arima.ts";
import { convolutionNetwork } from "./convolution/convolution-network.ts";
import { croston, sba } from "./intermittent/croston.ts";
import { isIntermittent } from "./intermittent/demand.ts";
import { tsb } from "./intermittent/tsb.ts";
import type { Forecast, Forecaster } from "./model.ts";
import { regression } from "./regression/regression.ts";
import { drift } from "./simple/drift.ts";
import { movingAverage } from "./simple/moving-average.ts";
import { naive } from "./simple/naive.ts";
import { naive2 } from "./simple/naive2.ts";
import { seasonalNaive } from "./simple/seasonal-naive.ts";
import { ets } from "./smoothing/ets.ts";
import { type EtsForecast, etsOf, holt, ses } from "./smoothing/ets-forecast.ts";
import { holtWintersAdditive, holtWintersMultiplicative } from "./smoothing/holt-winters.ts";
import { optimisedTheta } from "./theta/optimised-theta.ts";
import { theta } from "./theta/theta.ts";
import { boostedLags } from "./trees/boosted-lags.ts";

/** A method that may have a say in the automatic forecast. */
export type Candidate = {
  readonly method: Forecaster;
  /** Trusted unasked; others have to prove themselves in the back-test. */
  readonly core: boolean;
  /** The form it chose, to be fitted anew to earlier values without another search. */
  readonly again?: (forecast: Forecast) => Forecaster;
};

const core = (method: Forecaster): Candidate => ({ method, core: true });
const other = (method: Forecaster): Candidate => ({ method, core: false });

const etsCandidate: Candidate = {
  ...core(ets),
  again: (forecast) => ("form" in forecast ? etsOf("ETS", (forecast as EtsForecast).form) : ets),
};
const arimaCandidate: Candidate = {
  ...core(arima),
  again: (forecast) => ("chosen" in forecast ? arimaOf((forecast as ArimaForecast).chosen) : arima),
};

/**
 * **Question:** which methods are worth a trial on such values?
 *
 * **Formula:** demand that comes now and then: Croston, SBA and TSB, and plain rules beside them. Else ETS, ARIMA, both Thetas
 * and, with a season, Holt-Winters, multiplied where every value is above 0; beside them regression, trees,
 * a small network and plain rules.
 *
 * **Source:** the M3 and M4 competitions: Theta, ARIMA and ETS are hard to beat on monthly business series.
 * **Complexity:** O(n). **Too little data:** methods answer for themselves.
 *
 * @example candidatesFor(Float64Array.of(0, 3, 0, 4, 0, 0), 1)[0].method.name // "Croston"
 */
export function candidatesFor(values: Float64Array, season: number): Candidate[] {
  const seasonal = season > 1;
  if (isIntermittent(values)) {
    const plain = [movingAverage, ses, naive, ...(seasonal ? [seasonalNaive, ets] : [])];
    return [...[croston, sba, tsb].map(core), ...plain.map(other)];
  }
  const positive = values.every((value) => value > 0);
  const holtWinters = positive ? holtWintersMultiplicative : holtWintersAdditive;
  return [
    etsCandidate,
    arimaCandidate,
    ...[theta, optimisedTheta, ...(seasonal ? [holtWinters] : [])].map(core),
    ...[regression, boostedLags, convolutionNetwork, naive, drift, movingAverage, ses, holt].map(other),
    ...(seasonal ? [seasonalNaive, naive2, ...(positive ? [holtWintersAdditive] : [])].map(other) : []),
  ];
}
