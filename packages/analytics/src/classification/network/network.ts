import { chanceOf } from "../logistic-probability.ts";
import { type Matrix, takeRows } from "../../statistics/matrix.ts";
import { drawNormal, type Random, shuffle } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import { whatLacks } from "../trees/learning/lacking.ts";
import { baseOf, lossOf } from "../trees/learning/losses.ts";
import type { Loss } from "../trees/shapes.ts";
import { splitRows, type ValidationOptions } from "../trees/learning/validation-rows.ts";
import { checkColumns } from "../trees/walk.ts";
import { adamOf } from "./adam.ts";
import { type Layout, outputsOf, sizeOf, slopeOf } from "./layers.ts";
import { applyScale, type Scale, scaleOf } from "./scale.ts";

export type NetworkOptions = ValidationOptions & {
  /** "logistic" where targets are 0 or 1 (the default), "squared" for numbers. */
  readonly loss?: Loss;
  /** Hidden units. 8 */
  readonly hidden?: number;
  /** "tanh" by default. */
  readonly activation?: "tanh" | "relu";
  /** The step of Adam. 0.01 */
  readonly learningRate?: number;
  /** Pulls weights (not offsets) towards 0: adds l2 / 2 × Σ w² to the mean loss. 0.001 */
  readonly l2?: number;
  /** Rows in a step. 64 */
  readonly batch?: number;
  /** Passes over the rows, at most. 200 */
  readonly mostEpochs?: number;
  /** Passes without a gain on the rows kept aside before it stops. 10 */
  readonly patience?: number;
};

export type NetworkModel = Layout & {
  readonly kind: "network";
  readonly loss: Loss;
  readonly scale: Scale;
  /** Raw answers are in standard deviations of the targets where numbers were learnt; 0 and 1 for chances. */
  readonly targetCentre: number;
  readonly targetWidth: number;
  /** As `layers.ts` lays them out. */
  readonly weights: readonly number[];
  /** The mean loss on the rows kept aside before the first pass, after one, after two …; empty where none were kept aside. */
  readonly validation: readonly number[];
};

/**
 * **Question:** what will these customers do, when reasons act on each other smoothly?
 *
 * **Formula:** one hidden layer: raw = b₂ + Σ w₂·φ(b₁ + W₁·x), φ = tanh or max(0, ·), x standardised; a chance is
 * 1 / (1 + e^−raw). Weights begin as normal draws with variance 1 / columns (relu: 2 / columns) and 1 / hidden, offsets as 0,
 * but the last one as the answer that suits all rows best. Adam descends the mean loss + l2 / 2 × Σ w² in batches of shuffled rows;
 * the weights that did best on the rows kept aside are the answer.
 *
 * **Source:** D. Rumelhart, G. Hinton, R. Williams (1986); D. Kingma, J. Ba, Adam (2015); X. Glorot, Y. Bengio (2010) and K. He et
 * al. (2015) for the beginning; L. Prechelt, Early stopping (1998).
 *
 * **Units:** any; missing features count as the mean of theirs. **Complexity:** O(epochs × rows × columns × hidden).
 *
 * **Too little data:** fewer than 20 rows, one class (or one value), no column that varies. Where no pass helps the rows kept
 * aside, the weights before the first are the answer.
 *
 * @example fitNetwork(corners, either, { learningRate: 0.05, l2: 0, validationShare: 0, mostEpochs: 150 }, randomFrom(1))
 * // of 20 rows (0, 0), (1, 0), (0, 1), (1, 1) … with 0, 1, 1, 0 …: says each within 0.1
 */
export function fitNetwork(
  features: Matrix,
  targets: Float64Array,
  options: NetworkOptions,
  random: Random,
): NetworkModel | TooLittleData {
  const { loss = "logistic", hidden = 8, activation = "tanh", l2 = 0.001 } = options;
  const { learningRate = 0.01, batch = 64, mostEpochs = 200, patience = 10 } = options;
  const lacking = whatLacks(features, targets, loss, fewestRows);
  if (lacking) return lacking;
  const { training, aside } = splitRows(features.rows, options, random);
  const scale = scaleOf(takeRows(features, training));
  const x = applyScale(features, scale);
  const target = targetScaleOf(targets, training, loss);
  const y = targets.map((each) => (each - target.centre) / target.width);
  const layout: Layout = { columns: features.columns, hidden, activation };
  const weights = beginning(layout, random);
  weights[weights.length - 1] = baseOf(y, training, loss);
  const step = adamOf(weights.length, learningRate);
  const raw = new Float64Array(features.rows);
  const lossAside = () => {
    for (const row of aside) raw[row] = outputsOf(layout, weights, x, row);
    return lossOf(raw, y, aside, loss);
  };
  const validation = aside.length > 0 ? [lossAside()] : [];
  let [best, bestWeights, epochs] = [0, weights.slice(), 0];
  const slope = new Float64Array(weights.length);
  while (epochs < mostEpochs && epochs - best < patience) {
    shuffle(training, random);
    for (let from = 0; from < training.length; from += batch) {
      slopeOf(layout, weights, x, y, training.subarray(from, from + batch), { loss, l2 }, slope);
      step(weights, slope);
    }
    epochs++;
    if (aside.length > 0) validation.push(lossAside());
    if (aside.length > 0 && !(validation.at(-1)! < validation[best]!)) continue;
    best = epochs;
    bestWeights = weights.slice();
  }
  return {
    kind: "network",
    loss,
    ...layout,
    scale,
    targetCentre: target.centre,
    targetWidth: target.width,
    weights: Array.from(bestWeights),
    validation,
  };
}

const fewestRows = 20;

/** Numbers are learnt as deviations from their mean, in standard deviations; chances as they are. */
function targetScaleOf(targets: Float64Array, rows: Int32Array, loss: Loss): { centre: number; width: number } {
  if (loss === "logistic") return { centre: 0, width: 1 };
  const { centres, widths } = scaleOf({
    rows: rows.length,
    columns: 1,
    values: Float64Array.from(rows, (i) => targets[i]!),
  });
  return { centre: centres[0]!, width: widths[0]! };
}

function beginning({ columns, hidden, activation }: Layout, random: Random): Float64Array {
  const weights = new Float64Array(sizeOf({ columns, hidden }));
  const first = Math.sqrt((activation === "relu" ? 2 : 1) / columns);
  const second = Math.sqrt(1 / hidden);
  for (let i = 0; i < hidden * columns; i++) weights[i] = first * drawNormal(random);
  for (let u = 0; u < hidden; u++) weights[hidden * (columns + 1) + u] = second * drawNormal(random);
  return weights;
}

/** What the model says of each row: a chance, or a number. **Complexity:** O(rows × columns × hidden). */
export function predictNetwork(model: NetworkModel, features: Matrix): Float64Array {
  checkColumns(model, features);
  const x = applyScale(features, model.scale);
  const weights = Float64Array.from(model.weights);
  const answers = new Float64Array(features.rows);
  for (let i = 0; i < features.rows; i++) {
    const raw = outputsOf(model, weights, x, i);
    answers[i] = model.loss === "logistic" ? chanceOf(raw) : model.targetCentre + model.targetWidth * raw;
  }
  return answers;
}
