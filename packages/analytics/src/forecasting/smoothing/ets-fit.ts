import { minimise } from "../../statistics/minimise.ts";
import { type EtsForm, etsSize } from "./ets-form.ts";
import { place, runEts } from "./ets-recursion.ts";
import { etsSearch } from "./ets-search.ts";

/** A form of exponential smoothing with its figures and where the values left it: enough to go on from. */
export type EtsStates = {
  form: EtsForm;
  seasonLength: number;
  alpha: number;
  beta: number;
  gamma: number;
  /** The damping φ of the trend; 1 where it is not damped. */
  damping: number;
  /** States after the last value; `season` begins with the next period. */
  level: number;
  trend: number;
  season: Float64Array;
  /** Of the errors, relative ones where they are multiplied; n less what was estimated as degrees of freedom. */
  variance: number;
  fitted: Float64Array;
};

/** The figures that suit the values best, and how well they do. */
export type EtsFit = EtsStates & {
  kind: "ets";
  logLikelihood: number;
  /** Akaike's criterion, corrected for short series: less is better; comparable between forms on the same values. */
  aicc: number;
};

/** Weights of level and season to begin with; the last pair only tells forms with a season apart. */
const starts = [
  [0.1, 0.05],
  [0.6, 0.05],
  [0.1, 0.7],
] as const;
const mostSteps = 200;

/**
 * **Question:** with which weights and first states does this form of smoothing follow the values best?
 *
 * **Formula:** the largest likelihood, −½·(n·ln Σ e² + 2·Σ ln f [where errors are multiplied]), constants left out, by BFGS
 * from two starts, three with a season. AICc = −2·log-likelihood + 2k + 2k(k + 1) / (n − k − 1), k as in `etsSize`.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential Smoothing, ch. 5 and 7
 * (2008); C. M. Hurvich, C.-L. Tsai (1989). **Units:** those of the values; errors are shares where they are multiplied.
 * **Complexity:** O(n) a step, some dozens of steps.
 *
 * **Too little data:** undefined where n − k − 1 < 1, where a season is not seen twice, or where the form cannot run through
 * the values (a multiplied form that leaves the positive numbers; values that are all alike).
 */
export function fitEts(values: Float64Array, form: EtsForm, seasonLength: number): EtsFit | undefined {
  const n = values.length;
  const k = etsSize(form, seasonLength);
  if (n - k - 1 < 1 || (form.season !== "N" && n < 2 * seasonLength)) return undefined;
  const size = values.reduce((total, value) => total + Math.abs(value), 0) / n;
  if (!(size > 0)) return undefined;
  const scaled = values.map((value) => value / size);
  const search = etsSearch(scaled, form, seasonLength);
  const misfit = (free: Float64Array) => runEts(scaled, form, seasonLength, search.figuresOf(free))?.misfit ?? Infinity;
  const gradient = (free: Float64Array) => {
    const figures = search.figuresOf(free);
    const slope = new Float64Array(figures.length);
    runEts(scaled, form, seasonLength, figures, slope);
    return search.slopeOf(free, slope).map((each) => each / n);
  };
  let best: { at: Float64Array; value: number } | undefined;
  for (const [alpha, gamma] of form.season === "N" ? starts.slice(0, 2) : starts) {
    const start = search.start(alpha, gamma);
    if (misfit(start) === Infinity) continue;
    const found = minimise(misfit, start, { gradient, mostSteps, flat: 1e-6 });
    if (!best || found.value < best.value) best = found;
  }
  if (!best) return undefined;
  const figures = search.figuresOf(best.at);
  for (let i = place.level; i < figures.length; i++) if (i < place.season || form.season === "A") figures[i]! *= size;
  const run = runEts(values, form, seasonLength, figures);
  if (!run) return undefined;
  return {
    kind: "ets",
    form,
    seasonLength,
    alpha: figures[place.alpha]!,
    beta: figures[place.beta]!,
    gamma: figures[place.gamma]!,
    damping: figures[place.damping]!,
    level: run.end[place.level]!,
    trend: run.end[place.trend]!,
    season: run.end.slice(place.season),
    variance: run.squares / (n - k + 1),
    logLikelihood: -run.misfit / 2,
    aicc: run.misfit + 2 * k + (2 * k * (k + 1)) / (n - k - 1),
    fitted: run.fitted,
  };
}
