import type { Random } from "../../statistics/random.ts";
import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Feature } from "../encoding/feature.ts";
import { type ModelName, modelNames } from "./candidates.ts";
import { type Choice, choose } from "./choose.ts";
import { crossValidate, type OutOfFold } from "./cross-validate.ts";
import { forwardFolds, stratifiedFolds } from "./folds.ts";
import { type Parts, thinned } from "./parts.ts";

export type ModelChoice = Choice & {
  /** The rows that were asked. */
  readonly rows: Int32Array;
  /** Models that have too little data to be tried, and what they lack. */
  readonly untried: readonly { readonly name: ModelName; readonly lacks: TooLittleData }[];
};

/** More rows than these do not change the choice, but take their time. */
const enoughRows = 5000;
const folds = 4;

/**
 * **Question:** which kind of model shall be taught, judged within the training part alone?
 *
 * **Formula:** four folds, forward in time where rows are ordered, else stratified; then `choose`. Of more than 5,000 rows as
 * many are drawn. **Source:** that of `choose` and the folds. **Complexity:** folds × that of all models on 5,000 rows.
 * **Too little data:** no model can be tried.
 */
export function chooseModel(
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  { train, ordered }: Pick<Parts, "train" | "ordered">,
  random: Random,
): ModelChoice | TooLittleData {
  const rows = thinned(train, enoughRows, random);
  const parts = ordered ? forwardFolds(rows, folds) : stratifiedFolds(rows, outcomes, folds, random);
  const tried: OutOfFold[] = [];
  const untried: { name: ModelName; lacks: TooLittleData }[] = [];
  for (const name of modelNames) {
    const found = crossValidate(name, features, outcomes, parts, { ordered, random });
    if (isTooLittle(found)) untried.push({ name, lacks: found });
    else tried.push(found);
  }
  const choice = choose(tried, ordered);
  if (isTooLittle(choice)) return choice;
  return { ...choice, rows, untried };
}
