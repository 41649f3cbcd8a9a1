import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster, normalAround } from "../model.ts";
import { residualDeviation } from "./residuals.ts";

/**
 * **Question:** what if each period is as the same one a season ago?
 *
 * **Formula:** mean(h) = the last known value of the same season; sd(h) = s·√(⌊(h − 1) / m⌋ + 1), s the root mean square
 * of yₜ − yₜ₋ₘ.
 *
 * **Source:** R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5 (2021).
 * **Units:** those of the values; `season` m in periods. **Complexity:** O(n + horizon).
 * **Too little data:** no more than one season.
 *
 * @example seasonalNaive.forecast([1, 5, 2, 7], { season: 2, horizon: 3, random }).mean // 2, 7, 2
 */
export const seasonalNaive: Forecaster = {
  name: "seasonal naive",
  forecast(values, options) {
    checkSeries(values, options);
    const { season, horizon } = options;
    const n = values.length;
    if (n <= season) return tooLittle("values", n, season + 1);
    const fitted = values.slice(0, n - season);
    const deviation = residualDeviation(values, fitted);
    const mean = Float64Array.from({ length: horizon }, (_, step) => values[n - season + (step % season)]!);
    const sd = mean.map((_, step) => deviation * Math.sqrt(Math.floor(step / season) + 1));
    return { kind: "forecast", model: "seasonal naive", mean, quantile: normalAround(mean, sd), fitted };
  },
};
