import type { ArimaOrder } from "./orders.ts";

const limit = 0.9;

/**
 * **Question:** where does the search for an ARIMA model's coefficients begin?
 *
 * **Formula:** autoregressions at the sample's partial autocorrelations (near by, and of values a season apart), moving averages
 * at its autocorrelation, negative so that 1 + θB has its sign, where nothing autoregressive stands beside them, else at 0.
 * All within ±0.9, as inverse hyperbolic tangents.
 *
 * **Source:** Yule-Walker estimates, as in P. J. Brockwell, R. A. Davis, 2nd ed., 8.1 (1991). **Complexity:** O(n·(p + P)).
 *
 * @example startingPoint(changes, order) // one real number for each of p, q, P and Q coefficients, in this order
 */
export function startingPoint(changes: Float64Array, { p, q, P, Q, season }: ArimaOrder): Float64Array {
  const starts = [
    ...partials(changes, p, 1),
    ...movingAverage(changes, q, 1, p),
    ...partials(changes, P, season),
    ...movingAverage(changes, Q, season, P),
  ];
  return Float64Array.from(starts, (value) => Math.atanh(Math.min(limit, Math.max(-limit, value))));
}

const movingAverage = (changes: Float64Array, terms: number, step: number, beside: number) =>
  Array.from({ length: terms }, (_, i) => (i === 0 && beside === 0 ? -correlations(changes, 1, step)[1]! : 0));

function correlations(changes: Float64Array, lags: number, step: number): Float64Array {
  const centre = changes.reduce((total, value) => total + value, 0) / changes.length;
  const found = new Float64Array(lags + 1);
  for (let lag = 0; lag <= lags; lag++) {
    for (let t = lag * step; t < changes.length; t++) {
      found[lag]! += (changes[t]! - centre) * (changes[t - lag * step]! - centre);
    }
  }
  return found.map((value) => value / found[0]!);
}

/** The sample's partial autocorrelations at steps 1 … count, by the Durbin-Levinson steps. */
function partials(changes: Float64Array, count: number, step: number): Float64Array {
  const gamma = correlations(changes, count, step);
  const found = new Float64Array(count);
  let phi = new Float64Array(0);
  let error = 1;
  for (let k = 1; k <= count; k++) {
    let rest = gamma[k]!;
    for (let i = 0; i < phi.length; i++) rest -= phi[i]! * gamma[k - 1 - i]!;
    const r = rest / error;
    found[k - 1] = r;
    phi = Float64Array.from({ length: k }, (_, i) => (i === k - 1 ? r : phi[i]! - r * phi[k - 2 - i]!));
    error *= 1 - r * r;
  }
  return found;
}
