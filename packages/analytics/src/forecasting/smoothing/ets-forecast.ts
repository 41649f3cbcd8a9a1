import { randomFrom } from "../../statistics/random.ts";
import { quantileOfSorted } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecast, type Forecaster, type ForecastOptions, normalAround } from "../model.ts";
import { type EtsStates, fitEts } from "./ets-fit.ts";
import { type EtsForm, etsName, etsSize } from "./ets-form.ts";
import { etsDeviations, etsFutures, etsMean } from "./ets-spread.ts";

/** A forecast that knows its form. */
export type EtsForecast = Forecast & { form: EtsForm };

/**
 * **Question:** what does a fitted exponential smoothing forecast, and how surely?
 *
 * **Formula:** `etsMean`; intervals from `etsDeviations` where everything is added, else from `etsFutures`, drawn when the
 * first quantile is asked for. **Units:** those of the values. **Complexity:** O(horizon), and the draws.
 */
export function forecastOfEts(fit: EtsStates, { horizon, random }: ForecastOptions): EtsForecast {
  const mean = etsMean(fit, horizon);
  const added = fit.form.error === "A" && fit.form.season !== "M";
  return {
    kind: "forecast",
    model: etsName(fit.form),
    mean,
    quantile: added ? normalAround(mean, etsDeviations(fit, horizon)) : drawn(fit, horizon, random),
    fitted: fit.fitted,
    form: fit.form,
  };
}

/** The seed is taken at once, so that the order in which forecasts are looked at changes nothing. */
function drawn(fit: EtsStates, horizon: number, random: () => number): Forecast["quantile"] {
  const seed = Math.floor(random() * 2 ** 32);
  let futures: Float64Array[] | undefined;
  return (step, share) => quantileOfSorted((futures ??= etsFutures(fit, horizon, randomFrom(seed)))[step]!, share);
}

/** A method that always uses one form of exponential smoothing. */
export function etsOf(name: string, form: EtsForm): Forecaster {
  return {
    name,
    forecast(values, options) {
      checkSeries(values, options);
      const fit = fitEts(values, form, options.season);
      return fit ? { ...forecastOfEts(fit, options), model: name } : whyNot(values, form, options.season);
    },
  };
}

/** What stood in the way of a fit. */
function whyNot(values: Float64Array, form: EtsForm, season: number): TooLittleData {
  const needed = etsSize(form, season) + 2;
  return values.length < needed ? tooLittle("values", values.length, needed) : tooLittle("varying columns", 0, 1);
}

/**
 * **Question:** what if the level drifts, and the next periods are as a mean that forgets?
 *
 * **Formula:** ETS(A,N,N): l ← l + α·(y − l). **Source:** R. G. Brown (1956). **Units:** those of the values.
 * **Complexity:** O(n) a step of the fit. **Too little data:** fewer than 5 values, or none that varies.
 *
 * @example ses.forecast(values, { season: 1, horizon: 3, random })
 */
export const ses = etsOf("SES", { error: "A", trend: "N", season: "N" });

/**
 * **Question:** what if level and trend drift, and the trend goes on?
 *
 * **Formula:** ETS(A,A,N). **Source:** C. C. Holt (1957). **Units:** those of the values.
 * **Complexity:** O(n) a step of the fit. **Too little data:** fewer than 7 values, or none that varies.
 *
 * @example holt.forecast(values, { season: 1, horizon: 3, random })
 */
export const holt = etsOf("Holt", { error: "A", trend: "A", season: "N" });
