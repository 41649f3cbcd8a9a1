import type { Matrix } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import type { Loss, Tree } from "./shapes.ts";

export type BoostingOptions = {
  readonly loss?: Loss;
  readonly mostRounds?: number;
  readonly learningRate?: number;
  readonly mostLeaves?: number;
  readonly mostDepth?: number;
  readonly leastRows?: number;
  readonly leastHessian?: number;
  readonly l2?: number;
  readonly rowShare?: number;
  readonly columnShare?: number;
  /** Share of the rows kept aside to know when to stop; 0 for all rounds. */
  readonly validationShare?: number;
  /** Which rows: the last ones where rows have time, else drawn at random (the default). */
  readonly validationRows?: "random" | "last";
  /** Rounds without a gain on those rows before it stops. */
  readonly patience?: number;
};

export type BoostingModel = {
  readonly kind: "boosting";
  readonly loss: Loss;
  readonly columns: number;
  /** The answer before the first tree: log-odds, or a number. */
  readonly base: number;
  /** Their values hold the learning rate. */
  readonly trees: readonly Tree[];
  /** The loss on the rows kept aside after each round tried. */
  readonly validation: readonly number[];
};

export function fitBoosting(
  features: Matrix,
  targets: Float64Array,
  options: BoostingOptions,
  random: Random,
): BoostingModel | TooLittleData {
  throw new Error("To be written.");
}

export function predictBoosting(model: BoostingModel, features: Matrix): Float64Array {
  throw new Error("To be written.");
}
