import type { Random } from "../statistics/random.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type AutomaticForecast, forecastAutomatically } from "./automatic.ts";
import { type Accuracy, accuracyOf } from "./backtest/trial.ts";
import type { Candidate } from "./candidates.ts";
import { fillGaps } from "./series/fill-gaps.ts";
import { findSeason } from "./series/find-season.ts";
import type { Periods } from "./series/periods.ts";
import { daysAhead, regularSeries } from "./series/regular-series.ts";

/** A column to forecast as it was found in a table. */
export type SeriesQuestion = {
  /** In time order where there are no days; what is not finite is missing. */
  readonly values: Float64Array;
  /** The day of each value, as days since 1970-01-01, in any order. */
  readonly days?: Int32Array;
  /** Periods in a season; found where it is not given. */
  readonly season?: number;
  readonly horizon: number;
  /** Forecast the last `horizon` periods from those before, and compare. */
  readonly holdout: boolean;
  readonly random: Random;
  /** Which methods are worth a trial; the usual ones where it is not given. */
  readonly methodsFor?: (values: Float64Array, season: number) => Candidate[];
};

/** The forecast of a column, and all that must be said about it. */
export type SeriesForecast = Omit<AutomaticForecast, "kind" | "quantile" | "fitted"> & {
  kind: "series-forecast";
  /** The values that the forecast is made from, gaps filled; with `holdout` without the last ones. */
  history: Float64Array;
  season: number;
  /** What a period is; null without days. */
  unit: Periods["unit"] | null;
  /** The first day of each period forecast; null without days. */
  on: Int32Array | null;
  lo80: Float64Array;
  hi80: Float64Array;
  lo95: Float64Array;
  hi95: Float64Array;
  /** What came in the periods forecast, and how well they were; null unless asked for. */
  holdout: (Accuracy & { actual: Float64Array }) | null;
  /** Rows of one period were summed. */
  summed: boolean;
  /** How many values were made up between others. */
  filled: number;
  /** Rows that were left out: without a number (gaps between others are filled instead), and in periods that are not whole. */
  leftOut: { noValue: number; partPeriod: number };
};

/**
 * **Question:** what will this column of a table bring next?
 *
 * **Formula:** with days the rows become one value a period by `regularSeries`, the season follows from the period; without,
 * it is looked for by `findSeason`. `fillGaps`, then `forecastAutomatically`. The intervals are the quantiles at 10 and 90, at
 * 2.5 and 97.5 percent.
 *
 * **Units:** those of the values; days since 1970-01-01. **Complexity:** that of the forecast.
 * **Too little data:** as the parts say it; a hold-out needs four values before it.
 *
 * @example forecastSeries({ values: Float64Array.of(1, 2, 1, 2, 1, 2, 1, 2), season: 2, horizon: 2, holdout: false, random })
 */
export function forecastSeries(question: SeriesQuestion): SeriesForecast | TooLittleData {
  const { horizon, holdout, random } = question;
  const found = question.days ? dated(question.values, question.days) : undated(question.values);
  if (isTooLittle(found)) return found;
  const season = question.season ?? found.season;
  const whole = fillGaps(found.values, season);
  if (isTooLittle(whole)) return whole;
  const known = whole.values.length - (holdout ? horizon : 0);
  if (known < 1) return tooLittle("values", whole.values.length, horizon + 4);
  const history = whole.values.slice(0, known);
  const days = found.daysFrom?.(whole.before, known + horizon);
  const options = { season, horizon, random, ...(days && { days }) };
  const forecast = forecastAutomatically(history, options, question.methodsFor);
  if (isTooLittle(forecast))
    return holdout ? tooLittle("values", whole.values.length, horizon + forecast.needed) : forecast;
  const { mean, quantile, model, backtest, candidates, remarks } = forecast;
  const actual = whole.values.slice(known);
  const limits = (share: number) => mean.map((_, step) => quantile(step, share));
  return {
    kind: "series-forecast",
    model,
    history,
    season,
    unit: found.unit,
    on: days ? days.slice(known) : null,
    mean,
    lo80: limits(0.1),
    hi80: limits(0.9),
    lo95: limits(0.025),
    hi95: limits(0.975),
    backtest,
    holdout: holdout ? { ...accuracyOf([{ history, actual, forecast }], season), actual } : null,
    candidates,
    remarks,
    summed: found.summed,
    filled: whole.filled.length,
    leftOut: {
      noValue: found.unit ? found.noValue : whole.before + whole.after,
      partPeriod: found.partPeriod,
    },
  };
}

type Found = {
  values: Float64Array;
  season: number;
  unit: Periods["unit"] | null;
  /** The first days of `count` periods from period `first` on, those after the last value too. */
  daysFrom?: (first: number, count: number) => Int32Array;
  summed: boolean;
  noValue: number;
  partPeriod: number;
};

function undated(values: Float64Array): Found {
  // Gaps must not shift what comes after them, so the season is looked for in a series without any.
  const joined = fillGaps(values, 1);
  return {
    values,
    season: isTooLittle(joined) ? 1 : findSeason(joined.values),
    unit: null,
    summed: false,
    noValue: values.length - values.filter(Number.isFinite).length,
    partPeriod: 0,
  };
}

function dated(values: Float64Array, days: Int32Array): Found | TooLittleData {
  if (days.length !== values.length) throw new RangeError("Each value needs one day.");
  const numbered = Array.from(values.keys()).filter((i) => Number.isFinite(values[i]));
  const series = regularSeries(
    Int32Array.from(numbered, (i) => days[i]!),
    Float64Array.from(numbered, (i) => values[i]!),
  );
  if (isTooLittle(series)) return series;
  return {
    values: series.values,
    season: series.periods.season,
    unit: series.periods.unit,
    daysFrom: (first, count) => {
      const beyond = Math.max(0, first + count - series.days.length);
      return Int32Array.of(...series.days, ...daysAhead(series, beyond)).slice(first, first + count);
    },
    summed: series.summed,
    noValue: values.length - numbered.length,
    partPeriod: series.inPartPeriods,
  };
}
