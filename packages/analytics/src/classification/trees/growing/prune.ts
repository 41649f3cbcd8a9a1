import { sum } from "../../../statistics/summaries.ts";
import type { Tree } from "../shapes.ts";

/**
 * **Question:** which branches of a tree are worth their leaves?
 *
 * **Formula:** a branch stays where the gains in it exceed `price` for each leaf that it has more than one: the smallest tree
 * that makes loss + price × leaves least. With price 0 what gained nothing goes.
 *
 * **Source:** L. Breiman et al., Classification and Regression Trees (1984), 3.3. **Units:** `price` as the gains of the tree:
 * squared error summed over the rows. **Complexity:** O(nodes). **Too little data:** a root alone stays what it is.
 *
 * @example pruneTree(tree, 1) // of gains 1200.5 at the root, 1 on its left and 100 on its right, the left branch goes
 */
export function pruneTree(tree: Tree, price: number): Tree {
  const worth = new Float64Array(tree.feature.length);
  // Children come after their parents, so going backwards meets them first.
  for (let node = worth.length - 1; node >= 0; node--) {
    if (tree.feature[node]! < 0) continue;
    const gained = tree.gain[node]! + worth[tree.left[node]!]! + worth[tree.right[node]!]! - price;
    worth[node] = Math.max(0, gained);
  }
  const rounding = 1e-12 * sum(tree.gain);
  return rebuilt(tree, (node) => worth[node]! > rounding);
}

/**
 * **Question:** at which prices does pruning change the tree?
 *
 * **Formula:** weakest links: from the tree pruned at the last price, the least Σ gains / (leaves − 1) of any branch is the
 * next, until the root stands alone. Begins with 0; ascends.
 *
 * **Source:** L. Breiman et al. (1984), 3.3. **Complexity:** O(nodes²).
 */
export function pricesOf(tree: Tree): number[] {
  const prices = [0];
  for (let left = pruneTree(tree, 0); left.feature.length > 1; left = pruneTree(left, prices.at(-1)!)) {
    prices.push(weakest(left));
  }
  return prices;
}

function weakest(tree: Tree): number {
  const gains = new Float64Array(tree.feature.length);
  const splits = new Float64Array(tree.feature.length);
  let least = Infinity;
  for (let node = gains.length - 1; node >= 0; node--) {
    if (tree.feature[node]! < 0) continue;
    const [left, right] = [tree.left[node]!, tree.right[node]!];
    gains[node] = tree.gain[node]! + gains[left]! + gains[right]!;
    splits[node] = 1 + splits[left]! + splits[right]!;
    least = Math.min(least, gains[node]! / splits[node]!);
  }
  return least;
}

/** The tree with only those splits, numbered anew from the root. */
function rebuilt(tree: Tree, keeps: (node: number) => boolean): Tree {
  const kept = [0];
  const [left, right]: [number[], number[]] = [[], []];
  for (const [at, node] of kept.entries()) {
    const splits = tree.feature[node]! >= 0 && keeps(node);
    left[at] = splits ? kept.push(tree.left[node]!) - 1 : -1;
    right[at] = splits ? kept.push(tree.right[node]!) - 1 : -1;
  }
  const pick = (column: readonly number[], atLeaf: number) =>
    kept.map((node, at) => (left[at]! >= 0 ? column[node]! : atLeaf));
  return {
    feature: pick(tree.feature, -1),
    threshold: pick(tree.threshold, 0),
    left,
    right,
    missingLeft: pick(tree.missingLeft, 0),
    value: kept.map((node) => tree.value[node]!),
    rows: kept.map((node) => tree.rows[node]!),
    gain: pick(tree.gain, 0),
  };
}
