import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster, normalAround } from "../model.ts";
import { residualDeviation } from "./residuals.ts";

/**
 * **Question:** what if the series goes on rising or falling as it did from its first value to its last?
 *
 * **Formula:** mean(h) = yₙ + h·d with d = (yₙ − y₁) / (n − 1); sd(h) = s·√(h·(1 + h / (n − 1))), s the deviation of the
 * steps from d with n − 2 degrees of freedom.
 *
 * **Source:** R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5 (2021).
 * **Units:** those of the values. **Complexity:** O(n + horizon). **Too little data:** fewer than 3 values.
 *
 * @example drift.forecast([1, 2, 5], { season: 1, horizon: 2, random }).mean // 7, 9
 */
export const drift: Forecaster = {
  name: "drift",
  forecast(values, options) {
    checkSeries(values, options);
    const n = values.length;
    if (n < 3) return tooLittle("values", n, 3);
    const last = values[n - 1]!;
    const step = (last - values[0]!) / (n - 1);
    const fitted = values.slice(0, -1).map((value) => value + step);
    const deviation = residualDeviation(values, fitted, 1);
    const ahead = Float64Array.from({ length: options.horizon }, (_, i) => i + 1);
    const mean = ahead.map((h) => last + h * step);
    const sd = ahead.map((h) => deviation * Math.sqrt(h * (1 + h / (n - 1))));
    return { kind: "forecast", model: "drift", mean, quantile: normalAround(mean, sd), fitted };
  },
};
