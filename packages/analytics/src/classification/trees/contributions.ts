import { type Matrix, rowOf, zeros } from "../../statistics/matrix.ts";
import { type AnyTreeModel, partsOf } from "./reading/parts.ts";
import type { Tree } from "./shapes.ts";
import { checkColumns } from "./walk.ts";

/** Row i: base + Σ values(i, ·) is what the model says of it: log-odds for boosted chances, else the prediction itself. */
export type Contributions = { readonly base: number; readonly values: Matrix };

/**
 * **Question:** why does the model say this of this record?
 *
 * **Formula:** on its way through a tree a record moves from the answer of one node to that of the next; each move is booked to
 * the feature that was asked about. The base is what the roots answer. Summed over the trees.
 *
 * **Source:** A. Saabas, Interpreting random forests (2014); A. Palczewska et al. (2013). It is exact, but of two features that
 * act only together the one asked later gets more.
 *
 * **Units:** as the raw answer. **Complexity:** O(rows × trees × depth). **Too little data:** without a split all values are 0.
 *
 * @example contributionsOf(tree, matrixOf([[0, 1]])) // base 4.5, values −3.5 and 1, where the tree says 2
 */
export function contributionsOf(model: AnyTreeModel, features: Matrix): Contributions {
  checkColumns(model, features);
  const { base, scale, trees } = partsOf(model);
  const values = zeros(features.rows, features.columns);
  for (let i = 0; i < features.rows; i++) {
    const [record, shares] = [rowOf(features, i), rowOf(values, i)];
    for (const tree of trees) bookPath(tree, record, shares, scale);
  }
  return { base: base + scale * trees.reduce((sum, tree) => sum + tree.value[0]!, 0), values };
}

function bookPath(tree: Tree, record: Float64Array, shares: Float64Array, scale: number): void {
  let node = 0;
  for (let f = tree.feature[0]!; f >= 0; f = tree.feature[node]!) {
    const value = record[f]!;
    const goesLeft = Number.isFinite(value) ? value <= tree.threshold[node]! : tree.missingLeft[node] === 1;
    const next = goesLeft ? tree.left[node]! : tree.right[node]!;
    shares[f]! += scale * (tree.value[next]! - tree.value[node]!);
    node = next;
  }
}
