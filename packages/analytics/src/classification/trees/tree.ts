import type { Matrix } from "../../statistics/matrix.ts";
import { takeRows } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import type { TooLittleData } from "../../statistics/too-little-data.ts";
import { binFeatures } from "./growing/bins.ts";
import { growTree } from "./growing/grow.ts";
import { whatLacks } from "./learning/lacking.ts";
import { pricesOf, pruneTree } from "./growing/prune.ts";
import type { Loss, Tree } from "./shapes.ts";
import { splitRows, type ValidationOptions } from "./learning/validation-rows.ts";
import { addAnswers, checkColumns } from "./walk.ts";

export type TreeOptions = ValidationOptions & {
  /** "logistic" where targets are 0 or 1 (the default), "squared" for numbers. */
  readonly loss?: Loss;
  /** Questions in a row, at most. 6 */
  readonly mostDepth?: number;
  /** Rows in a leaf, at least. 20 */
  readonly leastRows?: number;
  /** What a leaf more must gain, in squared error per row; without it the rows kept aside choose the price. */
  readonly price?: number;
};

export type TreeModel = {
  readonly kind: "tree";
  readonly loss: Loss;
  readonly columns: number;
  readonly tree: Tree;
  /** The price per leaf that it was pruned at. */
  readonly price: number;
};

/**
 * **Question:** which few questions, asked one after the other, tell these customers apart?
 *
 * **Formula:** each node takes the split that lowers the squared error most (for 0 and 1 that is Gini's impurity), also where it
 * lowers it by 0, as the next question may need it. Then branches go that gain no more than a price for each leaf. The price
 * is the one of those where the tree changes (the geometric mean of it and the next) that does best on rows kept aside, the
 * higher of equals; the tree is then grown anew from all rows.
 *
 * **Source:** L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees (1984).
 *
 * **Units:** leaves answer with the share of ones, or the mean. **Complexity:** O(rows × columns × depth), twice with rows
 * kept aside.
 *
 * **Too little data:** fewer than 2 × leastRows rows, one class (or one value), no column that varies. Where nothing is worth
 * its price, the tree has no split, and answers the share for everybody.
 *
 * @example fitTree(matrixOf([[1], [2], [3], [4]]), Float64Array.of(0, 0, 1, 1), { leastRows: 1, price: 0 }, random)
 * // ≤ 2.5: 0, above: 1; gain 1 (squared error 4 × 1/4 falls to 0)
 */
export function fitTree(
  features: Matrix,
  targets: Float64Array,
  options: TreeOptions,
  random: Random,
): TreeModel | TooLittleData {
  const { loss = "logistic", leastRows = 20 } = options;
  const lacking = whatLacks(features, targets, loss, 2 * leastRows);
  if (lacking) return lacking;
  const price = options.price ?? bestPrice(features, targets, options, random);
  const tree = pruneTree(grown(features, targets, options, random), price * features.rows);
  return { kind: "tree", loss, columns: features.columns, tree, price };
}

function grown(features: Matrix, targets: Float64Array, options: TreeOptions, random: Random): Tree {
  const { mostDepth = 6, leastRows = 20 } = options;
  const ground = {
    rows: Int32Array.from({ length: features.rows }, (_, i) => i),
    columns: Int32Array.from({ length: features.columns }, (_, f) => f),
    gradients: targets.map((y) => -y),
    hessians: new Float64Array(features.rows).fill(1),
  };
  const limits = {
    leastRows,
    leastHessian: 0,
    l2: 0,
    // Rounding may make a gain of 0 a little less.
    leastGain: -Infinity,
    mostDepth,
    mostLeaves: Infinity,
    featuresPerSplit: Infinity,
  };
  return growTree(binFeatures(features), ground, limits, random).tree;
}

function bestPrice(features: Matrix, targets: Float64Array, options: TreeOptions, random: Random): number {
  const { training, aside } = splitRows(features.rows, options, random);
  if (aside.length === 0) return 0;
  const take = (rows: Int32Array) => ({ x: takeRows(features, rows), y: Float64Array.from(rows, (i) => targets[i]!) });
  const [learnt, kept] = [take(training), take(aside)];
  const tree = grown(learnt.x, learnt.y, options, random);
  const prices = pricesOf(tree);
  let [best, least] = [0, Infinity];
  for (const [i, price] of prices.entries()) {
    const tried = Math.sqrt(price * (prices[i + 1] ?? price));
    const error = squaredError(pruneTree(tree, tried), kept.x, kept.y);
    if (error <= least) [best, least] = [tried / training.length, error];
  }
  return best;
}

function squaredError(tree: Tree, features: Matrix, targets: Float64Array): number {
  const answers = new Float64Array(features.rows);
  addAnswers(tree, features, answers);
  return answers.reduce((sum, answer, i) => sum + (answer - targets[i]!) ** 2, 0);
}

/** What the tree says of each row: the share of ones in its leaf, or the mean. **Complexity:** O(rows × depth). */
export function predictTree(model: TreeModel, features: Matrix): Float64Array {
  checkColumns(model, features);
  const answers = new Float64Array(features.rows);
  addAnswers(model.tree, features, answers);
  return answers;
}
