import { minimise } from "../../statistics/minimise.ts";
import { tooLittle } from "../../statistics/too-little-data.ts";
import { checkSeries, type Forecaster, normalAround } from "../model.ts";
import { seasonallyAdjusted } from "../simple/adjusted.ts";

const fewestValues = 6;
/** The first two values make the first line; errors count from the third on. */
const skipped = 2;
const limits = { alpha: [0.05, 0.99], theta: [1, 12] } as const;
const starts = [
  [0, -1.5],
  [-2, -1.5],
];

/** The three figures searched for: the smoothing weight, the curvature kept, and the level before the first value. */
type Figures = { alpha: number; theta: number; level: number };
type Run = { squares: number; fitted: Float64Array; mean: Float64Array };

/**
 * The steps through the values and `horizon` beyond, where each forecast stands in for the value to come. The line through
 * all values so far, A + B·t, is kept up as they arrive.
 */
export function runTheta(values: Float64Array, { alpha, theta, level }: Figures, horizon: number): Run {
  const n = values.length;
  const means = new Float64Array(n + horizon);
  let [l, average, line, slope, rest, squares] = [level, 0, 0, 0, 1, 0];
  for (let t = 1; t <= n + horizon; t++) {
    const reached = (1 - rest * (1 - alpha)) / alpha;
    const mean = l + (1 - 1 / theta) * (rest * line + reached * slope);
    means[t - 1] = mean;
    const value = t <= n ? values[t - 1]! : mean;
    if (t > skipped && t <= n) squares += (value - mean) ** 2;
    l = alpha * value + (1 - alpha) * l;
    slope = t > 1 ? ((t - 2) * slope + (6 * (value - average)) / t) / (t + 1) : 0;
    average = ((t - 1) * average + value) / t;
    line = average - (slope * (t + 1)) / 2;
    rest *= 1 - alpha;
  }
  return { squares, fitted: means.slice(skipped, n), mean: means.slice(n) };
}

/** Optimised theta on values without a season. */
const plain: Forecaster = {
  name: "optimised Theta",
  forecast(values, options) {
    checkSeries(values, options);
    const n = values.length;
    if (n < fewestValues) return tooLittle("values", n, fewestValues);
    const size = values.reduce((total, value) => total + Math.abs(value), 0) / n;
    if (values.every((value) => value === values[0])) return tooLittle("varying columns", 0, 1);
    const scaled = values.map((value) => value / size);
    const figuresOf = (free: ArrayLike<number>): Figures => ({
      alpha: within(limits.alpha, free[0]!),
      theta: within(limits.theta, free[1]!),
      level: free[2]!,
    });
    const misfit = (free: Float64Array) => Math.log(runTheta(scaled, figuresOf(free), 0).squares + 1e-300);
    const best = starts
      .map((start) => minimise(misfit, [...start, scaled[0]!], { mostSteps: 100, flat: 1e-6 }))
      .sort((a, b) => a.value - b.value)[0]!;
    const figures = figuresOf(best.at);
    const run = runTheta(values, { ...figures, level: figures.level * size }, options.horizon);
    const variance = run.squares / (n - skipped - 3);
    const sd = run.mean.map((_, step) => Math.sqrt(variance * (1 + step * figures.alpha ** 2)));
    const quantile = normalAround(run.mean, sd);
    return { kind: "forecast", model: "optimised Theta", mean: run.mean, quantile, fitted: run.fitted };
  },
};

const within = ([from, to]: readonly [number, number], free: number) => from + (to - from) / (1 + Math.exp(-free));

/**
 * **Question:** what do trend and movement say together, where the values decide how much of each?
 *
 * **Formula:** on seasonally adjusted values: μₜ = l + (1 − 1/θ)·((1 − α)^(t − 1)·A + (1 − (1 − α)^t) / α·B), A + B·t the line
 * through the values before t, l ← α·y + (1 − α)·l. α, θ and the first l make the squared errors from the third value on
 * least; θ = 2 is the Theta method with a line that learns. sd(h) = σ·√(1 + (h − 1)·α²).
 *
 * **Source:** J. A. Fiorucci, T. R. Pellegrini, F. Louzada, F. Petropoulos, A. B. Koehler, Models for optimising the theta
 * method and their relationship to state space models (2016): the dynamic optimised theta model.
 * **Units:** those of the values. **Complexity:** O(n) a step of the search.
 * **Too little data:** fewer than 6 values, or none that varies.
 *
 * @example optimisedTheta.forecast(airPassengers, { season: 12, horizon: 12, random })
 */
export const optimisedTheta = seasonallyAdjusted("optimised Theta", plain);
