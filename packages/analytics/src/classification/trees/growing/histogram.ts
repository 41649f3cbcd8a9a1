import type { Bins } from "./bins.ts";

/** Where the bins of each column begin when those of all columns stand one after the other; the last entry is their number. */
export function offsetsOf({ thresholds }: Bins): Int32Array {
  const offsets = new Int32Array(thresholds.length + 1);
  for (const [f, borders] of thresholds.entries()) offsets[f + 1] = offsets[f]! + borders.length + 2;
  return offsets;
}

/** Three sums in each bin: gradients, hessians, rows. */
export const sumsPerBin = 3;

/**
 * **Question:** how much of gradient, hessian and rows of this node lies in each bin of the columns asked for?
 *
 * **Formula:** one pass over the rows; all columns of a row together, as its codes lie side by side and neighbouring additions
 * seldom hit the same bin. Only the bins of these columns are cleared first.
 *
 * **Source:** G. Ke et al., LightGBM (2017). **Complexity:** O(rows × columns).
 */
export function fillHistogram(
  histogram: Float64Array,
  { codes, columns }: Bins,
  offsets: Int32Array,
  chosen: Int32Array,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  const count = chosen.length;
  for (let c = 0; c < count; c++) {
    histogram.fill(0, offsets[chosen[c]!]! * sumsPerBin, offsets[chosen[c]! + 1]! * sumsPerBin);
  }
  for (let j = 0; j < rows.length; j++) {
    const row = rows[j]!;
    const gradient = gradients[row]!;
    const hessian = hessians[row]!;
    const first = row * columns;
    for (let c = 0; c < count; c++) {
      const f = chosen[c]!;
      const at = (offsets[f]! + codes[first + f]!) * sumsPerBin;
      histogram[at]! += gradient;
      histogram[at + 1]! += hessian;
      histogram[at + 2]! += 1;
    }
  }
}

/** A node's histogram less that of one child is that of the other child: half the counting is saved. In place. */
export function subtractHistogram(from: Float64Array, child: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i]! -= child[i]!;
}
