import type { Random } from "../statistics/random.ts";
import { normalQuantile } from "../statistics/distributions.ts";
import type { TooLittleData } from "../statistics/too-little-data.ts";

/** A series from outside (promotion, advertising, market) whose values are known or planned for the horizon too. */
export type OutsideSeries = {
  readonly name: string;
  /** One value for each period of the past and then for each of the horizon. */
  readonly values: Float64Array;
};

/** What a method is told beside the values themselves. */
export type ForecastOptions = {
  /** Periods in a season: 12 for months, 7 for days, 1 where there is none. */
  readonly season: number;
  /** How many periods ahead, ≥ 1. */
  readonly horizon: number;
  readonly random: Random;
  /** The first day of each period as days since 1970-01-01: those of the past, then those of the horizon. */
  readonly days?: Int32Array;
  readonly outside?: readonly OutsideSeries[];
};

/** What a method expects. All numbers are finite. */
export type Forecast = {
  kind: "forecast";
  /** The model in short, as "ETS(M,Ad,M)": the method's name where there is nothing to add. */
  model: string;
  /** The expected value of each period of the horizon. */
  mean: Float64Array;
  /** The value that step `step` (0 is the first) stays below with probability `share`, 0 < share < 1. */
  quantile: (step: number, share: number) => number;
  /** What was expected one step before of the last `fitted.length` values; the first ones may have none. */
  fitted: Float64Array;
};

/** A method of forecasting. Values are finite, in time order, equally spaced; methods never change them. */
export type Forecaster = {
  readonly name: string;
  forecast(values: Float64Array, options: ForecastOptions): Forecast | TooLittleData;
};

/** Quantiles of a normal distribution around each step's mean, for `Forecast.quantile`. */
export const normalAround =
  (mean: Float64Array, sd: Float64Array): Forecast["quantile"] =>
  (step, share) =>
    mean[step]! + sd[step]! * normalQuantile(share);

/** Refuses what no method can read: a caller's mistake, not the data's. */
export function checkSeries(
  values: Float64Array,
  { season, horizon }: Pick<ForecastOptions, "season" | "horizon">,
): void {
  if (!Number.isInteger(season) || season < 1)
    throw new RangeError("A season is a whole number of periods, 1 for none.");
  if (!Number.isInteger(horizon) || horizon < 1)
    throw new RangeError("A horizon is a whole number of periods, at least 1.");
  if (!values.every(Number.isFinite)) throw new RangeError("A series to forecast holds finite numbers only.");
}
