import type { Matrix } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import type { Loss, Tree } from "./shapes.ts";

export type ForestOptions = {
  readonly loss?: Loss;
  /** 100 */
  readonly trees?: number;
  /** Rows in a leaf, at least. 5 */
  readonly leastRows?: number;
  readonly mostDepth?: number;
  /** Features looked at for each split: the root of their number, rounded, by default. */
  readonly featuresPerSplit?: number;
};

/** What the trees say of rows that they did not see: null where every tree saw the row. */
export type OutOfBag = {
  readonly predictions: readonly (number | null)[];
  /** The mean squared error, for chances the Brier score; null without such a row. */
  readonly squaredError: number | null;
  /** 1 − squared error / that of the mean. */
  readonly explained: number | null;
};

export type ForestModel = {
  readonly kind: "forest";
  readonly loss: Loss;
  readonly columns: number;
  readonly trees: readonly Tree[];
  readonly outOfBag: OutOfBag;
};

export function fitForest(
  features: Matrix,
  targets: Float64Array,
  options: ForestOptions,
  random: Random,
): ForestModel | TooLittleData {
  throw new Error("To be written.");
}

export function predictForest(model: ForestModel, features: Matrix): Float64Array {
  throw new Error("To be written.");
}
