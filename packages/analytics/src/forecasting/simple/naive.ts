import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster, normalAround } from "../model.ts";
import { residualDeviation } from "./residuals.ts";

/**
 * **Question:** what if the next periods are as the last one was?
 *
 * **Formula:** mean(h) = yₙ; sd(h) = s·√h, s the root mean square of yₜ − yₜ₋₁ (a random walk).
 *
 * **Source:** R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5 (2021).
 * **Units:** those of the values. **Complexity:** O(n + horizon). **Too little data:** fewer than 2 values.
 *
 * @example naive.forecast([1, 2, 4], { season: 1, horizon: 2, random }).mean // 4, 4; sd √2.5 and √5
 */
export const naive: Forecaster = {
  name: "naive",
  forecast(values, options) {
    checkSeries(values, options);
    const n = values.length;
    if (n < 2) return tooLittle("values", n, 2);
    const fitted = values.slice(0, -1);
    const deviation = residualDeviation(values, fitted);
    const mean = new Float64Array(options.horizon).fill(values[n - 1]!);
    const sd = mean.map((_, step) => deviation * Math.sqrt(step + 1));
    return { kind: "forecast", model: "naive", mean, quantile: normalAround(mean, sd), fitted };
  },
};
