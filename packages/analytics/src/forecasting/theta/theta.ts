import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster, normalAround } from "../model.ts";
import { seasonallyAdjusted } from "../simple/adjusted.ts";
import { fitEts } from "../smoothing/ets-fit.ts";

const fewestValues = 5;

/** Theta on values without a season. */
const plainTheta: Forecaster = {
  name: "Theta",
  forecast(values, options) {
    checkSeries(values, options);
    const n = values.length;
    if (n < fewestValues) return tooLittle("values", n, fewestValues);
    const fit = fitEts(values, { error: "A", trend: "N", season: "N" }, 1);
    if (!fit) return tooLittle("varying columns", 0, 1);
    const { alpha, level } = fit;
    const half = slopeOf(values) / 2;
    const reached = (1 - (1 - alpha) ** n) / alpha;
    const mean = Float64Array.from({ length: options.horizon }, (_, step) => level + half * (step + reached));
    const sd = mean.map((_, step) => Math.sqrt(fit.variance * (step * alpha * alpha + 1)));
    const fitted = fit.fitted.map((value, t) => value + half * ((1 - (1 - alpha) ** t) / alpha));
    return { kind: "forecast", model: "Theta", mean, quantile: normalAround(mean, sd), fitted };
  },
};

/** The slope of the least squares line through equally spaced values. */
function slopeOf(values: Float64Array): number {
  const n = values.length;
  let moment = 0;
  for (let t = 0; t < n; t++) moment += (t - (n - 1) / 2) * values[t]!;
  return (12 * moment) / (n * (n * n - 1));
}

/**
 * **Question:** what do the long trend and the short movement say together?
 *
 * **Formula:** on seasonally adjusted values: the mean of a straight line (θ = 0) and of simple smoothing of the line with
 * twice the curvature (θ = 2), which equals simple smoothing with half the line's slope b as drift: mean(h) =
 * l + (b / 2)·(h − 1 + (1 − (1 − α)ⁿ) / α); sd(h) = σ·√((h − 1)·α² + 1).
 *
 * **Source:** V. Assimakopoulos, K. Nikolopoulos, The theta model (2000); R. J. Hyndman, B. Billah, Unmasking the Theta method
 * (2003). **Units:** those of the values. **Complexity:** O(n) a step of the fit, O(n·season).
 * **Too little data:** fewer than 5 values, or none that varies.
 *
 * @example theta.forecast(airPassengers, { season: 12, horizon: 12, random })
 */
export const theta = seasonallyAdjusted("Theta", plainTheta);
