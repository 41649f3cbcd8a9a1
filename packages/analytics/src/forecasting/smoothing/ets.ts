import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster } from "../model.ts";
import { seasonallyAdjusted } from "../simple/adjusted.ts";
import { type EtsFit, fitEts } from "./ets-fit.ts";
import { forecastOfEts } from "./ets-forecast.ts";
import { etsForms } from "./ets-form.ts";

/** Beyond this a season has too many states to search for: it is taken out beforehand. */
const longestSeason = 24;
/** What lies further back than this says little of tomorrow and costs time. */
const mostValues = 600;
/** Three figures and two more values than figures and variance. */
const fewestValues = 5;

/**
 * **Question:** which form of exponential smoothing suits the series, and what does it forecast?
 *
 * **Formula:** every form of `etsForms` is fitted, the least AICc wins. Seasons of more than 24 periods are taken out by
 * classical decomposition first. Only the last 600 values, in whole seasons, are looked at.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler, R. D. Snyder, S. Grose (2002). **Units:** those of the values.
 * **Complexity:** up to 15 fits of O(n) a step each. **Too little data:** fewer than 5 values, or none that varies.
 *
 * @example ets.forecast(airPassengers, { season: 12, horizon: 12, random }).model // "ETS(M,A,M)"
 */
export const ets: Forecaster = {
  name: "ETS",
  forecast(values, options) {
    checkSeries(values, options);
    const { season } = options;
    if (season > longestSeason) return adjusted.forecast(values, options);
    const recent = values.subarray(Math.max(0, values.length - Math.floor(mostValues / season) * season));
    let best: EtsFit | undefined;
    for (const form of etsForms(
      season,
      recent.every((value) => value > 0),
    )) {
      const fit = fitEts(recent, form, season);
      if (fit && (!best || fit.aicc < best.aicc)) best = fit;
    }
    if (best) return forecastOfEts(best, options);
    const few = values.length < fewestValues;
    return few ? tooLittle("values", values.length, fewestValues) : tooLittle("varying columns", 0, 1);
  },
};

/** For long seasons: freed of the season where there is one, and forecast without. */
const adjusted = seasonallyAdjusted("ETS", {
  name: "ETS",
  forecast: (values, options) => ets.forecast(values, { ...options, season: 1 }),
});
