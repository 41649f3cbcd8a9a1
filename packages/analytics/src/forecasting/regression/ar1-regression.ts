import { type Factored, factor, inverse, solve } from "../../classification/cholesky.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Column } from "./column.ts";

export type RegressionOptions = {
  /** Pulls coefficients, but not that of the first column, towards 0: this share of each column's own spread is added to it. 0 */
  readonly ridge?: number;
};

/** What explains a series, and how sure that is. Arrays hold one value for each column, in the order given. */
export type Regression = {
  kind: "regression";
  columns: readonly Column[];
  coefficients: Float64Array;
  standardErrors: Float64Array;
  /** Row after row; of the coefficients, over `unit` squared. */
  covariance: Float64Array;
  /** Names of columns that say what others before them said already; their coefficient is 0. */
  repeated: string[];
  /** How much of one period's error is left in the next. */
  rho: number;
  /** The variance of what is new in each error, over `unit` squared. */
  sigma2: number;
  /** 1, or what variances are counted in where the values' own squares could overflow. */
  unit: number;
  /** Values less coefficients. */
  degrees: number;
  /** Of each value of the past, its errors' memory not used. */
  residuals: Float64Array;
  logLikelihood: number;
  aicc: number;
  /** The columns explain every value, to the precision of numbers: nothing is left to judge errors by. */
  exact: boolean;
};

const mostRounds = 50;
const steady = 1e-9;
/** Beyond it the errors wander, and no share of them can be told from the trend. */
const longestMemory = 0.98;

/**
 * **Question:** how much does each cause bring, where what is not explained lasts from period to period?
 *
 * **Formula:** y = X·β + e, e_t = ρ·e_{t−1} + ν_t. In turn β by least squares of y_t − ρ·y_{t−1} on x_t − ρ·x_{t−1} (the first row times
 * √(1 − ρ²)) and ρ = Σ e_t·e_{t−1} / Σ e_{t−1}², until ρ stays. σ² = Σ ν² / (n − k), Cov β = σ²·(XᵀX)⁻¹ of the transformed columns.
 * log L = −n/2·(log(2π Σ ν² / n) + 1) + ½ log(1 − ρ²); AICc counts ρ and σ² too.
 *
 * **Source:** S. J. Prais, C. B. Winsten, Trend estimators and serial correlation (1954); D. Cochrane, G. H. Orcutt (1949).
 * **Units:** coefficients in units of y per unit of the column. **Complexity:** O(n·k²) a round, some five rounds.
 *
 * **Too little data:** fewer values than columns and four. Columns that repeat others are named, not guessed.
 *
 * @example regress(Float64Array.of(1, 3, 5, 7, 9, 11), [constant(6), trend]) // 1 + 2·t, exact
 */
export function regress(
  y: Float64Array,
  columns: readonly Column[],
  { ridge = 0 }: RegressionOptions = {},
): Regression | TooLittleData {
  const [n, k] = [y.length, columns.length];
  for (const { name, values } of columns) {
    if (values.length < n) throw new RangeError(`Column “${name}” has ${values.length} values for ${n} periods.`);
  }
  if (n < k + 4) return tooLittle("values", n, k + 4);
  const size = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let [rho, round] = [0, 0];
  for (;;) {
    const fit = leastSquares(y, columns, rho, ridge);
    const residuals = y.map((value, t) => value - explained(fit.coefficients, columns, t));
    const next = memoryOf(residuals, size);
    if (++round >= mostRounds || Math.abs(next - rho) < steady) return summary(y, columns, rho, fit, residuals, size);
    rho = next;
  }
}

/** What the columns say of period t. */
export function explained(coefficients: Float64Array, columns: readonly Column[], t: number): number {
  let total = 0;
  for (let j = 0; j < columns.length; j++) total += coefficients[j]! * columns[j]!.values[t]!;
  return total;
}

function memoryOf(residuals: Float64Array, size: number): number {
  let [products, squares] = [0, 0];
  for (let t = 1; t < residuals.length; t++) {
    products += residuals[t]! * residuals[t - 1]!;
    squares += residuals[t - 1]! ** 2;
  }
  if (!(squares > residuals.length * (1e-10 * size) ** 2)) return 0;
  return Math.max(-longestMemory, Math.min(longestMemory, products / squares));
}

type LeastSquares = { coefficients: Float64Array; factored: Factored; squares: number };

function leastSquares(y: Float64Array, columns: readonly Column[], rho: number, ridge: number): LeastSquares {
  const [n, k] = [y.length, columns.length];
  const first = Math.sqrt(1 - rho * rho);
  const lessMemory = (values: Float64Array) =>
    Float64Array.from({ length: n }, (_, t) => (t === 0 ? first * values[0]! : values[t]! - rho * values[t - 1]!));
  const target = lessMemory(y);
  const made = columns.map(({ values }) => lessMemory(values));
  const normal = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) normal[i * k + j] = normal[j * k + i] = dot(made[i]!, made[j]!);
  for (let j = 1; j < k; j++) normal[j * k + j]! += ridge * spread(made[j]!);
  const factored = factor(normal, k, 1e-11);
  const coefficients = solve(
    factored,
    made.map((column) => dot(column, target)),
  );
  let squares = 0;
  for (let t = 0; t < n; t++) {
    let rest = target[t]!;
    for (let j = 0; j < k; j++) rest -= coefficients[j]! * made[j]![t]!;
    squares += rest * rest;
  }
  return { coefficients, factored, squares };
}

function summary(
  y: Float64Array,
  columns: readonly Column[],
  rho: number,
  { coefficients, factored, squares }: LeastSquares,
  residuals: Float64Array,
  size: number,
): Regression {
  const [n, k] = [y.length, columns.length];
  const estimated = k - factored.skipped.length;
  const sigma2 = squares / (n - estimated);
  const covariance = inverse(factored).map((value) => value * sigma2);
  const exact = !(squares > n * (1e-10 * size) ** 2);
  const logLikelihood = -0.5 * n * (Math.log((2 * Math.PI * squares) / n) + 1) + 0.5 * Math.log(1 - rho * rho);
  const counted = estimated + 2;
  const penalty = n > counted + 1 ? (2 * counted * n) / (n - counted - 1) : Infinity;
  return {
    kind: "regression",
    columns,
    coefficients,
    standardErrors: Float64Array.from({ length: k }, (_, j) => Math.sqrt(Math.max(0, covariance[j * k + j]!))),
    covariance,
    repeated: factored.skipped.map((j) => columns[j]!.name),
    rho,
    sigma2: exact ? 0 : sigma2,
    unit: 1,
    degrees: n - estimated,
    residuals,
    logLikelihood: exact ? Infinity : logLikelihood,
    aicc: exact ? -Infinity : penalty - 2 * logLikelihood,
    exact,
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

function spread(values: Float64Array): number {
  const centre = values.reduce((total, value) => total + value, 0) / values.length;
  return values.reduce((total, value) => total + (value - centre) ** 2, 0);
}
