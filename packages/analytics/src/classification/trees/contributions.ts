import type { Matrix } from "../../statistics/matrix.ts";
import type { BoostingModel } from "./boosting.ts";
import type { ForestModel } from "./forest.ts";
import type { TreeModel } from "./tree.ts";

/** Row i: `base` + Σ values(i, ·) = what the model says of it; log-odds for boosted chances, else the prediction itself. */
export type Contributions = { readonly base: number; readonly values: Matrix };

export function contributionsOf(model: TreeModel | ForestModel | BoostingModel, features: Matrix): Contributions {
  throw new Error("To be written.");
}
