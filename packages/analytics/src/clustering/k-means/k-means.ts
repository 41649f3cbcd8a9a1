import { type Matrix, rowOf, zeros } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { demandFinite, differentRows } from "./different-rows.ts";
import { settle } from "./settle.ts";
import { seedCentres } from "./seeding.ts";

/** Rows in k groups, the largest first. `labels[i]` is the group of row i, and a row of `centres` its mean. */
export type KMeans = {
  readonly kind: "k-means";
  readonly centres: Matrix;
  readonly labels: Int32Array;
  readonly sizes: Int32Array;
  /** Σ over the rows of the squared distance to their centre, in squared units of the values. */
  readonly inertia: number;
  /** The same of each group; they sum to `inertia`. */
  readonly parts: Float64Array;
  /** `inertia` divided by the number of rows. */
  readonly meanInertia: number;
};

/** Where k groups are asked of rows that hold fewer different ones. */
export type TooFewDifferent = {
  readonly kind: "too-few-different-rows";
  readonly found: number;
  readonly needed: number;
};

export type KMeansOptions = { readonly restarts?: number; readonly mostRounds?: number };

/**
 * **Question:** which k groups are these rows best divided into, each row to the nearest mean?
 *
 * **Formula:** least inertia, Σ_groups Σ_members ‖x − μ‖². From k-means++ seeds rows go to their nearest centre and centres to
 * the mean of their rows until no row moves; the best of `restarts` such runs, of equal ones the first.
 *
 * **Source:** S. Lloyd, Least squares quantization in PCM (1957/1982); D. Arthur, S. Vassilvitskii, k-means++ (2007); bounds
 * that save distances: G. Hamerly, Making k-means even faster (2010).
 *
 * **Units:** those of the values: scale columns first (`standardise`), or the widest decides alone. **Shapes:** `rows` n × d;
 * `centres` k × d. **Complexity:** at most O(restarts · rounds · n · k · d), about 2 ms a restart for 4,000 × 3 and k = 4.
 *
 * **Too little data:** without a row, or where fewer than k rows differ (`TooFewDifferent`).
 *
 * @example kMeans(matrixOf([[0], [1], [10], [11], [12]]), 2, randomFrom(1))
 * // centres 11 and 0.5, sizes 3 and 2, inertia 2.5, a row 0.5
 */
export function kMeans(
  rows: Matrix,
  k: number,
  random: Random,
  { restarts = 100, mostRounds = 300 }: KMeansOptions = {},
): KMeans | TooFewDifferent | TooLittleData {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError("The number of groups is a whole number of at least 1.");
  if (!(restarts >= 1 && mostRounds >= 1)) throw new RangeError("At least one run of one round is needed.");
  demandFinite(rows);
  if (rows.rows === 0) return tooLittle("rows", 0, 1);
  const found = differentRows(rows, k);
  if (found < k) return { kind: "too-few-different-rows", found, needed: k };
  let best: { labels: Int32Array; inertia: number } | undefined;
  for (let run = 0; run < restarts; run++) {
    const settled = settle(rows, seedCentres(rows, k, random), mostRounds);
    if (best === undefined || settled.inertia < best.inertia * (1 - 1e-12)) best = settled;
  }
  return describe(rows, k, best!.labels);
}

/** Means, sizes and distances of the groups, reckoned afresh; groups are put in order of size, then of their centres. */
function describe(rows: Matrix, k: number, found: Int32Array): KMeans {
  const unordered = meansOf(rows, k, found);
  const order = [...unordered.sizes.keys()].sort(
    (a, b) =>
      unordered.sizes[b]! - unordered.sizes[a]! || compare(rowOf(unordered.centres, a), rowOf(unordered.centres, b)),
  );
  const places = new Int32Array(k);
  for (const [place, group] of order.entries()) places[group] = place;
  const labels = found.map((group) => places[group]!);
  const { centres, sizes } = meansOf(rows, k, labels);
  const parts = new Float64Array(k);
  for (let i = 0; i < rows.rows; i++) parts[labels[i]!]! += squaredDistance(rowOf(rows, i), rowOf(centres, labels[i]!));
  const inertia = parts.reduce((sum, part) => sum + part, 0);
  return { kind: "k-means", centres, labels, sizes, inertia, parts, meanInertia: inertia / rows.rows };
}

function meansOf(rows: Matrix, k: number, labels: Int32Array): { centres: Matrix; sizes: Int32Array } {
  const centres = zeros(k, rows.columns);
  const sizes = new Int32Array(k);
  for (let i = 0; i < rows.rows; i++) {
    const group = labels[i]!;
    sizes[group]! += 1;
    for (let j = 0; j < rows.columns; j++)
      centres.values[group * rows.columns + j]! += rows.values[i * rows.columns + j]!;
  }
  for (let group = 0; group < k; group++) {
    for (let j = 0; j < rows.columns; j++) centres.values[group * rows.columns + j]! /= sizes[group]!;
  }
  return { centres, sizes };
}

function compare(a: Float64Array, b: Float64Array): number {
  const at = a.findIndex((value, j) => value !== b[j]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

const squaredDistance = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, j) => sum + (value - b[j]!) ** 2, 0);
