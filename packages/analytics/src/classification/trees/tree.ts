import type { Matrix } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import type { Loss, Tree } from "./shapes.ts";

export type TreeOptions = {
  readonly loss?: Loss;
  /** Questions in a row, at most. 6 */
  readonly mostDepth?: number;
  /** Rows in a leaf, at least. 20 */
  readonly leastRows?: number;
  /** By validation rows drawn at random (the default), by a given price per leaf, or not at all. */
  readonly prune?:
    | { readonly by: "validation"; readonly share?: number }
    | { readonly by: "price"; readonly price: number }
    | "never";
};

export type TreeModel = { readonly kind: "tree"; readonly loss: Loss; readonly columns: number; readonly tree: Tree };

export function fitTree(
  features: Matrix,
  targets: Float64Array,
  options: TreeOptions,
  random: Random,
): TreeModel | TooLittleData {
  throw new Error("To be written.");
}

export function predictTree(model: TreeModel, features: Matrix): Float64Array {
  throw new Error("To be written.");
}
