import { minimise } from "../../statistics/minimise.ts";
import { isTooLittle, tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster } from "../model.ts";
import { seasonalIndices } from "../simple/seasonal-indices.ts";
import type { EtsStates } from "./ets-fit.ts";
import { forecastOfEts } from "./ets-forecast.ts";
import { place, runEts } from "./ets-recursion.ts";

/** Where the search for the weights begins: log-odds of α, β / α and γ / (1 − α). */
const starts = [
  [-1, -2, -1],
  [0, -3, 0],
  [1, -2, -2],
];
const share = (free: number) => 1 / (1 + Math.exp(-free));

function holtWinters(name: string, season: "A" | "M"): Forecaster {
  const form = { error: "A", trend: "A", season } as const;
  return {
    name,
    forecast(values, options) {
      checkSeries(values, options);
      const m = options.season;
      const n = values.length;
      if (m < 2) return tooLittle("seasons", 0, 2);
      const first = n >= 2 * m ? seasonalIndices(values.subarray(0, 2 * m), m, season === "M") : undefined;
      if (!first || isTooLittle(first) || n < 2 * m + 4) return tooLittle("values", n, 2 * m + 4);
      const [before, after] = [meanOf(values.subarray(0, m)), meanOf(values.subarray(m, 2 * m))];
      const slope = (after - before) / m;
      const states = [before - (slope * (m + 1)) / 2, slope, ...first.indices];
      const figuresOf = (free: ArrayLike<number>) => {
        const alpha = share(free[0]!);
        return Float64Array.of(alpha, alpha * share(free[1]!), (1 - alpha) * share(free[2]!), 1, ...states);
      };
      const misfit = (free: Float64Array) => runEts(values, form, m, figuresOf(free))?.misfit ?? Infinity;
      const found = starts
        .filter((start) => misfit(Float64Array.from(start)) < Infinity)
        .map((start) => minimise(misfit, start, { mostSteps: 100, flat: 1e-6 }))
        .sort((a, b) => a.value - b.value)[0];
      const figures = found && figuresOf(found.at);
      const run = figures && runEts(values, form, m, figures);
      if (!run) return tooLittle("varying columns", 0, 1);
      const fit: EtsStates = {
        form,
        seasonLength: m,
        alpha: figures[place.alpha]!,
        beta: figures[place.beta]!,
        gamma: figures[place.gamma]!,
        damping: 1,
        level: run.end[place.level]!,
        trend: run.end[place.trend]!,
        season: run.end.slice(place.season),
        variance: run.squares / (n - 3),
        fitted: run.fitted,
      };
      return { ...forecastOfEts(fit, options), model: name };
    },
  };
}

const meanOf = (values: Float64Array) => values.reduce((total, value) => total + value, 0) / values.length;

/**
 * **Question:** what if level, trend and an added season drift, and go on?
 *
 * **Formula:** as `holtWintersMultiplicative`, the season added.
 * **Source:** P. R. Winters (1960). **Units:** those of the values. **Complexity:** O(n) a step of the fit.
 * **Too little data:** no season, or fewer than two seasons and four values; or no value that varies.
 *
 * @example holtWintersAdditive.forecast(values, { season: 12, horizon: 12, random })
 */
export const holtWintersAdditive = holtWinters("Holt-Winters additive", "A");

/**
 * **Question:** what if level, trend and a season that grows with the level drift, and go on?
 *
 * **Formula:** the recursion of `runEts` with the season multiplied. The first states are taken from the first two seasons
 * (their means, and their classical decomposition); α, β and γ make the squared errors one step ahead least.
 *
 * **Source:** P. R. Winters, Forecasting sales by exponentially weighted moving averages (1960).
 * **Units:** those of the values. **Complexity:** O(n) a step of the fit.
 * **Too little data:** no season, or fewer than two seasons and four values; or no value that varies.
 *
 * @example holtWintersMultiplicative.forecast(airPassengers, { season: 12, horizon: 12, random })
 */
export const holtWintersMultiplicative = holtWinters("Holt-Winters multiplicative", "M");
