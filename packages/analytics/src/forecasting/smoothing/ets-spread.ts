import { drawNormal, type Random } from "../../statistics/random.ts";
import type { EtsStates } from "./ets-fit.ts";

/**
 * **Question:** what does the model expect of each next period?
 *
 * **Formula:** the recursion goes on with errors of 0: q = level + (φ + … + φʰ)·trend, then q, q + s or q·s.
 * **Units:** those of the values. **Complexity:** O(horizon). **Too little data:** never; a fit is enough.
 */
export function etsMean(
  { form, damping, level, trend, season, seasonLength }: EtsStates,
  horizon: number,
): Float64Array {
  const mean = new Float64Array(horizon);
  let [q, step] = [level, trend];
  for (let h = 0; h < horizon; h++) {
    step *= damping;
    q += step;
    const s = season[h % seasonLength] ?? 0;
    mean[h] = form.season === "N" ? q : form.season === "A" ? q + s : q * s;
  }
  return mean;
}

/**
 * **Question:** how uncertain is each next period where everything is added?
 *
 * **Formula:** v(h) = σ²·(1 + Σ_{j<h} cⱼ²), cⱼ = α + β·(φ + … + φʲ) + γ [j a multiple of the season]: what is left of a
 * surprise j periods later.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder (2005), class 1. **Units:** standard deviations in those
 * of the values. **Complexity:** O(horizon). **Too little data:** never; a fit is enough.
 */
export function etsDeviations(
  { alpha, beta, gamma, damping, seasonLength, variance }: EtsStates,
  horizon: number,
): Float64Array {
  const deviations = new Float64Array(horizon);
  let [sum, damped, power] = [1, 0, 1];
  for (let h = 0; h < horizon; h++) {
    deviations[h] = Math.sqrt(variance * sum);
    power *= damping;
    damped += power;
    const left = alpha + beta * damped + ((h + 1) % seasonLength === 0 ? gamma : 0);
    sum += left * left;
  }
  return deviations;
}

const draws = 4000;

/**
 * **Question:** how uncertain is each next period where errors or season are multiplied?
 *
 * **Formula:** 4,000 futures: the recursion goes on with normal errors of the fit's variance, shares of the forecast where
 * errors are multiplied (never below −99 %); quantiles of what they reach.
 *
 * **Source:** R. J. Hyndman et al., Forecasting with Exponential Smoothing, ch. 6 (2008). **Units:** each step's values,
 * ascending. **Complexity:** O(draws·horizon). **Too little data:** never; a fit is enough.
 */
export function etsFutures(fit: EtsStates, horizon: number, random: Random): Float64Array[] {
  const { form, alpha, beta, gamma, damping, seasonLength } = fit;
  const sigma = Math.sqrt(fit.variance);
  const relative = form.error === "M";
  const byFactor = form.season === "M";
  const futures = Array.from({ length: horizon }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const ring = fit.season.slice();
    let [level, trend] = [fit.level, fit.trend];
    for (let h = 0; h < horizon; h++) {
      const at = h % seasonLength;
      const q = level + damping * trend;
      const s = ring[at] ?? 0;
      const f = byFactor ? q * s : q + s;
      const e = sigma * drawNormal(random);
      const r = relative ? f * Math.max(-0.99, e) : e;
      futures[h]![draw] = f + r;
      const d = byFactor ? r / s : r;
      level = q + alpha * d;
      trend = damping * trend + beta * d;
      if (ring.length > 0) ring[at] = s + gamma * (byFactor ? r / q : r);
    }
  }
  return futures.map((values) => values.sort());
}
