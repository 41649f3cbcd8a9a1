import { logistic, type LogisticFit } from "../classification/logistic.ts";
import { logisticChances, type LogisticWeights } from "../classification/logistic-probability.ts";
import { chiSquareAbove } from "../statistics/distributions.ts";
import { columnOf, type Matrix, zeros } from "../statistics/matrix.ts";
import { deviation, mean } from "../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";

/** Contracts that ended or went on: what was known of each before, row by row (NaN where it was not), and how it went. */
export type Contracts = {
  readonly names: readonly string[];
  readonly features: Matrix;
  /** 1 for a customer who left, 0 for one who stayed. */
  readonly left: ArrayLike<number>;
};

/** What a feature does to the odds of leaving; `perDeviation` is for one standard deviation more, so that features compare. */
export type ChurnEffect = {
  name: string;
  perUnit: number;
  perDeviation: number;
  /** 95 % limits of `perDeviation`; null where the data cannot hold it. */
  low: number | null;
  high: number | null;
};

/** What leads customers with a contract to leave. */
export type ContractualChurn = {
  kind: "contractual churn";
  /** Features that vary, the strongest first. */
  effects: ChurnEffect[];
  weights: LogisticWeights;
  /** What stands for a value that is not known: the mean of those that are. */
  usual: Float64Array;
  missing: number;
  customers: number;
  leavers: number;
  logLikelihood: number;
  /** The chance to see effects this large were there none; above 5 % there is no signal. */
  chance: number;
  signal: boolean;
  /** Features that told who left without exception: their effects have no limit, and the chances are drawn to the middle. */
  separating: string[];
};

const fewestOfEach = 10;
const z95 = 1.959963984540054;
const mostChance = 0.05;

/**
 * **Question:** what leads customers with a contract to leave, and is it more than luck?
 *
 * **Formula:** logistic regression of leaving on the features, missing values at the mean of the others; odds ratio for one
 * deviation more e^(β·sd), limits e^(β·sd ± 1.96·error·sd). Signal: twice the gain in log-likelihood over the share of leavers
 * alone is beyond χ² with as many degrees as varying features at 5 %. Where features separate, once more with a ridge of 1.
 *
 * **Source:** D. R. Cox (1958); S. Wilks (1938). **Shapes:** a row per contract, a column per name. **Units:** odds ratios.
 * **Complexity:** that of `logistic`. **Too little data:** fewer than 10 who left or 10 who stayed, or no feature that varies.
 *
 * @example contractualChurn({ names: ["complaints"], features, left })
 * // { effects: [{ name: "complaints", perDeviation: 2.1, … }], signal: true, … }
 */
export function contractualChurn({ names, features, left }: Contracts): ContractualChurn | TooLittleData {
  if (names.length !== features.columns) throw new RangeError("Each feature needs a name.");
  if (left.length !== features.rows) throw new RangeError("Each contract needs an outcome.");
  let leavers = 0;
  for (let i = 0; i < left.length; i++) {
    if (left[i] !== 0 && left[i] !== 1) throw new RangeError(`Customer ${i} either left (1) or did not (0).`);
    leavers += left[i]!;
  }
  const fewer = Math.min(leavers, left.length - leavers);
  if (fewer < fewestOfEach) return tooLittle("cases of each class", fewer, fewestOfEach);
  const usual = Float64Array.from(names, (_, j) => meanOfKnown(columnOf(features, j)));
  const { filled, missing } = fill(features, usual);
  const spreads = names.map((_, j) => deviation(columnOf(filled, j)));
  const varying = spreads.flatMap((spread, j) => (spread > 0 ? [j] : []));
  if (varying.length === 0) return tooLittle("varying columns", 0, 1);
  const plain = logistic(filled, left);
  if (plain.kind !== "logistic") return plain;
  const ridged = plain.separated ? logistic(filled, left, { ridge: 1 }) : plain;
  const fit = ridged.kind === "logistic" ? ridged : plain;
  const gain = 2 * (plain.logLikelihood - plain.nullLogLikelihood);
  const chance = chiSquareAbove(gain, Math.max(1, varying.length - plain.collinear.length));
  return {
    kind: "contractual churn",
    effects: varying
      .map((j) => effectOf(fit, j, { name: names[j]!, spread: spreads[j]!, known: !plain.separated }))
      .sort((a, b) => Math.abs(Math.log(b.perDeviation)) - Math.abs(Math.log(a.perDeviation))),
    weights: { intercept: fit.intercept, coefficients: fit.coefficients },
    usual,
    missing,
    customers: left.length,
    leavers,
    logLikelihood: fit.logLikelihood,
    chance,
    signal: chance <= mostChance,
    separating: plain.separation?.columns.map((j) => names[j]!) ?? [],
  };
}

function effectOf(fit: LogisticFit, j: number, of: { name: string; spread: number; known: boolean }): ChurnEffect {
  const beta = fit.coefficients[j]!;
  const error = of.known && !fit.collinear.includes(j) ? fit.standardErrors[j]! : null;
  const limit = (sign: number) => (error === null ? null : Math.exp((beta + sign * z95 * error) * of.spread));
  return {
    name: of.name,
    perUnit: Math.exp(beta),
    perDeviation: Math.exp(beta * of.spread),
    low: limit(-1),
    high: limit(1),
  };
}

/** A customer's chance to leave, and which features raise or lower it, the strongest first, in log-odds against the usual value. */
export type ChurnChance = { chance: number; reasons: { name: string; logOdds: number }[] };

/**
 * **Question:** how likely is each of these customers to leave, and why?
 *
 * **Formula:** 1 / (1 + e^−(β0 + Σ βj·xj)); the part of feature j is βj·(xj − its usual value), 0 where it is not known.
 *
 * **Source:** as `contractualChurn`. **Shapes:** a row per customer, columns as learnt. **Units:** chances; log-odds.
 * **Complexity:** O(rows × columns·log columns). **Too little data:** no customers, an empty list.
 *
 * @example churnChances(found, ["complaints"], matrixOf([[3]])) // [{ chance: 0.42, reasons: [{ name: "complaints", logOdds: 0.9 }] }]
 */
export function churnChances(
  { weights, usual }: Pick<ContractualChurn, "weights" | "usual">,
  names: readonly string[],
  features: Matrix,
): ChurnChance[] {
  if (names.length !== usual.length || features.columns !== usual.length) {
    throw new RangeError(`The model knows ${usual.length} features.`);
  }
  const { filled } = fill(features, usual);
  return Array.from(logisticChances(weights, filled), (chance, i) => ({
    chance,
    reasons: names
      .map((name, j) => ({
        name,
        logOdds: weights.coefficients[j]! * (filled.values[i * filled.columns + j]! - usual[j]!),
      }))
      .filter(({ logOdds }) => logOdds !== 0)
      .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)),
  }));
}

/** The mean of what is known; 0 for a column of which nothing is. */
function meanOfKnown(column: Float64Array): number {
  const known = column.filter(Number.isFinite);
  return known.length > 0 ? mean(known) : 0;
}

function fill(features: Matrix, usual: Float64Array) {
  const filled = zeros(features.rows, features.columns);
  let missing = 0;
  for (const [at, value] of features.values.entries()) {
    const isKnown = Number.isFinite(value);
    if (!isKnown) missing++;
    filled.values[at] = isKnown ? value : usual[at % features.columns]!;
  }
  return { filled, missing };
}
