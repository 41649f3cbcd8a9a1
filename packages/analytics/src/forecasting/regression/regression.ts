import { studentQuantile } from "../../statistics/distributions.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { growsWithLevel } from "../arima/scale/log-scale.ts";
import { calendarColumns, type CalendarOptions } from "../calendar/calendar-columns.ts";
import { checkSeries, type Forecast, type Forecaster, type ForecastOptions } from "../model.ts";
import type { Regression } from "./ar1-regression.ts";
import { chooseColumns } from "./choose-columns.ts";
import { constant } from "./column.ts";
import { outsideColumns } from "./outside-columns.ts";
import { fittedRegression, predictRegression } from "./predict-regression.ts";
import { seasonColumns } from "./season-columns.ts";

/** A forecast that can say what it is made of. Where logarithms are explained, `mean` is the median. */
export type RegressionForecast = Forecast & {
  regression: Regression;
  logs: boolean;
  /** Outside series whose future is not known and was held at the last value. */
  held: string[];
  /** Outside series with gaps in the past, that could not be used. */
  leftOut: string[];
};

const fewestValues = 8;

/**
 * **Question:** what comes next, given the trend, the season, the calendar and what is known from outside?
 *
 * **Formula:** `chooseColumns` over trend, season (from two seasons on), the calendar's columns where days are given, and the outside series,
 * which are always kept; errors with memory by `regress`. On logarithms where `growsWithLevel`: effects are shares then.
 * Quantiles by Student's t.
 *
 * **Source:** R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., ch. 7 and 10 (2021).
 * **Units:** those of the values. **Complexity:** some 50 regressions, O(n·k²) each.
 *
 * **Too little data:** fewer than 8 values, or than outside series and five.
 *
 * @example regressionWith({}).forecast(values, { season: 12, horizon: 12, days, outside: [promotion], random })
 */
export const regressionWith = (calendar: CalendarOptions): Forecaster => ({
  name: "Regression",
  forecast(values, options): RegressionForecast | TooLittleData {
    checkSeries(values, options);
    if (values.length < fewestValues) return tooLittle("values", values.length, fewestValues);
    const { horizon, season } = options;
    const unit = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const logs = growsWithLevel(
      values.map((value) => value / unit),
      season,
    );
    const series = values.map((value) => (logs ? Math.log(value) : value / unit));
    const { columns, held, leftOut } = outsideColumns(options.outside ?? [], values.length, horizon);
    const all = values.length + horizon;
    const optional = [
      ...seasonColumns(all, values.length >= 2 * season ? season : 1),
      ...calendarOf(options, all, calendar),
    ];
    const usual = ["trend", "season", "wave 1"];
    const found = chooseColumns(series, [constant(all), ...columns], optional, usual);
    if (isTooLittle(found)) return found;
    const regression = logs ? found : inUnit(found, unit);
    const back = logs ? (value: number) => Math.min(Number.MAX_VALUE, Math.exp(value)) : (value: number) => value;
    const { mean, sd } = predictRegression(regression, horizon);
    return {
      kind: "forecast",
      model: nameOf(regression, logs),
      mean: mean.map(back),
      quantile: (step, share) => back(mean[step]! + sd[step]! * studentQuantile(share, regression.degrees)),
      fitted: fittedRegression(regression).map(back),
      regression,
      logs,
      held,
      leftOut,
    };
  },
});

/** What was found of values divided by `unit`, whose squares cannot overflow, said of the values themselves. */
const inUnit = (found: Regression, unit: number): Regression => ({
  ...found,
  coefficients: found.coefficients.map((value) => value * unit),
  standardErrors: found.standardErrors.map((value) => value * unit),
  residuals: found.residuals.map((value) => value * unit),
  unit,
});

/** `regressionWith` the usual festivals and no days off but weekends. */
export const regression: Forecaster = regressionWith({});

function calendarOf({ days }: ForecastOptions, length: number, calendar: CalendarOptions) {
  if (!days) return [];
  if (days.length < length) throw new RangeError(`${days.length} days are given for ${length} periods.`);
  return calendarColumns(days.subarray(0, length), calendar);
}

/** @example "Regression on trend, season, spring-festival", with "log " before it where logarithms are explained */
function nameOf({ columns }: Regression, logs: boolean): string {
  const groups = [...new Set(columns.slice(1).map(({ group }) => group.replace(/^outside /, "")))];
  return `${logs ? "Log regression" : "Regression"}${groups.length > 0 ? ` on ${groups.join(", ")}` : ""}`;
}
