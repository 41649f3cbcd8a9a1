import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster, normalAround } from "../model.ts";
import { residualDeviation } from "./residuals.ts";

/** Where there is no season, the mean goes over so many values. */
const widthWithoutSeason = 3;

/**
 * **Question:** what if the next periods are as the mean of the latest ones, one season of them or three?
 *
 * **Formula:** mean(h) = the mean of the last k values, k the season or 3 where there is none. sd(1) = s, the root mean
 * square of the same rule's errors one step ahead; the next steps are the rule's errors that many steps ahead, never less.
 *
 * **Source:** R. G. Brown, Smoothing, Forecasting and Prediction (1963). **Units:** those of the values.
 * **Complexity:** O(n·horizon). **Too little data:** no more than k values.
 *
 * @example movingAverage.forecast([1, 2, 3, 7], { season: 1, horizon: 2, random }).mean // 4, 4; sd 5 and 5
 */
export const movingAverage: Forecaster = {
  name: "moving average",
  forecast(values, options) {
    checkSeries(values, options);
    const { season, horizon } = options;
    const n = values.length;
    const width = season > 1 ? season : widthWithoutSeason;
    if (n <= width) return tooLittle("values", n, width + 1);
    const means = movingMeans(values, width);
    const fitted = means.slice(0, -1);
    const mean = new Float64Array(horizon).fill(means.at(-1)!);
    const sd = new Float64Array(horizon);
    let widest = 0;
    for (let step = 0; step < horizon; step++) {
      if (fitted.length > step) widest = Math.max(widest, residualDeviation(values, fitted.slice(0, n - width - step)));
      sd[step] = widest;
    }
    return { kind: "forecast", model: `moving average of ${width}`, mean, quantile: normalAround(mean, sd), fitted };
  },
};

/** The means of each `width` neighbours; the first one ends at value `width` − 1. */
function movingMeans(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  for (let start = 0; start < means.length; start++) {
    let total = 0;
    for (let i = start; i < start + width; i++) total += values[i]!;
    means[start] = total / width;
  }
  return means;
}
