import { isTooLittle } from "../../statistics/too-little-data.ts";
import type { Forecast, Forecaster, ForecastOptions } from "../model.ts";

/** One look back: what was known were the first `known` values, what came is in `actual`. */
export type LookBack = { known: number; actual: Float64Array; forecast: Forecast };

/**
 * **Question:** from which moments of the past shall methods forecast what is known by now?
 *
 * **Formula:** up to `most` moments; the last one has one horizon after it, the others lie a third of it earlier each, but
 * none before `least` values are known.
 *
 * **Units:** numbers of values known, ascending. **Complexity:** O(most).
 * **Too little data:** none (an empty list) where fewer than `least` and one more value are there. Where the horizon does not
 * fit after `least` values, what comes is cut short.
 *
 * @example backtestOrigins(132, 12, 48, 4) // 108, 112, 116, 120
 */
export function backtestOrigins(length: number, horizon: number, least: number, most: number): number[] {
  const last = Math.max(length - horizon, Math.min(least, length - 1));
  const step = Math.max(1, Math.floor(horizon / 3));
  const origins: number[] = [];
  for (let i = 0; i < most; i++) {
    const known = last - i * step;
    if (known >= least) origins.unshift(known);
  }
  return origins;
}

/**
 * **Question:** how would this method have forecast the past, had it known only what lay before?
 *
 * **Formula:** at each origin the method is fitted anew to the values before it and forecasts those after.
 *
 * **Source:** L. J. Tashman, Out-of-sample tests of forecasting accuracy (2000). **Complexity:** one fit for each origin.
 * **Too little data:** undefined where the method has no answer at one of the origins, or there is no origin.
 */
export function lookBack(
  method: Forecaster,
  values: Float64Array,
  options: ForecastOptions,
  origins: readonly number[],
): LookBack[] | undefined {
  const found: LookBack[] = [];
  for (const known of origins) {
    const actual = values.slice(known, known + options.horizon);
    const forecast = method.forecast(values.slice(0, known), asKnownThen(options, known, actual.length));
    if (isTooLittle(forecast)) return undefined;
    found.push({ known, actual, forecast });
  }
  return found.length > 0 ? found : undefined;
}

function asKnownThen(options: ForecastOptions, known: number, horizon: number): ForecastOptions {
  const { days, outside } = options;
  const end = known + horizon;
  return {
    ...options,
    horizon,
    ...(days && { days: days.slice(0, end) }),
    ...(outside && { outside: outside.map((series) => ({ ...series, values: series.values.slice(0, end) })) }),
  };
}
