import { adamOf } from "../../classification/network/adam.ts";
import { answer, type Lessons, lossAndSlope, type NetShape } from "./net.ts";

export type Teaching = {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  /** Rounds without a gain on the lessons kept aside before it stops. */
  readonly patience: number;
};

/**
 * **Question:** which weights answer these lessons well, and for how many rounds is it worth learning?
 *
 * **Formula:** each round moves all weights by Adam along the slope over all lessons. With lessons kept aside the weights are those of the round with
 * the least squared error on these; learning ends `patience` rounds after it. Without, those of the last round.
 *
 * **Source:** D. Kingma, J. Ba, Adam (2015); L. Prechelt, Early stopping, but when? (1998).
 * **Complexity:** rounds · lessons · weights. The first weights are not changed.
 *
 * @example teach(shape, firstWeights(shape, random), lessons, aside, { rounds: 300, rate: 0.01, decay: 0.001, patience: 30 })
 */
export function teach(
  shape: NetShape,
  first: Float64Array,
  lessons: Lessons,
  aside: Lessons | undefined,
  { rounds, rate, decay, patience }: Teaching,
): { weights: Float64Array; rounds: number } {
  const weights = first.slice();
  const move = adamOf(weights.length, rate);
  let best = { weights: first, rounds: 0, error: aside ? squaredError(shape, first, aside) : Infinity };
  for (let round = 1; round <= rounds; round++) {
    move(weights, lossAndSlope(shape, weights, lessons, decay).slope);
    if (!aside) continue;
    const error = squaredError(shape, weights, aside);
    if (error < best.error) best = { weights: weights.slice(), rounds: round, error };
    else if (round - best.rounds >= patience) break;
  }
  return aside ? { weights: best.weights, rounds: best.rounds } : { weights, rounds };
}

/** The mean squared error over lessons. */
export function squaredError(shape: NetShape, weights: Float64Array, { windows, targets }: Lessons): number {
  let total = 0;
  for (let i = 0; i < targets.length; i++) {
    total += (answer(shape, weights, windows, i * shape.window) - targets[i]!) ** 2;
  }
  return total / targets.length;
}
