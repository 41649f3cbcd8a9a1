import { matrixOf } from "../../statistics/matrix.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { logistic } from "../logistic.ts";
import { chanceOf } from "../logistic-probability.ts";

/** chance = 1 / (1 + e^−(slope·score + shift)). */
export type Platt = { readonly kind: "platt"; readonly slope: number; readonly shift: number };

/**
 * **Question:** what chance does a model's score stand for, by rows that it did not learn from?
 *
 * **Formula:** logistic regression of the outcome on the score alone, towards (P + 1)/(P + 2) for the P positive rows and
 * 1/(N + 2) for the N others, so that a score that parts them perfectly does not become certainty.
 * **Source:** J. Platt, Probabilistic outputs for support vector machines (1999). **Shapes:** a score and an outcome per row.
 * **Units:** any score; the log-odds of a chance (`scoreOf`) where the model gives chances. **Complexity:** O(rows).
 * **Too little data:** one class only, or no rows.
 *
 * @example platt([-1, -1, 1, 1], [0, 0, 1, 1]) // slope ln 3, shift 0: towards 3/4 and 1/4
 */
export function platt(scores: ArrayLike<number>, outcomes: ArrayLike<number>): Platt | TooLittleData {
  if (scores.length !== outcomes.length)
    throw new RangeError(`There are ${scores.length} scores but ${outcomes.length} outcomes.`);
  const positives = Array.from(outcomes).filter((outcome) => outcome === 1).length;
  const negatives = outcomes.length - positives;
  if (positives === 0 || negatives === 0) return tooLittle("classes", outcomes.length === 0 ? 0 : 1, 2);
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (negatives + 2)];
  const fit = logistic(
    matrixOf(Array.from(scores, (score) => [score])),
    Array.from(outcomes, (outcome) => (outcome === 1 ? high : low)),
  );
  if (isTooLittle(fit)) return fit;
  return { kind: "platt", slope: fit.coefficients[0]!, shift: fit.intercept };
}

/** The chance that a score stands for. @example plattAt({ kind: "platt", slope: 1, shift: 0 }, 0) // 0.5 */
export const plattAt = ({ slope, shift }: Platt, score: number): number => chanceOf(slope * score + shift);
