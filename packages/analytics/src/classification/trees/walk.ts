import type { Matrix } from "../../statistics/matrix.ts";
import type { Bins } from "./growing/bins.ts";
import type { Grown } from "./growing/grow.ts";
import type { Tree } from "./shapes.ts";

/** Which leaf of the tree the row comes to. A value that is not a finite number is missing. */
export function leafOf({ feature, threshold, left, right, missingLeft }: Tree, features: Matrix, row: number): number {
  const first = row * features.columns;
  let node = 0;
  for (let f = feature[0]!; f >= 0; f = feature[node]!) {
    const value = features.values[first + f]!;
    const goesLeft = Number.isFinite(value) ? value <= threshold[node]! : missingLeft[node] === 1;
    node = goesLeft ? left[node]! : right[node]!;
  }
  return node;
}

/** The same by codes, for rows that were binned with those the tree grew from. */
export function leafOfCodes({ tree, splitBins }: Grown, { codes, columns, thresholds }: Bins, row: number): number {
  const first = row * columns;
  let node = 0;
  for (let f = tree.feature[0]!; f >= 0; f = tree.feature[node]!) {
    const code = codes[first + f]!;
    const goesLeft = code > thresholds[f]!.length ? tree.missingLeft[node] === 1 : code <= splitBins[node]!;
    node = goesLeft ? tree.left[node]! : tree.right[node]!;
  }
  return node;
}

/** Adds scale × the answer of the tree to the figure of each row. */
export function addAnswers(tree: Tree, features: Matrix, into: Float64Array, scale = 1): void {
  for (let i = 0; i < features.rows; i++) into[i]! += scale * tree.value[leafOf(tree, features, i)]!;
}

/** Refuses rows with other columns than the model learnt from. */
export function checkColumns({ columns }: { readonly columns: number }, features: Matrix): void {
  if (features.columns !== columns) {
    throw new RangeError(`The model learnt from ${columns} columns and is asked about ${features.columns}.`);
  }
}
