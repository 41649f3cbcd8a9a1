import { isTooLittle } from "../../statistics/too-little-data.ts";
import { type LookBack, lookBack } from "../backtest/rolling-origin.ts";
import type { TrialPlan } from "../backtest/trial.ts";
import type { Candidate } from "../candidates.ts";
import type { Forecast, ForecastOptions } from "../model.ts";
import { combine, type Combined } from "./combine.ts";
import { combinationWeights } from "./weights.ts";

/** From this length on a form once chosen is kept when looking back, as searches take time. */
const longSeries = 200;

/** What a method forecasts, and what it would have forecast; undefined where it has no answer. */
export type Contestant = {
  readonly candidate: Candidate;
  readonly forecast: Forecast | undefined;
  readonly past: readonly LookBack[] | undefined;
};

/** What the methods say together, each with its weight; and what they would have said at each origin. */
export type Contest = {
  contestants: Contestant[];
  /** One for each contestant; they sum to 1. */
  weights: Float64Array;
  combined: Combined;
  /** At each origin, with the weights that the other origins give; empty where no method could look back. */
  looks: (Combined & { known: number; actual: Float64Array })[];
};

/** How far off one forecast of the past was. */
export type ErrorMeasure = (actual: Float64Array, forecast: Float64Array) => number;

/**
 * **Question:** which methods forecast this series best, and what do they say together?
 *
 * **Formula:** each candidate forecasts, and looks back as planned; `combinationWeights` of the mean errors; `combine`. What the
 * combination would have said at an origin uses the weights from the other origins, so that none judges itself.
 *
 * **Complexity:** one fit of each method and one for each origin; from 200 values on the chosen form is kept when looking back.
 * **Too little data:** undefined where no candidate has an answer. Where none can look back, core methods share alike.
 */
export function contest(
  candidates: readonly Candidate[],
  values: Float64Array,
  options: ForecastOptions,
  { plan, error }: { plan: TrialPlan; error: ErrorMeasure },
): Contest | undefined {
  const contestants = candidates.map((candidate): Contestant => {
    const forecast = candidate.method.forecast(values, options);
    if (isTooLittle(forecast)) return { candidate, forecast: undefined, past: undefined };
    const method = values.length >= longSeries && candidate.again ? candidate.again(forecast) : candidate.method;
    const past = lookBack(method, values, { ...options, horizon: plan.horizon }, plan.origins);
    return { candidate, forecast, past };
  });
  const lookedBack = contestants.some(({ past }) => past);
  const takesPart = ({ forecast, past }: Contestant) => (lookedBack ? past !== undefined : forecast !== undefined);
  if (!contestants.some(takesPart)) return undefined;

  function weightsBy(origins: readonly number[]): Float64Array {
    const part = contestants.filter(takesPart);
    const found = combinationWeights(
      part.map(({ candidate, past }) => ({
        core: candidate.core,
        error:
          past && origins.length > 0 ? meanOver(origins, (i) => error(past[i]!.actual, past[i]!.forecast.mean)) : null,
      })),
    );
    return Float64Array.from(contestants, (each) => found[part.indexOf(each)] ?? 0);
  }
  const together = (weights: Float64Array, forecastOf: (each: Contestant) => Forecast | undefined) =>
    combine(
      contestants.flatMap((each, i) => {
        const forecast = forecastOf(each);
        return forecast ? [{ forecast, weight: weights[i]! }] : [];
      }),
    );

  const origins = lookedBack ? plan.origins.map((_, i) => i) : [];
  const weights = weightsBy(origins);
  const looks = origins.map((i) => {
    const others = weightsBy(origins.filter((each) => each !== i));
    const { known, actual } = contestants.find(({ past }) => past)!.past![i]!;
    return { known, actual, ...together(others, ({ past }) => past?.[i]!.forecast) };
  });
  return { contestants, weights, combined: together(weights, ({ forecast }) => forecast), looks };
}

const meanOver = (origins: readonly number[], measure: (origin: number) => number) =>
  origins.reduce((sum, origin) => sum + measure(origin), 0) / origins.length;
