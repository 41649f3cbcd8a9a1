import { normalQuantile } from "../../statistics/distributions.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecast, type Forecaster } from "../model.ts";
import { chooseArima } from "./choose-arima.ts";
import { type ArimaFit, type ExactSeries, fitArima } from "./fit-arima.ts";
import { type ArimaOrder, nameOf } from "./orders.ts";
import { fittedArima, predictArima } from "./predict-arima.ts";
import { inUnit, onLogs, type Scale, workingScale } from "./scale/working-scale.ts";

/** A model once chosen, so that it can be fitted again to a longer or shorter series without a new search. */
export type ArimaModel = { readonly order: ArimaOrder; readonly logs: boolean };

/** A forecast that knows its model. On logarithms `mean` is the median, which errors in either direction surround evenly. */
export type ArimaForecast = Forecast & {
  chosen: ArimaModel;
  /** The expected value: `mean` but on logarithms, where it lies above the median; sums of periods take this one. */
  expected: Float64Array;
};

const fewestValues = 10;
/** What lies farther back has no say in the next periods, and costs time. */
const mostValues = 600;

/**
 * **Question:** what comes next in a series by an ARIMA model of its own?
 *
 * **Formula:** on logarithms where `growsWithLevel`; the model by `chooseArima`, the forecast by `predictArima`. From logarithms
 * back the quantiles are e^(μ + z·s), so the median is e^μ, and the expected value is e^(μ + s²/2).
 *
 * **Source:** R. J. Hyndman, Y. Khandakar (2008); the mean of a log-normal variable as in R. J. Hyndman, G. Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd ed., 5.6 (2021).
 * **Units:** those of the values. **Complexity:** some 15 to 40 fits, see `chooseArima`, of the last 600 values at most.
 *
 * **Too little data:** under ten values.
 *
 * @example arima.forecast(airPassengers, { season: 12, horizon: 12, random }) // model "log ARIMA(0,1,1)(0,1,1)[12]"
 */
export const arima: Forecaster = {
  name: "ARIMA",
  forecast(values, options): ArimaForecast | TooLittleData {
    checkSeries(values, options);
    if (values.length < fewestValues) return tooLittle("values", values.length, fewestValues);
    const recent = values.subarray(-mostValues);
    const scale = workingScale(recent, options.season);
    const choice = chooseArima(scale.series, options.season);
    return isTooLittle(choice) ? choice : forecastWith(scale, choice.fit, options.horizon);
  },
};

/** The same with a model already chosen: only its coefficients are fitted anew. Without positive values there are no logarithms. */
export const arimaOf = ({ order, logs }: ArimaModel): Forecaster => ({
  name: "ARIMA",
  forecast(values, options): ArimaForecast | TooLittleData {
    checkSeries(values, options);
    const recent = values.subarray(-mostValues);
    const scale = logs && recent.every((value) => value > 0) ? onLogs(recent) : inUnit(recent);
    const fit = fitArima(scale.series, order);
    return isTooLittle(fit) ? fit : forecastWith(scale, fit, options.horizon);
  },
});

function forecastWith({ series, logs, back }: Scale, fit: ArimaFit | ExactSeries, horizon: number): ArimaForecast {
  const { mean, variance } = predictArima(series, fit, horizon);
  const name = nameOf(fit.order);
  return {
    kind: "forecast",
    model: logs ? `log ${name}` : name,
    mean: mean.map(back),
    expected: mean.map((value, h) => back(logs ? value + variance[h]! / 2 : value)),
    quantile: (step, share) => back(mean[step]! + Math.sqrt(variance[step]!) * normalQuantile(share)),
    fitted: fittedArima(series, fit).map(back),
    chosen: { order: fit.order, logs },
  };
}
