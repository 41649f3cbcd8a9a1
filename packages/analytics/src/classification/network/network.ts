import type { Matrix } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import type { Loss } from "../trees/shapes.ts";

export type NetworkOptions = {
  readonly loss?: Loss;
  readonly hidden?: number;
  readonly activation?: "tanh" | "relu";
  readonly learningRate?: number;
  readonly l2?: number;
  readonly batch?: number;
  /** Passes over the rows, at most. */
  readonly mostEpochs?: number;
  readonly validationShare?: number;
  readonly validationRows?: "random" | "last";
  readonly patience?: number;
};

export type NetworkModel = {
  readonly kind: "network";
  readonly loss: Loss;
  readonly columns: number;
  readonly hidden: number;
  readonly activation: "tanh" | "relu";
  /** Of each feature, and of the target (0 and 1 for chances). */
  readonly centres: readonly number[];
  readonly scales: readonly number[];
  readonly targetCentre: number;
  readonly targetScale: number;
  readonly weights: readonly number[];
  readonly validation: readonly number[];
};

export function fitNetwork(
  features: Matrix,
  targets: Float64Array,
  options: NetworkOptions,
  random: Random,
): NetworkModel | TooLittleData {
  throw new Error("To be written.");
}

export function predictNetwork(model: NetworkModel, features: Matrix): Float64Array {
  throw new Error("To be written.");
}
