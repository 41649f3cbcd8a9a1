import type { Matrix } from "../../statistics/matrix.ts";
import { drawBelow, type Random } from "../../statistics/random.ts";
import { mean, variance } from "../../statistics/summaries.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import { binFeatures } from "./growing/bins.ts";
import { growTree } from "./growing/grow.ts";
import { whatLacks } from "./learning/lacking.ts";
import type { Loss, Tree } from "./shapes.ts";
import { addAnswers, checkColumns, leafOfCodes } from "./walk.ts";

export type ForestOptions = {
  /** "logistic" where targets are 0 or 1 (the default), "squared" for numbers. */
  readonly loss?: Loss;
  /** 100 */
  readonly trees?: number;
  /** Rows in a leaf, at least, counted as often as they were drawn. 5 */
  readonly leastRows?: number;
  /** Questions in a row, at most; as many as there are by default. */
  readonly mostDepth?: number;
  /** Features looked at for each split: the root of their number, rounded, by default. */
  readonly featuresPerSplit?: number;
};

/** What the trees say of rows that they did not see. */
export type OutOfBag = {
  /** Null for a row that every tree saw. */
  readonly predictions: readonly (number | null)[];
  /** The mean squared error, for chances the Brier score; null where every tree saw every row. */
  readonly squaredError: number | null;
  /** 1 − squared error / that of the mean of all targets: 0 or less where nothing was learnt. */
  readonly explained: number | null;
};

export type ForestModel = {
  readonly kind: "forest";
  readonly loss: Loss;
  readonly columns: number;
  readonly trees: readonly Tree[];
  readonly outOfBag: OutOfBag;
};

/**
 * **Question:** what will these customers do, by the vote of many trees that each saw a part of the past?
 *
 * **Formula:** each tree grows, unpruned, from as many rows as there are, drawn with replacement, and looks at a few features,
 * drawn anew, for each split; the answer is the mean of theirs. About a third of the rows is not drawn for a tree: its answers
 * for these make an honest test without a test part.
 *
 * **Source:** L. Breiman, Random forests (2001).
 *
 * **Units:** chances from 0 to 1, or numbers. **Complexity:** O(trees × rows × features per split × depth).
 *
 * **Too little data:** fewer than 2 × leastRows rows, one class (or one value), no column that varies.
 *
 * @example fitForest(matrixOf([[1], [2], [3], [4]]), Float64Array.of(0, 0, 6, 12),
 *   { loss: "squared", trees: 1, leastRows: 1 }, randomFrom(2))
 * // predicts 0, 0, 6, 6; out of the bag are the first row (0 for 0) and the last (6 for 12): squared error 18
 */
export function fitForest(
  features: Matrix,
  targets: Float64Array,
  options: ForestOptions,
  random: Random,
): ForestModel | TooLittleData {
  const { loss = "logistic", trees = 100, leastRows = 5, mostDepth = Infinity } = options;
  const lacking = whatLacks(features, targets, loss, 2 * leastRows);
  if (lacking) return lacking;
  const { rows: count, columns: width } = features;
  const limits = {
    leastRows: 1,
    leastHessian: leastRows,
    l2: 0,
    leastGain: -Infinity,
    mostDepth,
    mostLeaves: Infinity,
    featuresPerSplit: options.featuresPerSplit ?? Math.max(1, Math.round(Math.sqrt(width))),
  };
  const bins = binFeatures(features);
  const columns = Int32Array.from({ length: width }, (_, f) => f);
  const totals = new Float64Array(count);
  const voices = new Float64Array(count);
  const grown = Array.from({ length: trees }, () => {
    const times = drawTimes(count, random);
    const rows = rowsWhere(times, (drawn) => drawn > 0);
    const gradients = targets.map((y, i) => -y * times[i]!);
    const tree = growTree(bins, { rows, columns, gradients, hessians: times }, limits, random);
    for (const row of rowsWhere(times, (drawn) => drawn === 0)) {
      totals[row]! += tree.tree.value[leafOfCodes(tree, bins, row)]!;
      voices[row]! += 1;
    }
    return tree.tree;
  });
  return { kind: "forest", loss, columns: width, trees: grown, outOfBag: outOfBagOf(totals, voices, targets) };
}

/** How often each row is drawn when as many are drawn with replacement as there are: the weight of the row. */
function drawTimes(count: number, random: Random): Float64Array {
  const times = new Float64Array(count);
  for (let i = 0; i < count; i++) times[drawBelow(random, count)]! += 1;
  return times;
}

const rowsWhere = (times: Float64Array, is: (drawn: number) => boolean): Int32Array =>
  Int32Array.from(times.keys()).filter((row) => is(times[row]!));

function outOfBagOf(totals: Float64Array, voices: Float64Array, targets: Float64Array): OutOfBag {
  const predictions = Array.from(totals, (total, i) => (voices[i]! > 0 ? total / voices[i]! : null));
  const errors = predictions.flatMap((prediction, i) => (prediction === null ? [] : [(prediction - targets[i]!) ** 2]));
  if (errors.length === 0) return { predictions, squaredError: null, explained: null };
  const squaredError = mean(errors);
  return { predictions, squaredError, explained: 1 - squaredError / variance(targets) };
}

/** What the forest says of each row: the mean answer of its trees. **Complexity:** O(rows × trees × depth). */
export function predictForest(model: ForestModel, features: Matrix): Float64Array {
  checkColumns(model, features);
  const answers = new Float64Array(features.rows);
  for (const tree of model.trees) addAnswers(tree, features, answers);
  return answers.map((total) => total / model.trees.length);
}
