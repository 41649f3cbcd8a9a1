import { EigenvalueDecomposition, Matrix as Square } from "ml-matrix";
import { type Matrix, zeros } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import { kMeans } from "./k-means.ts";

/** Whether rows fall into groups by nature; `p` is the chance of groups as tight from one even cloud, no smaller than 1 / 20. */
export type Falling = { readonly separate: boolean; readonly p: number };

/** A cloud of so many rows tells the share well enough. */
const enough = 2000;

/**
 * **Question:** are these groups kinds of their own, or slices of one cloud?
 *
 * **Formula:** the share of the squares that k groups leave, inertia / total, beside the same of `draws` clouds without groups:
 * uniform along the principal axes with the variances of the data. p = (1 + clouds that are as tight) / (1 + draws); separate
 * where p ≤ 0.05. Slices may be useful all the same; they must not be told as kinds.
 *
 * **Source:** the reference cloud of R. Tibshirani, G. Walther, T. Hastie, Estimating the number of clusters via the gap statistic
 * (2001), version b, here with equal variances instead of equal ranges; Monte-Carlo test by G. Barnard (1963).
 *
 * **Shapes:** `rows` n × d, scaled; `inertia` of their k groups. **Complexity:** `draws` times `kMeans` with three restarts.
 * **Too little data:** rows that do not vary are one cloud, p 1.
 */
export function fallsApart(rows: Matrix, k: number, inertia: number, random: Random, draws = 19): Falling {
  const { axes, variances } = axesOf(rows);
  const total = rows.rows * variances.reduce((sum, each) => sum + each, 0);
  if (!(total > 0)) return { separate: false, p: 1 };
  let asTight = 0;
  for (let draw = 0; draw < draws; draw++) {
    const cloud = cloudOf(Math.min(rows.rows, enough), axes, variances, random);
    const found = kMeans(cloud, k, random, { restarts: 3 });
    if (found.kind !== "k-means" || found.inertia / squaresOf(cloud) <= inertia / total) asTight++;
  }
  const p = (1 + asTight) / (1 + draws);
  return { separate: p <= 0.05, p };
}

/** Directions in which the rows vary independently, and how much. */
function axesOf({ rows, columns, values }: Matrix): { axes: number[][]; variances: number[] } {
  const means = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) means[at % columns]! += values[at]! / rows;
  const covariance = Square.zeros(columns, columns);
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b < columns; b++) {
        const product = (values[i * columns + a]! - means[a]!) * (values[i * columns + b]! - means[b]!);
        covariance.set(a, b, covariance.get(a, b) + product / rows);
      }
    }
  }
  const found = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  return {
    axes: found.eigenvectorMatrix.to2DArray(),
    variances: found.realEigenvalues.map((value) => Math.max(0, value)),
  };
}

function cloudOf(rows: number, axes: number[][], variances: number[], random: Random): Matrix {
  const cloud = zeros(rows, axes.length);
  const halfWidths = variances.map((each) => Math.sqrt(3 * each));
  for (let i = 0; i < rows; i++) {
    const drawn = halfWidths.map((half) => half * (2 * random() - 1));
    for (const [a, weights] of axes.entries()) {
      cloud.values[i * axes.length + a] = weights.reduce((sum, weight, axis) => sum + weight * drawn[axis]!, 0);
    }
  }
  return cloud;
}

/** Squared distances from the mean of all rows. */
function squaresOf(cloud: Matrix): number {
  const { variances } = axesOf(cloud);
  return cloud.rows * variances.reduce((sum, each) => sum + each, 0);
}
