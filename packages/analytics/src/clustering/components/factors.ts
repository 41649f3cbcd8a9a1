import { type Matrix, rowOf, zeros } from "../../statistics/matrix.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { principalComponents } from "./principal-components.ts";
import { varimax } from "./varimax.ts";

/** A few factors behind many columns. */
export type Factors = {
  readonly kind: "factors";
  /** d × m: the correlation of each column with each turned factor, the strongest factor first; each factor's sum is positive. */
  readonly loadings: Matrix;
  /** The share of all variance that each factor carries. */
  readonly shares: Float64Array;
  /** The share of each column's variance that the factors together explain. */
  readonly communalities: Float64Array;
  /** For each factor the columns that load on it by 0.5 or more, the strongest first: what it may be named after. */
  readonly columns: readonly (readonly number[])[];
};

/** A loading from which a column is said to belong to a factor (J. Hair et al., Multivariate Data Analysis, 2010). */
const belongs = 0.5;

/**
 * **Question:** which few hidden qualities do these many columns measure?
 *
 * **Formula:** the first m principal components of the correlations, turned by varimax. Without `count` m is the number of
 * eigenvalues above 1: a factor has to carry more than one column does by itself.
 *
 * **Source:** H. F. Kaiser, The application of electronic computers to factor analysis (1960). **Complexity:** as `principalComponents`.
 *
 * **Too little data:** as `principalComponents`; and where no eigenvalue exceeds 1, as the columns have nothing in common.
 *
 * @example factorsOf(answers) // loadings, shares, and the columns by which each factor is named
 */
export function factorsOf(rows: Matrix, count?: number): Factors | TooLittleData {
  if (count !== undefined && !(Number.isInteger(count) && count >= 1)) {
    throw new RangeError("The number of factors is a whole number of at least 1.");
  }
  const components = principalComponents(rows);
  if (components.kind !== "components") return components;
  const found = components.variances.length;
  const wanted =
    count === undefined ? components.variances.filter((each) => each > 1 + 1e-9).length : Math.min(count, found);
  if (wanted === 0) return tooLittle("varying columns", 0, 1);
  const kept = zeros(rows.columns, wanted);
  for (let j = 0; j < rows.columns; j++) {
    kept.values.set(rowOf(components.loadings, j).subarray(0, wanted), j * wanted);
  }
  const loadings = inOrder(varimax(kept));
  const carried = carriedBy(loadings);
  const varying = rows.columns - components.constant.length;
  return {
    kind: "factors",
    loadings,
    shares: carried.map((each) => each / varying),
    communalities: Float64Array.from({ length: rows.columns }, (_, j) =>
      rowOf(loadings, j).reduce((sum, each) => sum + each ** 2, 0),
    ),
    columns: Array.from({ length: wanted }, (_, factor) => columnsOn(loadings, factor)),
  };
}

function carriedBy({ rows, columns, values }: Matrix): Float64Array {
  const sums = new Float64Array(columns);
  for (let at = 0; at < rows * columns; at++) sums[at % columns]! += values[at]! ** 2;
  return sums;
}

/** The factor that carries most first, and each turned so that its loadings sum to more than 0. */
function inOrder(loadings: Matrix): Matrix {
  const { rows, columns, values } = loadings;
  const carried = carriedBy(loadings);
  const order = [...carried.keys()].sort((a, b) => carried[b]! - carried[a]!);
  const sorted = zeros(rows, columns);
  for (const [to, from] of order.entries()) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += values[i * columns + from]!;
    for (let i = 0; i < rows; i++) sorted.values[i * columns + to] = (sum < 0 ? -1 : 1) * values[i * columns + from]!;
  }
  return sorted;
}

function columnsOn({ rows, columns, values }: Matrix, factor: number): number[] {
  const strength = (row: number) => Math.abs(values[row * columns + factor]!);
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => strength(row) >= belongs)
    .sort((a, b) => strength(b) - strength(a));
}
