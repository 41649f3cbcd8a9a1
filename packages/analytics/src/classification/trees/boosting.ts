import { chanceOf } from "../logistic-probability.ts";
import type { Matrix } from "../../statistics/matrix.ts";
import { type Random, sampleBelow } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import { binFeatures } from "./growing/bins.ts";
import { type Grown, type GrowingLimits, growTree } from "./growing/grow.ts";
import { whatLacks } from "./learning/lacking.ts";
import { baseOf, lossOf, slopesOf } from "./learning/losses.ts";
import type { Loss, Tree } from "./shapes.ts";
import { splitRows, type ValidationOptions } from "./learning/validation-rows.ts";
import { addAnswers, checkColumns, leafOfCodes } from "./walk.ts";

export type BoostingOptions = ValidationOptions & {
  /** "logistic" where targets are 0 or 1 (the default), "squared" for numbers. */
  readonly loss?: Loss;
  /** Trees, at most. 200 */
  readonly mostRounds?: number;
  /** Which part of each tree's answer is taken. 0.1 */
  readonly learningRate?: number;
  /** Leaves of a tree, at most. 15 */
  readonly mostLeaves?: number;
  /** Questions in a row, at most; as many as leaves allow. */
  readonly mostDepth?: number;
  /** Rows in a leaf, at least. 20 */
  readonly leastRows?: number;
  /** Σ hessians in a leaf, at least: for chances Σ p(1 − p). 0.001 */
  readonly leastHessian?: number;
  /** Pulls the answers of small leaves towards 0. 1 */
  readonly l2?: number;
  /** Share of the rows that a tree is grown from, drawn anew for each. 1 */
  readonly rowShare?: number;
  /** Share of the columns that a tree may ask about, drawn anew for each. 1 */
  readonly columnShare?: number;
  /** Rounds without a gain on the rows kept aside before it stops. 20 */
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
  /** The mean loss on the rows kept aside without a tree, with one, with two …; empty where none were kept aside. */
  readonly validation: readonly number[];
};

/** A split that gains no more than rounding does is none: relative to all the loss there is, which for chances counts in rows. */
function leastGainOf(raw: Float64Array, targets: Float64Array, rows: Int32Array, loss: Loss): number {
  return 1e-12 * (loss === "squared" ? rows.length * lossOf(raw, targets, rows, loss) : rows.length);
}

/**
 * **Question:** what will these customers do, when many small reasons act together?
 *
 * **Formula:** F₀ = log-odds of the share (or the mean); each round grows a tree on the slopes g and curvatures h of the loss at
 * F (logistic: g = p − y, h = p(1 − p); squared: g = F − y, h = 1), whose leaves answer −G / (H + l2), and adds
 * learningRate × its answers to F. Rows kept aside tell after which round the loss was least; later trees are dropped.
 *
 * **Source:** J. H. Friedman, Greedy function approximation (2001) and Stochastic gradient boosting (2002); T. Chen, C. Guestrin,
 * XGBoost (2016); G. Ke et al., LightGBM (2017).
 *
 * **Units:** one row of features for each target; a feature that is not a finite number is missing. **Complexity:** O(rounds ×
 * rows × columns × log leaves).
 *
 * **Too little data:** fewer than 2 × leastRows rows, one class (or one value), no column that varies. Where no tree helps the
 * rows kept aside, the model has none, and answers the share for everybody.
 *
 * @example fitBoosting(matrixOf([[1], [2], [3], [4]]), Float64Array.of(1, 1, 5, 5),
 *   { loss: "squared", mostRounds: 1, learningRate: 0.5, leastRows: 1, l2: 0, validationShare: 0 }, random)
 * // base 3; one tree, ≤ 2.5: −1, above: +1, so that it predicts 2, 2, 4, 4
 */
export function fitBoosting(
  features: Matrix,
  targets: Float64Array,
  options: BoostingOptions,
  random: Random,
): BoostingModel | TooLittleData {
  const { loss = "logistic", leastRows = 20, mostRounds = 200, patience = 20 } = options;
  const lacking = whatLacks(features, targets, loss, 2 * leastRows);
  if (lacking) return lacking;
  const { training, aside } = splitRows(features.rows, options, random);
  const bins = binFeatures(features);
  const base = baseOf(targets, training, loss);
  const raw = new Float64Array(features.rows).fill(base);
  const limits = limitsOf(options, leastRows, leastGainOf(raw, targets, training, loss));
  const gradients = new Float64Array(features.rows);
  const hessians = new Float64Array(features.rows);
  const trees: Tree[] = [];
  const validation = aside.length > 0 ? [lossOf(raw, targets, aside, loss)] : [];
  let best = 0;
  while (trees.length < mostRounds && trees.length - best < patience) {
    slopesOf(raw, targets, training, loss, gradients, hessians);
    const { rows, others } = drawRows(training, aside, options.rowShare ?? 1, random);
    const columns = drawColumns(features.columns, options.columnShare ?? 1, random);
    const grown = shrunk(growTree(bins, { rows, columns, gradients, hessians }, limits, random), options);
    if (grown.tree.feature[0] === -1 && rows === training && columns.length === features.columns) break;
    trees.push(grown.tree);
    answerInside(grown, raw);
    for (const row of others) raw[row]! += grown.tree.value[leafOfCodes(grown, bins, row)]!;
    if (aside.length > 0) validation.push(lossOf(raw, targets, aside, loss));
    if (aside.length === 0 || validation.at(-1)! < validation[best]!) best = trees.length;
  }
  return { kind: "boosting", loss, columns: features.columns, base, trees: trees.slice(0, best), validation };
}

const limitsOf = (options: BoostingOptions, leastRows: number, leastGain: number): GrowingLimits => ({
  leastRows,
  leastHessian: options.leastHessian ?? 0.001,
  l2: options.l2 ?? 1,
  leastGain,
  mostDepth: options.mostDepth ?? Infinity,
  mostLeaves: options.mostLeaves ?? 15,
  featuresPerSplit: Infinity,
});

/** The rows a tree grows from, each in with the chance asked for, and all others, whose answers are looked up. */
function drawRows(training: Int32Array, aside: Int32Array, share: number, random: Random) {
  if (share >= 1) return { rows: training, others: aside };
  const drawn = training.map(() => (random() < share ? 1 : 0));
  const left = training.filter((_, j) => drawn[j] === 0);
  const others = new Int32Array(left.length + aside.length);
  others.set(left);
  others.set(aside, left.length);
  return { rows: training.filter((_, j) => drawn[j] === 1), others };
}

const drawColumns = (columns: number, share: number, random: Random): Int32Array =>
  share >= 1
    ? Int32Array.from({ length: columns }, (_, f) => f)
    : sampleBelow(random, columns, Math.max(1, Math.round(share * columns))).sort();

const shrunk = (grown: Grown, { learningRate = 0.1 }: BoostingOptions): Grown => ({
  ...grown,
  tree: { ...grown.tree, value: grown.tree.value.map((value) => learningRate * value) },
});

/** Rows that the tree grew from lie leaf by leaf, so nothing need be looked up. */
function answerInside({ tree, order, from, to }: Grown, raw: Float64Array): void {
  for (const [node, f] of tree.feature.entries()) {
    if (f >= 0) continue;
    const value = tree.value[node]!;
    for (let j = from[node]!; j < to[node]!; j++) raw[order[j]!]! += value;
  }
}

/** Log-odds of each row where chances were learnt, else the predictions themselves: base + Σ answers of the trees. */
export function rawBoosting(model: BoostingModel, features: Matrix): Float64Array {
  checkColumns(model, features);
  const raw = new Float64Array(features.rows).fill(model.base);
  for (const tree of model.trees) addAnswers(tree, features, raw);
  return raw;
}

/** What the model says of each row: a chance, or a number. **Complexity:** O(rows × trees × depth). */
export function predictBoosting(model: BoostingModel, features: Matrix): Float64Array {
  const raw = rawBoosting(model, features);
  return model.loss === "squared" ? raw : raw.map(chanceOf);
}
