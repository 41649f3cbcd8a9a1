import { betaBelow } from "./beta.ts";
import { gammaAbove, gammaBelow } from "./gamma.ts";

/**
 * **Question:** which share of a standard normal variable lies below z?
 *
 * **Formula:** Φ(z) = Q(1/2, z²/2) / 2 for z < 0, one minus that by symmetry. **Source:** M. Abramowitz, I. Stegun 26.2 (1964).
 *
 * @example normalBelow(1.959963984540054) // 0.975
 */
export function normalBelow(z: number): number {
  return z < 0 ? gammaAbove(0.5, (z * z) / 2) / 2 : 0.5 + gammaBelow(0.5, (z * z) / 2) / 2;
}

/**
 * **Question:** below which value lies the share p of a standard normal variable?
 *
 * **Formula:** P. J. Acklam's rational functions, then one step of Halley's method against `normalBelow`: full precision.
 * **Source:** P. J. Acklam (2003). **Limits:** −∞ at 0, ∞ at 1.
 *
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const z = p < 0.02425 ? tail(Math.sqrt(-2 * Math.log(p))) : centre(p - 0.5);
  const off = ((normalBelow(z) - p) * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2);
  return z - off / (1 + (z * off) / 2);
}

const inTurn = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, each) => sum * x + each, 0);

const tail = (q: number) =>
  inTurn(
    [
      -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
      2.938163982698783,
    ],
    q,
  ) / inTurn([7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1], q);

const centre = (q: number) =>
  (q *
    inTurn(
      [
        -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
        2.506628277459239,
      ],
      q * q,
    )) /
  inTurn([-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1], q * q);

/** The chance that a χ² variable with `degrees` degrees of freedom is at least x. @example chiSquareAbove(3.841458820694124, 1) // 0.05 */
export const chiSquareAbove = (x: number, degrees: number): number => gammaAbove(degrees / 2, x / 2);

/** The chance that Student's t with `degrees` degrees of freedom is at most t. @example studentBelow(1, 1) // 0.75 */
export function studentBelow(t: number, degrees: number): number {
  const outside = betaBelow(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;
  return t < 0 ? outside : 1 - outside;
}

/** Below which value Student's t lies with chance p: by bisection on `studentBelow`, within 1e-10. */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  if (p >= 1) return Infinity;
  let [low, high] = [0, 1];
  while (studentBelow(high, degrees) < p && high < 1e12) high *= 2;
  while (high - low > 1e-10 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (studentBelow(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
