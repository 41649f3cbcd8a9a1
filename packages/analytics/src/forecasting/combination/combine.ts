import type { Forecast } from "../model.ts";

/** A forecast and its share in the combination. */
export type Share = { readonly forecast: Forecast; readonly weight: number };

/** Mean, quantiles and what was expected of the last values; as `Forecast`, without a model of its own. */
export type Combined = Pick<Forecast, "mean" | "quantile" | "fitted">;

/**
 * **Question:** what do several forecasts say together?
 *
 * **Formula:** the weighted mean of their means, of their quantiles at each share, and of what they fitted, as far back as
 * all of them did.
 *
 * **Source:** J. M. Bates, C. W. J. Granger (1969); quantiles as S. B. Vincent (1912): they keep the shape and never cross.
 * **Units:** weights sum to 1. **Complexity:** O(methods·horizon). **Too little data:** no forecast is a caller's mistake
 * (RangeError).
 *
 * @example combine([{ forecast: a, weight: 0.75 }, { forecast: b, weight: 0.25 }]).mean // 0.75·a + 0.25·b
 */
export function combine(shares: readonly Share[]): Combined {
  const used = shares.filter(({ weight }) => weight > 0);
  const [first] = used;
  if (!first) throw new RangeError("A combination needs at least one forecast with a weight.");
  const over = (part: (forecast: Forecast) => number) =>
    used.reduce((sum, { forecast, weight }) => sum + weight * part(forecast), 0);
  const length = Math.min(...used.map(({ forecast }) => forecast.fitted.length));
  return {
    mean: first.forecast.mean.map((_, step) => over(({ mean }) => mean[step]!)),
    quantile: (step, share) => over(({ quantile }) => quantile(step, share)),
    fitted: Float64Array.from({ length }, (_, i) => over(({ fitted }) => fitted[fitted.length - length + i]!)),
  };
}
