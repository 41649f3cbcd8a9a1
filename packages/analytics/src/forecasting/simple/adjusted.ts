import { isTooLittle } from "../../statistics/too-little-data.ts";
import type { Forecaster } from "../model.ts";
import { deseasonalise, reseasonalise, seasonalIndices } from "./seasonal-indices.ts";
import { isSeasonal } from "./seasonality.ts";

/**
 * **Question:** how does a method without seasons forecast a series that has some?
 *
 * **Formula:** where `isSeasonal` says so the values are freed of their season by `seasonalIndices`, forecast, and given it
 * back: mean, quantiles and fitted values alike. Elsewhere the method sees the values as they are.
 *
 * **Source:** the M competitions. **Complexity:** that of the method, and O(n·season).
 * **Too little data:** as the method says it.
 *
 * @example seasonallyAdjusted("naive2", naive).forecast(…)
 */
export function seasonallyAdjusted(name: string, method: Forecaster): Forecaster {
  return {
    name,
    forecast(values, options) {
      const seasonal = isSeasonal(values, options.season) ? seasonalIndices(values, options.season) : undefined;
      if (!seasonal || isTooLittle(seasonal)) {
        const plain = method.forecast(values, options);
        return isTooLittle(plain) ? plain : { ...plain, model: name };
      }
      const found = method.forecast(deseasonalise(values, seasonal), { ...options, season: 1 });
      if (isTooLittle(found)) return found;
      const n = values.length;
      const firstFitted = n - found.fitted.length;
      return {
        kind: "forecast",
        model: `${name}, seasonally adjusted`,
        mean: found.mean.map((value, step) => reseasonalise(value, n + step, seasonal)),
        quantile: (step, share) => reseasonalise(found.quantile(step, share), n + step, seasonal),
        fitted: found.fitted.map((value, i) => reseasonalise(value, firstFitted + i, seasonal)),
      };
    },
  };
}
