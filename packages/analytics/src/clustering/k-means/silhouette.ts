import type { Matrix } from "../../statistics/matrix.ts";
import { type Random, sampleBelow } from "../../statistics/random.ts";

/** How well rows sit in their groups: −1 to 1. `sampled` tells that not every row was asked. */
export type Silhouette = {
  readonly mean: number;
  readonly ofGroups: readonly (number | null)[];
  readonly sampled: boolean;
};

/**
 * **Question:** how much nearer is a row to its own group than to the next one?
 *
 * **Formula:** s = (b − a) / max(a, b); a: mean distance to the others of its own group; b: the least mean distance to another
 * group; 0 for a row that is alone. The mean over all rows, and over those of each group.
 *
 * **Source:** P. J. Rousseeuw, Silhouettes (1987); by L. Kaufman, P. J. Rousseeuw (1990) above 0.7 a strong structure, above 0.5 a
 * reasonable one, above 0.25 a weak one.
 *
 * **Units:** none. **Shapes:** `rows` n × d; a label from 0 for each. **Complexity:** O(n² · d); with more than `most` rows
 * `drawn` of them are measured against all, O(drawn · n · d), and the mean is right to about 0.5 / √drawn.
 *
 * **Too little data:** null where fewer than two groups have rows; null for a group of which none was asked.
 *
 * @example silhouette(matrixOf([[0], [1], [10], [11]]), [0, 0, 1, 1], randomFrom(1)) // mean (19 + 17) / 2 · … = 0.8997
 */
export function silhouette(
  rows: Matrix,
  labels: ArrayLike<number>,
  random: Random,
  most = 5000,
  drawn = 2000,
): Silhouette | null {
  if (labels.length !== rows.rows) throw new RangeError("Each row needs the label of its group.");
  const sizes = sizesOf(labels);
  if (sizes.filter((size) => size > 0).length < 2) return null;
  const sampled = rows.rows > most;
  const asked = sampled ? sampleBelow(random, rows.rows, drawn) : Int32Array.from({ length: rows.rows }, (_, i) => i);
  const sums = new Float64Array(sizes.length);
  const counts = new Int32Array(sizes.length);
  for (const i of asked) {
    const group = labels[i]!;
    sums[group]! += widthOf(distancesTo(rows, labels, i, sizes.length), group, sizes);
    counts[group]! += 1;
  }
  return {
    mean: sums.reduce((sum, each) => sum + each, 0) / asked.length,
    ofGroups: Array.from(sums, (sum, group) => (counts[group]! > 0 ? sum / counts[group]! : null)),
    sampled,
  };
}

function sizesOf(labels: ArrayLike<number>): number[] {
  const sizes: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    while (sizes.length <= labels[i]!) sizes.push(0);
    sizes[labels[i]!]! += 1;
  }
  return sizes;
}

/** The sum of the distances from row i to the rows of each group. */
function distancesTo({ rows, columns, values }: Matrix, labels: ArrayLike<number>, i: number, groups: number) {
  const sums = new Float64Array(groups);
  const own = values.subarray(i * columns, (i + 1) * columns);
  for (let other = 0, at = 0; other < rows; other++) {
    let square = 0;
    for (let j = 0; j < columns; j++) {
      const off = values[at++]! - own[j]!;
      square += off * off;
    }
    sums[labels[other]!]! += Math.sqrt(square);
  }
  return sums;
}

function widthOf(sums: Float64Array, own: number, sizes: readonly number[]): number {
  if (sizes[own] === 1) return 0;
  const within = sums[own]! / (sizes[own]! - 1);
  let next = Infinity;
  for (const [group, size] of sizes.entries()) {
    if (group !== own && size > 0) next = Math.min(next, sums[group]! / size);
  }
  const larger = Math.max(within, next);
  return larger > 0 ? (next - within) / larger : 0;
}
