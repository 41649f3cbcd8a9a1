import { EigenvalueDecomposition, Matrix as Square } from "ml-matrix";
import { type Matrix, rowOf, zeros } from "../../statistics/matrix.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { standardise } from "../standardise.ts";

/** Columns condensed into components, the one that carries most first; at most as many as columns that vary. */
export type Components = {
  readonly kind: "components";
  /** Eigenvalues of the correlations: how many columns' worth each component carries. */
  readonly variances: Float64Array;
  /** The same as shares of all; they sum to 1. */
  readonly shares: Float64Array;
  /** d × m: the direction of each component in standardised columns, of length 1; its largest part is positive. */
  readonly directions: Matrix;
  /** d × m: the correlation of each column with each component. */
  readonly loadings: Matrix;
  /** n × m: where each row lies on each component. */
  readonly scores: Matrix;
  /** Columns that do not vary, and take no part. */
  readonly constant: readonly number[];
};

/** Below this an eigenvalue is the rounding of 0: a column that others give already. */
const nothing = 1e-10;

/**
 * **Question:** which few directions carry most of what distinguishes these rows?
 *
 * **Formula:** eigenvectors vₖ of the correlation matrix of the columns, eigenvalues λₖ descending; loading = √λₖ·vₖ, score =
 * z·vₖ of the standardised row z. Components without variance are left out.
 *
 * **Source:** K. Pearson (1901); H. Hotelling (1933); I. Jolliffe, Principal Component Analysis (2002), ch. 2.
 *
 * **Units:** none. **Shapes:** `rows` n × d. **Complexity:** O(n·d² + d³).
 *
 * **Too little data:** fewer than two rows, or fewer than two columns that vary.
 *
 * @example principalComponents(matrixOf([[1, 1], [2, 2], [3, 3]])) // one component, variance 2, share 1, loadings 1 and 1
 */
export function principalComponents(rows: Matrix): Components | TooLittleData {
  if (rows.rows < 2) return tooLittle("rows", rows.rows, 2);
  const scaled = standardise(rows);
  if (scaled.kind !== "standardised") return scaled;
  const varying = rows.columns - scaled.constant.length;
  if (varying < 2) return tooLittle("varying columns", varying, 2);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(correlationsOf(scaled.rows), {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()]
    .filter((k) => realEigenvalues[k]! > nothing)
    .sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const variances = Float64Array.from(order, (k) => realEigenvalues[k]!);
  const directions = zeros(rows.columns, order.length);
  for (const [to, k] of order.entries()) {
    const parts = eigenvectorMatrix.getColumn(k);
    const largest = parts.reduce((most, part) => (Math.abs(part) > Math.abs(most) + 1e-9 ? part : most), 0);
    for (const [j, part] of parts.entries()) directions.values[j * order.length + to] = Math.sign(largest) * part;
  }
  const total = variances.reduce((sum, each) => sum + each, 0);
  return {
    kind: "components",
    variances,
    shares: variances.map((each) => each / total),
    directions,
    loadings: {
      ...directions,
      values: directions.values.map((part, at) => part * Math.sqrt(variances[at % order.length]!)),
    },
    scores: product(scaled.rows, directions),
    constant: scaled.constant,
  };
}

/** The correlations of standardised columns; those of a constant column are 0. */
function correlationsOf(scaled: Matrix): Square {
  const { rows, columns } = scaled;
  const found = Square.zeros(columns, columns);
  for (let i = 0; i < rows; i++) {
    const row = rowOf(scaled, i);
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b <= a; b++) found.set(a, b, found.get(a, b) + (row[a]! * row[b]!) / rows);
    }
  }
  for (let a = 0; a < columns; a++) for (let b = 0; b < a; b++) found.set(b, a, found.get(a, b));
  return found;
}

function product(a: Matrix, b: Matrix): Matrix {
  const found = zeros(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) {
      const value = a.values[i * a.columns + j]!;
      for (let k = 0; k < b.columns; k++) found.values[i * b.columns + k]! += value * b.values[j * b.columns + k]!;
    }
  }
  return found;
}
