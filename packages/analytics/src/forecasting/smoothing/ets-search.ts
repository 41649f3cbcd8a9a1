import { isTooLittle } from "../../statistics/too-little-data.ts";
import { deseasonalise, seasonalIndices } from "../simple/seasonal-indices.ts";
import type { EtsForm } from "./ets-form.ts";
import { place } from "./ets-recursion.ts";

/** The limits of the weights: the usual ones, a hair inside so that no weight is out of play. */
const least = 1e-4;
const damping = { from: 0.8, to: 0.98 };

/** What a search moves freely, and how it becomes figures. */
export type EtsSearch = {
  /** Where to begin, with these weights of level and season; the latter as a share of what α leaves. */
  start(alpha: number, gamma: number): Float64Array;
  figuresOf(free: Float64Array): Float64Array;
  /** The slope by the free numbers from that by the figures. */
  slopeOf(free: Float64Array, slope: Float64Array): Float64Array;
};

const within = (from: number, to: number, free: number) => from + (to - from) / (1 + Math.exp(-free));
const freeOf = (share: number) => Math.log(share / (1 - share));

/**
 * **Question:** how is a search kept within figures that make sense?
 *
 * **Formula:** logistic curves keep 0.0001 < α < 0.9999, β < α, γ < 1 − α and 0.8 < φ < 0.98; the last seasonal state follows
 * from the others, which average 0 or 1. The search begins at the classical decomposition of the whole series and a line
 * through the first values without their season.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler, R. D. Snyder, S. Grose, A state space framework for automatic forecasting (2002).
 * **Units:** values are scaled to a size around 1 by the caller. **Complexity:** O(n·m) once, O(m) a step.
 */
export function etsSearch(values: Float64Array, form: EtsForm, seasonLength: number): EtsSearch {
  const hasTrend = form.trend !== "N";
  const m = form.season === "N" ? 0 : seasonLength;
  const average = form.season === "M" ? 1 : 0;
  const gammaAt = hasTrend ? 2 : 1;
  const dampingAt = gammaAt + (m > 0 ? 1 : 0);
  const levelAt = dampingAt + (form.trend === "Ad" ? 1 : 0);
  const seasonAt = levelAt + (hasTrend ? 2 : 1);
  const size = seasonAt + Math.max(0, m - 1);

  function figuresOf(free: Float64Array): Float64Array {
    const figures = new Float64Array(place.season + m);
    const alpha = within(least, 1 - least, free[0]!);
    figures[place.alpha] = alpha;
    if (hasTrend) figures[place.beta] = alpha * within(least, 1 - least, free[1]!);
    if (m > 0) figures[place.gamma] = (1 - alpha) * within(least, 1 - least, free[gammaAt]!);
    figures[place.damping] = form.trend === "Ad" ? within(damping.from, damping.to, free[dampingAt]!) : 1;
    figures[place.level] = free[levelAt]!;
    if (hasTrend) figures[place.trend] = free[levelAt + 1]!;
    let rest = average * m;
    for (let i = 0; i < m - 1; i++) {
      figures[place.season + i] = free[seasonAt + i]!;
      rest -= free[seasonAt + i]!;
    }
    if (m > 0) figures[place.season + m - 1] = rest;
    return figures;
  }

  function slopeOf(free: Float64Array, slope: Float64Array): Float64Array {
    const found = new Float64Array(size);
    const steepness = (at: number, from: number, to: number) => {
      const share = within(0, 1, free[at]!);
      return (to - from) * share * (1 - share);
    };
    const alpha = within(least, 1 - least, free[0]!);
    let byAlpha = slope[place.alpha]!;
    if (hasTrend) {
      byAlpha += slope[place.beta]! * within(least, 1 - least, free[1]!);
      found[1] = slope[place.beta]! * alpha * steepness(1, least, 1 - least);
    }
    if (m > 0) {
      byAlpha -= slope[place.gamma]! * within(least, 1 - least, free[gammaAt]!);
      found[gammaAt] = slope[place.gamma]! * (1 - alpha) * steepness(gammaAt, least, 1 - least);
    }
    found[0] = byAlpha * steepness(0, least, 1 - least);
    if (form.trend === "Ad") {
      found[dampingAt] = slope[place.damping]! * steepness(dampingAt, damping.from, damping.to);
    }
    found[levelAt] = slope[place.level]!;
    if (hasTrend) found[levelAt + 1] = slope[place.trend]!;
    const last = m > 0 ? slope[place.season + m - 1]! : 0;
    for (let i = 0; i < m - 1; i++) found[seasonAt + i] = slope[place.season + i]! - last;
    return found;
  }

  const seasonal = m > 0 ? seasonalIndices(values, m, form.season === "M") : undefined;
  const known = seasonal && !isTooLittle(seasonal) ? seasonal : undefined;
  const line = lineThrough((known ? deseasonalise(values, known) : values).subarray(0, Math.max(10, 2 * m)));

  function start(alpha: number, gamma: number): Float64Array {
    const free = new Float64Array(size);
    free[0] = freeOf(alpha);
    if (hasTrend) free[1] = freeOf(0.1);
    if (m > 0) free[gammaAt] = freeOf(gamma);
    if (form.trend === "Ad") free[dampingAt] = freeOf(0.9);
    free[levelAt] = hasTrend ? line.level : line.mean;
    if (hasTrend) free[levelAt + 1] = line.slope;
    for (let i = 0; i < m - 1; i++) free[seasonAt + i] = known ? known.indices[i]! : average;
    return free;
  }
  return { start, figuresOf, slopeOf };
}

/** The least squares line through values at 1, 2, …: its height at 0, its slope; and the mean of the values. */
function lineThrough(values: Float64Array): { level: number; slope: number; mean: number } {
  const n = values.length;
  const middle = (n + 1) / 2;
  let [total, moment] = [0, 0];
  for (let i = 0; i < n; i++) {
    total += values[i]!;
    moment += (i + 1 - middle) * values[i]!;
  }
  const mean = total / n;
  const slope = n > 1 ? (12 * moment) / (n * (n * n - 1)) : 0;
  return { level: mean - slope * middle, slope, mean };
}
