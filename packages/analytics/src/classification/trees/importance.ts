import type { BoostingModel } from "./boosting.ts";
import type { ForestModel } from "./forest.ts";
import type { TreeModel } from "./tree.ts";

/** The share of each feature in all gains; all 0 where nothing was split. */
export function importanceOf(model: TreeModel | ForestModel | BoostingModel): Float64Array {
  throw new Error("To be written.");
}
