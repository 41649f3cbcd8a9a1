import type { EtsForm } from "./ets-form.ts";

/**
 * The figures of a model in one row: the weights of level, trend and season, the damping, the level and trend before the
 * first value, then one seasonal state for each place of the season, beginning with that of the first value.
 */
export const place = { alpha: 0, beta: 1, gamma: 2, damping: 3, level: 4, trend: 5, season: 6 } as const;

/** A run through a series: how well the figures fit, where the states ended, and the slope of the misfit when asked. */
export type EtsRun = {
  /** n·ln Σ e², and 2·Σ ln f where errors are multiplied: −2 times the log-likelihood but for a constant. */
  misfit: number;
  squares: number;
  fitted: Float64Array;
  /** The figures with the states after the last value; seasonal states begin with that of the next period. */
  end: Float64Array;
};

/**
 * **Question:** how well does exponential smoothing with these figures follow the series, and in which direction better?
 *
 * **Formula:** q = l + φ·b; f = q, q + s or q·s; r = y − f. Then l ← q + α·d, b ← φ·b + β·d, s ← s + γ·g with d = g = r,
 * but d = r / s and g = r / q where the season is multiplied. The error is e = r, or r / f where errors are multiplied.
 * The slope comes from the same steps taken backwards (the chain rule), at about the cost of the run itself.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential Smoothing, ch. 2 and 5
 * (2008). **Units:** those of the values. **Complexity:** O(n) for run and slope each.
 *
 * **Limits:** undefined where a multiplied form leaves the positive numbers, or nothing is left to explain (Σ e² = 0).
 *
 * @example runEts([3, 5], { error: "A", trend: "N", season: "N" }, 1, [0.5, 0, 0, 1, 2, 0])
 * // fitted 2, 2.5; squares 1 + 6.25; level at the end 3.75
 */
export function runEts(
  values: Float64Array,
  form: EtsForm,
  seasonLength: number,
  figures: Float64Array,
  slope?: Float64Array,
): EtsRun | undefined {
  const n = values.length;
  const m = form.season === "N" ? 0 : seasonLength;
  const byFactor = form.season === "M";
  const relative = form.error === "M";
  const [alpha, beta, gamma, phi] = [figures[0]!, figures[1]!, figures[2]!, figures[3]!];
  const fitted = new Float64Array(n);
  const bases = new Float64Array(n);
  const trends = new Float64Array(n);
  const seasons = new Float64Array(m > 0 ? n : 0);
  const ring = figures.slice(place.season, place.season + m);
  let [level, trend, squares, logs] = [figures[place.level]!, figures[place.trend]!, 0, 0];
  for (let t = 0; t < n; t++) {
    const at = m > 0 ? t % m : 0;
    const q = level + phi * trend;
    const s = m > 0 ? ring[at]! : 0;
    const f = byFactor ? q * s : q + s;
    if ((relative && !(f > 0)) || (byFactor && !(q > 0 && s > 0))) return undefined;
    const r = values[t]! - f;
    const d = byFactor ? r / s : r;
    fitted[t] = f;
    bases[t] = q;
    trends[t] = trend;
    level = q + alpha * d;
    trend = phi * trend + beta * d;
    if (m > 0) {
      seasons[t] = s;
      ring[at] = s + gamma * (byFactor ? r / q : r);
    }
    const e = relative ? r / f : r;
    squares += e * e;
    if (relative) logs += Math.log(f);
  }
  if (!(squares > 0 && squares < Infinity)) return undefined;
  const end = figures.slice();
  end[place.level] = level;
  end[place.trend] = trend;
  for (let i = 0; i < m; i++) end[place.season + i] = ring[(n + i) % m]!;
  if (slope) goBack();
  return { misfit: n * Math.log(squares) + 2 * logs, squares, fitted, end };

  /** ∂misfit/∂figures into `slope`; each name in capitals is the slope by the state of that name. */
  function goBack() {
    const back = slope!.fill(0);
    const S = back.subarray(place.season);
    let [L, B, A, Be, G, P] = [0, 0, 0, 0, 0, 0];
    for (let t = n - 1; t >= 0; t--) {
      const at = m > 0 ? t % m : 0;
      const [f, q, b] = [fitted[t]!, bases[t]!, trends[t]!];
      const s = m > 0 ? seasons[t]! : 0;
      const r = values[t]! - f;
      const d = byFactor ? r / s : r;
      const D = alpha * L + beta * B;
      A += L * d;
      Be += B * d;
      P += B * b;
      let R = byFactor ? D / s : D;
      let Q = L;
      if (m > 0) {
        const g = byFactor ? r / q : r;
        const E = gamma * S[at]!;
        G += S[at]! * g;
        R += byFactor ? E / q : E;
        if (byFactor) {
          Q -= (E * r) / (q * q);
          S[at]! -= (D * r) / (s * s);
        }
      }
      const misfitByF = relative ? 2 / f - (2 * n * r * values[t]!) / (squares * f * f * f) : (-2 * n * r) / squares;
      const F = misfitByF - R;
      Q += byFactor ? F * s : F;
      if (m > 0) S[at]! += byFactor ? F * q : F;
      P += Q * b;
      L = Q;
      B = phi * (B + Q);
    }
    back.set([A, Be, G, P, L, B]);
  }
}
