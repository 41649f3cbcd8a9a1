import { differenceWeights, resumed } from "./differences/differencing.ts";
import type { ArimaFit, ExactSeries } from "./fit-arima.ts";
import { expectNext, innovations, surprises } from "./process/innovations.ts";
import { multiply } from "./process/polynomials.ts";
import { psiWeights } from "./process/psi-weights.ts";

/** The expected values of the next periods and the variances around them, on the scale of the fit. */
export type ArimaPrediction = { mean: Float64Array; variance: Float64Array };

/**
 * **Question:** what does a fitted ARIMA model expect next, and how wrong may it be?
 *
 * **Formula:** the expected changes, given all changes of the past (`expectNext`), put onto the last values. Variance after h
 * steps: σ²·Σ_{k < h} ψ_k², ψ of the autoregression and the differences multiplied out; with a constant c also a_h²·Var(ĉ),
 * a_h by how much the forecast moves with c: a drift that is uncertain spreads with h².
 *
 * **Source:** G. E. P. Box, G. M. Jenkins, Time Series Analysis, ch. 5 (1970); the constant's part as in P. J. Brockwell,
 * R. A. Davis, 2nd ed., 9.5 (1991). **Units:** those of the values, squared for variances. **Complexity:** O((n + h)·q²).
 *
 * @example predictArima([1, 2, 4], randomWalk, 3) // the last value three times; variances σ², 2σ², 3σ²
 */
export function predictArima(values: ArrayLike<number>, fit: ArimaFit | ExactSeries, horizon: number): ArimaPrediction {
  const { d, D, season } = fit.order;
  const weights = differenceWeights(d, D, season);
  if (fit.kind === "exact") {
    const changes = new Float64Array(horizon).fill(fit.constant);
    return { mean: resumed(values, changes, weights), variance: new Float64Array(horizon) };
  }
  const { process, sigma2, constantVariance } = fit;
  const n = fit.changes.length;
  const factors = innovations(process, n + horizon);
  const constant = fit.constant ?? 0;
  const changes = expectNext(factors, fit.changes, fit.surprises).map((change) => change + constant);
  const wholePhi = multiply([1, ...process.phi.map((value) => -value)], [1, ...weights.map((value) => -value)])
    .subarray(1)
    .map((value) => -value);
  const psi = psiWeights(wholePhi, process.theta, horizon);
  const ones = new Float64Array(n).fill(1);
  const held = expectNext(factors, ones, surprises(factors, ones));
  const moved = resumed(
    new Float64Array(weights.length),
    held.map((share) => 1 - share),
    weights,
  );
  let spread = 0;
  const variance = psi.map((weight, h) => {
    spread += weight ** 2;
    return sigma2 * spread + constantVariance * moved[h]! ** 2;
  });
  return { mean: resumed(values, changes, weights), variance };
}

/** What the model expected of each value one step before, for all values after those that differencing takes. */
export function fittedArima(values: ArrayLike<number>, fit: ArimaFit | ExactSeries): Float64Array {
  const { d, D, season } = fit.order;
  const lost = d + D * season;
  return Float64Array.from({ length: values.length - lost }, (_, t) => {
    const value = values[t + lost]!;
    return fit.kind === "exact" ? value : value - fit.surprises[t]!;
  });
}
