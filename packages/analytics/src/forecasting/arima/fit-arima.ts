import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { variance } from "../../statistics/summaries.ts";
import { differenced, differenceWeights } from "./differences/differencing.ts";
import { searchLeastSquares } from "./least-squares-search.ts";
import type { ArimaOrder } from "./orders.ts";
import { type Innovations, innovations, type Process, surprises } from "./process/innovations.ts";
import { coefficientsOf, partialsOf } from "./process/partial-correlations.ts";
import { expandSeason } from "./process/polynomials.ts";
import { startingPoint } from "./starting-point.ts";

/** The coefficients of an ARIMA model as they are written; moving averages with a plus, 1 + θ₁B + …. */
export type ArimaCoefficients = {
  ar: Float64Array;
  ma: Float64Array;
  seasonalAr: Float64Array;
  seasonalMa: Float64Array;
};

export type ArimaFit = {
  kind: "arima";
  order: ArimaOrder;
  coefficients: ArimaCoefficients;
  /** The mean of the differenced series: a level without differences, a drift with one; null without a constant. */
  constant: number | null;
  /** The variance of the next value around its forecast, n − coefficients in the denominator. */
  sigma2: number;
  logLikelihood: number;
  aicc: number;
  /** The series after differencing, less the constant, and the surprise in each of its values. */
  changes: Float64Array;
  surprises: Float64Array;
  process: Process;
  /** The variance of the estimated constant; 0 without one. */
  constantVariance: number;
};

/** A series whose differences do not vary leaves nothing to estimate: it goes on exactly as it did. */
export type ExactSeries = { kind: "exact"; order: ArimaOrder; constant: number };

/**
 * **Question:** which ARIMA model of these orders makes the series most likely?
 *
 * **Formula:** the exact Gaussian likelihood of the differenced series by `innovations`, σ² and the constant (generalised least squares)
 * in closed form: log L = −n/2·(log 2πσ̂² + 1) − ½ Σ log v_t, σ̂² = Σ e_t²/v_t / n. It is greatest where the sum of the squares of
 * e_t/√v_t·(Π v)^(1/2n) is least, which `searchLeastSquares` finds over partial autocorrelations tanh(x), so that each step
 * stays stationary and invertible. AICc = −2 log L + 2k·n / (n − k − 1) with k
 * counting σ² and the constant.
 *
 * **Source:** G. E. P. Box, G. M. Jenkins, Time Series Analysis (1970); C. F. Ansley (1979); C. M. Hurvich, C.-L. Tsai (1989) for AICc.
 * **Units:** those of the values. **Complexity:** O(n·(q + mQ)²) for each of some hundred likelihoods.
 *
 * **Too little data:** fewer differenced values than coefficients and three more. Where these do not vary: `ExactSeries`.
 *
 * `precision`: the share of the sum of squares that a step must promise, to be taken.
 *
 * @example fitArima(logAirPassengers, { p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, season: 12, constant: false })
 * // θ −0.4018, Θ −0.5569, log-likelihood 244.7
 */
export function fitArima(
  values: ArrayLike<number>,
  order: ArimaOrder,
  precision = 1e-10,
): ArimaFit | ExactSeries | TooLittleData {
  const { p, d, q, P, D, Q, season } = order;
  const lost = d + D * season;
  const estimated = p + q + P + Q + (order.constant ? 1 : 0);
  const changes = differenced(values, differenceWeights(d, D, season));
  if (changes.length < estimated + 3) return tooLittle("values", values.length, lost + estimated + 3);
  if (!varies(changes, values))
    return { kind: "exact", order, constant: changes.reduce((a, b) => a + b, 0) / changes.length };

  const likelihood = (at: ArrayLike<number>) => likelihoodOf(changes, order, coefficientsAt(at, order));
  const start = startingPoint(changes, order);
  const found = searchLeastSquares((at) => likelihood(at)?.evened, start, precision);
  const { logLikelihood, squares, constant, constantVariance, process, surprises } = likelihood(found.at)!;
  const n = changes.length;
  const counted = estimated + 1;
  const sigma2 = squares / (n - estimated);
  return {
    kind: "arima",
    order,
    coefficients: coefficientsAt(found.at, order),
    constant: order.constant ? constant : null,
    sigma2,
    logLikelihood,
    aicc: n > counted + 1 ? -2 * logLikelihood + (2 * counted * n) / (n - counted - 1) : Infinity,
    changes: changes.map((change) => change - constant),
    surprises,
    process,
    constantVariance: constantVariance * sigma2,
  };
}

/** Changes that rounding alone could have made do not count. */
function varies(changes: Float64Array, values: ArrayLike<number>): boolean {
  const size = Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return variance(changes) > (1e-12 * size) ** 2;
}

/** How near to the unit circle the search may come; beyond it rounding decides what is stationary. */
const inside = 0.9999;

/** From a place of the search, any real numbers, to the coefficients there. */
function coefficientsAt(at: ArrayLike<number>, { p, q, P, Q }: ArimaOrder): ArimaCoefficients {
  const partials = Float64Array.from(at, (x) => inside * Math.tanh(x));
  const invertible = (from: number, to: number) => coefficientsOf(partials.subarray(from, to)).map((value) => -value);
  return {
    ar: coefficientsOf(partials.subarray(0, p)),
    ma: invertible(p, p + q),
    seasonalAr: coefficientsOf(partials.subarray(p + q, p + q + P)),
    seasonalMa: invertible(p + q + P, p + q + P + Q),
  };
}

function likelihoodOf(changes: Float64Array, order: ArimaOrder, { ar, ma, seasonalAr, seasonalMa }: ArimaCoefficients) {
  const process = {
    phi: expandSeason(ar, seasonalAr, order.season, -1),
    theta: expandSeason(ma, seasonalMa, order.season, 1),
  };
  // The product of two polynomials that only just are stationary can miss it by rounding.
  if (!partialsOf(process.phi)) return undefined;
  const factors = innovations(process, changes.length);
  const raw = surprises(factors, changes);
  const { constant, constantVariance, rest } = order.constant
    ? withConstant(factors, raw)
    : { constant: 0, constantVariance: 0, rest: raw };
  let [squares, logs] = [0, 0];
  for (let t = 0; t < rest.length; t++) {
    squares += rest[t]! ** 2 / factors.variances[t]!;
    logs += Math.log(factors.variances[t]!);
  }
  const n = changes.length;
  const logLikelihood = -0.5 * (n * (Math.log((2 * Math.PI * squares) / n) + 1) + logs);
  // Their sum of squares is σ̂²·n·(Π v_t)^(1/n): where it is least, the likelihood is greatest.
  const even = Math.exp(logs / (2 * n));
  const evened = rest.map((surprise, t) => (surprise / Math.sqrt(factors.variances[t]!)) * even);
  return { process, logLikelihood, squares, constant, constantVariance, surprises: rest, evened };
}

/** The constant by generalised least squares: what the surprises of a series of ones explain of those of the series. */
function withConstant(factors: Innovations, raw: Float64Array) {
  const ones = surprises(factors, new Float64Array(raw.length).fill(1));
  let [both, squares] = [0, 0];
  for (let t = 0; t < raw.length; t++) {
    both += (ones[t]! * raw[t]!) / factors.variances[t]!;
    squares += ones[t]! ** 2 / factors.variances[t]!;
  }
  const constant = both / squares;
  return { constant, constantVariance: 1 / squares, rest: raw.map((value, t) => value - constant * ones[t]!) };
}
