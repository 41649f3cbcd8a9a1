import { normalBelow } from "../../statistics/distributions.ts";
import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { encodeDummies, learnDummies } from "../encoding/dummies.ts";
import type { Feature } from "../encoding/feature.ts";
import { logistic } from "../logistic.ts";

/** One line of a logistic regression: z = value / se, p two-sided. `column` and `level` are null for the intercept. */
export type Coefficient = {
  readonly name: string;
  readonly column: string | null;
  readonly level: string | null;
  readonly value: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
};

export type Coefficients = {
  readonly kind: "coefficients";
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  readonly gradientNorm: number;
  readonly coefficients: readonly Coefficient[];
  /** Encoded columns that tell the outcome without exception: their values have no limit but the ridge. */
  readonly separated: boolean;
  readonly separatedBy: readonly string[];
  /** Encoded columns that follow from those before: what they say cannot be told apart. */
  readonly collinear: readonly string[];
};

/**
 * **Question:** what does each column do to the odds, the others held fixed, and how sure is that?
 *
 * **Formula:** `logistic` at the likelihood's maximum on numbers in deviations and dummies against the first level; Wald's
 * z = value / se. **Source:** A. Wald (1943). **Units:** log-odds per deviation, or against the first level.
 * **Shapes:** `rows` those to learn from. **Complexity:** that of `logistic`. **Too little data:** as `logistic` says.
 *
 * @example coefficientsOf(features, outcomes, rows).coefficients // the intercept first
 */
export function coefficientsOf(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  rows: ArrayLike<number>,
): Coefficients | TooLittleData {
  const encoding = learnDummies(features, rows);
  const fit = logistic(
    encodeDummies(encoding, features, rows),
    Float64Array.from(rows, (row) => outcomes[row]!),
  );
  if (isTooLittle(fit)) return fit;
  const nameOf = (place: number) => encoding.columns[place]!.name;
  return {
    kind: "coefficients",
    logLikelihood: fit.logLikelihood,
    nullLogLikelihood: fit.nullLogLikelihood,
    gradientNorm: fit.gradientNorm,
    coefficients: [
      lineOf({ name: "(intercept)", column: null, level: null }, fit.intercept, fit.interceptError),
      // No encoded column is constant over these rows, so each has an error.
      ...encoding.columns.map((column, j) => lineOf(column, fit.coefficients[j]!, fit.standardErrors[j] ?? 0)),
    ],
    separated: fit.separated,
    separatedBy: fit.separation?.columns.map(nameOf) ?? [],
    collinear: fit.collinear.map(nameOf),
  };
}

function lineOf(column: Pick<Coefficient, "name" | "column" | "level">, value: number, se: number): Coefficient {
  const z = se > 0 ? value / se : 0;
  return { ...column, value, se, z, p: 2 * normalBelow(-Math.abs(z)) };
}
