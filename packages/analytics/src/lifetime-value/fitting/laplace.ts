import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { curvatureAt, type Sloped } from "./log-search.ts";

/**
 * How far the logarithms of fitted parameters may be off: directions of one standard error each, independent of one another.
 * Null where the likelihood has no curvature that is a number.
 */
export type Uncertainty = readonly Float64Array[] | null;

/** An estimate with the limits between which the true value lies in 95 of 100 cases. */
export type Interval = { low: number; high: number };

const z95 = 1.959963984540054;
/** No direction is taken to be wider than a factor e⁵ = 148: there the data say nothing, and neither would a larger number. */
const mostError = 5;
/** A parameter whose standard error is a factor e² or more is not known. */
const knownError = 2;

/**
 * **Question:** how sure are fitted parameters?
 *
 * **Formula:** Laplace: around its maximum a likelihood is nearly normal in the logarithms of the parameters, with the inverse
 * of the curvature H as covariance. H by central differences of the analytic slopes; H = V·Λ·Vᵀ; directions Vⱼ / √λⱼ.
 *
 * **Source:** P. S. Laplace (1774); A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 4 (2013). **Units:** logarithms.
 * **Complexity:** O(p) calls of the likelihood, p parameters. **Too little data:** a direction that is flat, or curved the wrong
 * way, as where a parameter ran to its edge, is taken to be e⁵ wide.
 *
 * @example laplace(([m]) => ({ value: -2 * Math.log(m!) ** 2, slopes: Float64Array.of((-4 * Math.log(m!)) / m!) }), Float64Array.of(1))
 * // curvature 4: one direction, 0.5 long
 */
export function laplace(likelihood: (at: Float64Array) => Sloped, at: Float64Array): Uncertainty {
  const curvature = curvatureAt(likelihood, at);
  if (!curvature.flat().every(Number.isFinite)) return null;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(curvature), {
    assumeSymmetric: true,
  });
  return realEigenvalues.map((value, j) => {
    const error = 1 / Math.sqrt(Math.max(value, 1 / mostError ** 2));
    return Float64Array.from(at, (_, i) => eigenvectorMatrix.get(i, j) * error);
  });
}

/** The 95 % limits of each parameter; null for one that the data do not hold, and for all without an uncertainty. */
export function parameterLimits(at: Float64Array, uncertainty: Uncertainty): (Interval | null)[] {
  return Array.from(at, (value, i) => {
    const logVariance = uncertainty?.reduce((sum, direction) => sum + direction[i]! ** 2, 0) ?? Infinity;
    return logVariance < knownError ** 2 ? limitsOf(value, logVariance) : null;
  });
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
