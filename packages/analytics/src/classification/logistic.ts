import type { Matrix } from "../statistics/matrix.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { factor, type Factored, inverse, solve } from "./cholesky.ts";
import { chanceOf, scoreOf } from "./logistic-probability.ts";
import { type Separation, separationOf } from "./separation.ts";
import { scoreAt, type SparseRows, sparseRows } from "./sparse-rows.ts";

export type LogisticFit = {
  readonly kind: "logistic";
  readonly intercept: number;
  /** Log-odds per unit of each column; 0 for a constant one. */
  readonly coefficients: Float64Array;
  readonly interceptError: number;
  /** Standard errors; null for a constant column, huge for those in `collinear` and where outcomes are separated. */
  readonly standardErrors: readonly (number | null)[];
  /** Σ ln P(outcome), without the ridge; `nullLogLikelihood` is that of the base rate alone. */
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  /** The length of the slope where the search ended (with the ridge, on standardised columns). */
  readonly gradientNorm: number;
  readonly steps: number;
  readonly converged: boolean;
  /** Columns that follow from the ones before them; the ridge shares the effect among them. */
  readonly collinear: readonly number[];
  /** Whether some features tell the outcome without exception, and which: their coefficients have no limit but the ridge. */
  readonly separated: boolean;
  readonly separation: Separation | null;
};

export type LogisticOptions = {
  /** How much each row counts, ≥ 0; 1 each by default. */
  readonly weights?: ArrayLike<number>;
  /** The penalty ridge / 2 · Σ b² on standardised coefficients; > 0. */
  readonly ridge?: number;
  readonly mostSteps?: number;
};

const flat = 1e-8;

/**
 * **Question:** how does each feature move the odds of the outcome, the others held fixed?
 *
 * **Formula:** ln(p / (1 − p)) = β0 + Σ βj·xj at the maximum of Σ w·ln P(outcome) − ridge/2·Σ bj², bj = βj·sd(xj), the
 * intercept free. Newton's steps (iteratively reweighted least squares), halved while the sum falls. Standard errors from
 * the inverse of the second derivative.
 * **Source:** D. R. Cox (1958); P. McCullagh, J. Nelder, Generalized Linear Models, 2nd ed., 4.4 (1989); ridge: S. le Cessie,
 * J. van Houwelingen (1992).
 * **Shapes:** records in rows, features in columns; an outcome per row: 1 or 0, or a share between. Other numbers are refused.
 * **Units:** log-odds per unit of the column. **Complexity:** O(rows × filled² + columns³) a step, `filled` being the
 * values of a row that differ from their column's majority; mostly 5 to 10 steps, 25 when separated.
 * **Too little data:** no rows, or one class only. Constant columns get 0, collinear and separated ones are named.
 *
 * @example logistic(matrixOf([[0], [0], [0], [1], [1], [1]]), [0, 0, 1, 0, 1, 1])
 * // intercept ln(1/2) = −0.6931, coefficient ln 4 = 1.3863, its error √3 = 1.7321
 */
export function logistic(
  features: Matrix,
  outcomes: ArrayLike<number>,
  { weights, ridge = 1e-8, mostSteps = 100 }: LogisticOptions = {},
): LogisticFit | TooLittleData {
  const { rows, columns } = features;
  if (!(ridge > 0)) throw new RangeError("The ridge has to be above 0.");
  const [positives, all] = demandOutcomes(rows, outcomes, weights);
  if (rows === 0 || all === 0) return tooLittle("rows", 0, 2);
  if (positives === 0 || positives === all) return tooLittle("classes", 1, 2);
  const sparse = sparseRows(features);
  const problem: Problem = { sparse, outcomes, weights, ridge };
  const start = new Float64Array(columns + 1);
  start[0] = scoreOf(positives / all);
  let state = stateAt(problem, start);
  const nullLogLikelihood = state.logLikelihood;
  // With one chance for all rows the curvature is that of the columns themselves: here collinear ones show.
  const collinear = withoutConstants(factor(state.curvature, columns + 1, 1e-10).skipped, sparse.scales);
  let steps = 0;
  while (state.gradientNorm >= flat && steps < mostSteps) {
    const next = stepFrom(problem, state);
    if (!next) break;
    state = next;
    steps += 1;
  }
  const factored = factor(withRidge(state.curvature, ridge, columns + 1), columns + 1);
  const separation = separationOf(sparse, outcomes, weights, directionOf(factored, state.at, ridge));
  return {
    kind: "logistic",
    ...inColumnUnits(state.at, inverse(factored), sparse),
    logLikelihood: state.logLikelihood,
    nullLogLikelihood,
    gradientNorm: state.gradientNorm,
    steps,
    converged: state.gradientNorm < flat,
    collinear,
    separated: separation !== null,
    separation,
  };
}

type Problem = {
  readonly sparse: SparseRows;
  readonly outcomes: ArrayLike<number>;
  readonly weights: ArrayLike<number> | undefined;
  readonly ridge: number;
};

/** All that is known at one point: the sum with and without ridge, its slope, and its curvature without the ridge. */
type State = {
  readonly at: Float64Array;
  readonly logLikelihood: number;
  readonly penalised: number;
  readonly gradient: Float64Array;
  readonly gradientNorm: number;
  readonly curvature: Float64Array;
};

function stateAt({ sparse, outcomes, weights, ridge }: Problem, at: Float64Array): State {
  const { rows, places, starts, placeOf, values } = sparse;
  const gradient = new Float64Array(places);
  const curvature = new Float64Array(places * places);
  let logLikelihood = 0;
  for (let i = 0; i < rows; i++) {
    const weight = weights ? weights[i]! : 1;
    if (weight === 0) continue;
    const score = scoreAt(sparse, i, at);
    const [chance, against, share] = [chanceOf(score), chanceOf(-score), outcomes[i]!];
    logLikelihood += weight * logChance(score, share);
    const pull = weight * (share * against - (1 - share) * chance);
    const bend = weight * chance * against;
    const end = starts[i + 1]!;
    for (let a = starts[i]!; a < end; a++) {
      const value = values[a]!;
      const place = placeOf[a]!;
      gradient[place]! += pull * value;
      const row = place * places;
      const bent = bend * value;
      for (let b = starts[i]!; b <= a; b++) curvature[row + placeOf[b]!]! += bent * values[b]!;
    }
  }
  let penalty = 0;
  for (let j = 1; j < places; j++) {
    gradient[j]! -= ridge * at[j]!;
    penalty += at[j]! ** 2;
  }
  const penalised = logLikelihood - (ridge / 2) * penalty;
  return { at, logLikelihood, penalised, gradient, gradientNorm: Math.hypot(...gradient), curvature };
}

/** share·ln p + (1 − share)·ln(1 − p), without the detour over p. */
function logChance(score: number, share: number): number {
  const tail = Math.log1p(Math.exp(-Math.abs(score)));
  return score >= 0 ? -(1 - share) * score - tail : share * score - tail;
}

/** Newton's step, halved until the sum does not fall; undefined where no step leads on. */
function stepFrom(problem: Problem, { at, penalised, gradient, gradientNorm, curvature }: State): State | undefined {
  const step = solve(factor(withRidge(curvature, problem.ridge, at.length), at.length), gradient);
  const rounding = 1e-13 * Math.abs(penalised);
  for (let length = 1; length > 1e-6; length /= 2) {
    const next = stateAt(
      problem,
      at.map((value, j) => value + length * step[j]!),
    );
    // Near the top the sum no longer tells better from worse, but the slope does.
    if (next.penalised > penalised + rounding) return next;
    if (next.penalised >= penalised - rounding && next.gradientNorm < gradientNorm) return next;
  }
  return undefined;
}

function withRidge(curvature: Float64Array, ridge: number, size: number): Float64Array {
  const made = curvature.slice();
  for (let j = 1; j < size; j++) made[j * size + j]! += ridge;
  return made;
}

/** Where the coefficients go as the ridge fades: ridge · (H + ridge)⁻¹ · b for each e-fold. Next to nothing unless separated. */
function directionOf(factored: Factored, at: Float64Array, ridge: number): Float64Array {
  const pull = at.map((value) => ridge * value);
  pull[0] = 0;
  return solve(factored, pull);
}

const withoutConstants = (places: readonly number[], scales: Float64Array) =>
  places.map((place) => place - 1).filter((column) => column >= 0 && scales[column]! > 0);

/** From standardised columns back to those given: βj = bj / scale, β0 = b0 − Σ βj·centre, and the errors with them. */
function inColumnUnits(at: Float64Array, covariance: Float64Array, { centres, scales, places }: SparseRows) {
  const coefficients = new Float64Array(places - 1);
  const standardErrors: (number | null)[] = [];
  const toIntercept = new Float64Array(places);
  toIntercept[0] = 1;
  let intercept = at[0]!;
  for (let j = 0; j < places - 1; j++) {
    const scale = scales[j]!;
    const constant = scale === 0;
    coefficients[j] = constant ? 0 : at[j + 1]! / scale;
    standardErrors.push(constant ? null : Math.sqrt(covariance[(j + 1) * places + j + 1]!) / scale);
    toIntercept[j + 1] = constant ? 0 : -centres[j]! / scale;
    intercept += at[j + 1]! * toIntercept[j + 1]!;
  }
  let variance = 0;
  for (let j = 0; j < places; j++) {
    for (let k = 0; k < places; k++) variance += toIntercept[j]! * covariance[j * places + k]! * toIntercept[k]!;
  }
  return { intercept, coefficients, interceptError: Math.sqrt(Math.max(0, variance)), standardErrors };
}

/** The weight of the positive outcomes, and of all. */
function demandOutcomes(rows: number, outcomes: ArrayLike<number>, weights?: ArrayLike<number>): [number, number] {
  if (outcomes.length !== rows) throw new RangeError(`There are ${rows} rows but ${outcomes.length} outcomes.`);
  if (weights && weights.length !== rows) throw new RangeError(`There are ${rows} rows but ${weights.length} weights.`);
  let [positives, all] = [0, 0];
  for (let i = 0; i < rows; i++) {
    const share = outcomes[i]!;
    const weight = weights ? weights[i]! : 1;
    if (!(share >= 0 && share <= 1)) throw new RangeError(`Outcome ${i} is ${share}: it has to lie between 0 and 1.`);
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`Weight ${i} is ${weight}: it has to be 0 or above.`);
    positives += weight * share;
    all += weight;
  }
  return [positives, all];
}
