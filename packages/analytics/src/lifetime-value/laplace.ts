import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { curvatureAt, type Sloped } from "./log-search.ts";

/**
 * How far the logarithms of fitted parameters may be off: directions of one standard error each, independent of one another.
 * Null where the data do not hold the parameters, so that no error can be given.
 */
export type Uncertainty = readonly Float64Array[] | null;

/** An estimate with the limits between which the true value lies in 95 of 100 cases. */
export type Interval = { low: number; high: number };

const z95 = 1.959963984540054;
/** A parameter that may be e⁵ = 148 times larger or smaller is not known. */
const mostError = 5;

/**
 * **Question:** how sure are fitted parameters?
 *
 * **Formula:** Laplace: around its maximum a likelihood is nearly normal in the logarithms of the parameters, with the inverse
 * of the curvature H as covariance. H by central differences of the analytic slopes; H = V·Λ·Vᵀ; directions Vⱼ / √λⱼ.
 *
 * **Source:** P. S. Laplace (1774); A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 4 (2013). **Units:** logarithms.
 * **Complexity:** O(p) calls of the likelihood, p parameters. **Too little data:** null where a direction is flat, or curved
 * the wrong way, or more than e⁵ wide.
 */
export function laplace(likelihood: (at: Float64Array) => Sloped, at: Float64Array): Uncertainty {
  const curvature = curvatureAt(likelihood, at);
  if (!curvature.flat().every(Number.isFinite)) return null;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(curvature), {
    assumeSymmetric: true,
  });
  if (realEigenvalues.some((value) => !(value > 1 / mostError ** 2))) return null;
  return realEigenvalues.map((value, j) =>
    Float64Array.from(at, (_, i) => eigenvectorMatrix.get(i, j) / Math.sqrt(value)),
  );
}

/** The parameters moved by one standard error each way in each direction: pairs of neighbours for `spreadOf`. */
export function neighboursOf(at: Float64Array, uncertainty: readonly Float64Array[]) {
  const moved = (direction: Float64Array, sign: number) => at.map((value, i) => value * Math.exp(sign * direction[i]!));
  return uncertainty.map((direction) => ({ above: moved(direction, 1), below: moved(direction, -1) }));
}

/**
 * **Question:** how far may a positive figure be off that was computed from fitted parameters?
 *
 * **Formula:** the delta method: its logarithm has the standard error √Σⱼ ((ln f(above) − ln f(below)) / 2)² over the pairs of
 * neighbours; the limits are f·e^(±1.96·error).
 *
 * **Source:** G. Oehlert, A note on the delta method (1992). **Units:** those of f. **Complexity:** O(pairs).
 *
 * @example intervalOf(10, [[11, 9]]) // error 0.1003: 8.21 … 12.17
 */
export function intervalOf(value: number, pairs: readonly (readonly [above: number, below: number])[]): Interval {
  return limitsOf(
    value,
    pairs.reduce((sum, [above, below]) => sum + (Math.log(above / below) / 2) ** 2, 0),
  );
}

/** The same from the variance of the logarithm. */
export function limitsOf(value: number, logVariance: number): Interval {
  const factor = Math.exp(z95 * Math.sqrt(logVariance));
  return { low: value / factor, high: value * factor };
}
