import type { Random } from "../../statistics/random.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Feature } from "../encoding/feature.ts";
import { chancesOf, type ModelName, trainModel } from "./candidates.ts";
import type { Fold } from "./folds.ts";

/** What one kind of model said, fold by fold, of rows that it had not seen. */
export type OutOfFold = {
  readonly kind: "out-of-fold";
  readonly name: ModelName;
  readonly folds: readonly { readonly chances: Float64Array; readonly outcomes: Float64Array }[];
};

/**
 * **Question:** what does this kind of model say of rows that it has not seen?
 *
 * **Formula:** for each fold a model learns from the one part, its encoding too, and speaks of the other. Folds of which
 * one part holds a single class are left out.
 * **Source:** M. Stone (1974). **Complexity:** folds × that of the model. **Too little data:** as the model says of any
 * fold, or where no fold is left.
 */
export function crossValidate(
  name: ModelName,
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  folds: readonly Fold[],
  options: { readonly ordered: boolean; readonly random: Random },
): OutOfFold | TooLittleData {
  const found: { chances: Float64Array; outcomes: Float64Array }[] = [];
  for (const { train, test } of folds) {
    const truth = Float64Array.from(test, (row) => outcomes[row]!);
    if (isOneClass(truth) || isOneClass(Float64Array.from(train, (row) => outcomes[row]!))) continue;
    const trained = trainModel(name, features, outcomes, train, options);
    if (isTooLittle(trained)) return trained;
    found.push({ chances: chancesOf(trained, features, test), outcomes: truth });
  }
  return found.length > 0 ? { kind: "out-of-fold", name, folds: found } : tooLittle("classes", 1, 2);
}

const isOneClass = (outcomes: Float64Array) => outcomes.every((outcome) => outcome === outcomes[0]);
