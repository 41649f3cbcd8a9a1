import { columnOf, type Matrix, zeros } from "../statistics/matrix.ts";
import { deviation, mean } from "../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";

/** Columns brought to mean 0 and deviation 1. `constant` lists the columns that do not vary; they are 0 throughout. */
export type Standardised = {
  readonly kind: "standardised";
  readonly rows: Matrix;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly constant: readonly number[];
};

/** Below this share of the largest value a deviation is the rounding of one and the same number. */
const rounding = 1e-13;

/**
 * **Question:** how are columns of different units made comparable?
 *
 * **Formula:** z = (x − mean) / deviation of each column, the deviation divided by n (of a population).
 *
 * **Source:** G. Milligan, M. Cooper, A study of standardization of variables in cluster analysis (1988).
 * **Units:** none come out. **Complexity:** O(n · d).
 *
 * **Too little data:** without a row, or where no column varies ("varying columns").
 *
 * @example standardise(matrixOf([[1, 7], [3, 7]])) // rows −1, 0 and 1, 0; constant [1]
 */
export function standardise(rows: Matrix): Standardised | TooLittleData {
  if (rows.rows === 0) return tooLittle("rows", 0, 1);
  if (!rows.values.every(Number.isFinite)) throw new RangeError("Every value to be scaled is a finite number.");
  const scaled = zeros(rows.rows, rows.columns);
  const [means, deviations] = [new Float64Array(rows.columns), new Float64Array(rows.columns)];
  const constant: number[] = [];
  for (let j = 0; j < rows.columns; j++) {
    const column = columnOf(rows, j);
    // In powers of two near the largest value, so that squares of huge or tiny numbers stay numbers, and nothing is rounded.
    const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const size = largest > 0 ? 2 ** Math.floor(Math.log2(largest)) : 1;
    const shares = column.map((value) => value / size);
    const [centre, spread] = [mean(shares), deviation(shares)];
    means[j] = centre * size;
    if (spread <= rounding) {
      constant.push(j);
      continue;
    }
    deviations[j] = spread * size;
    for (let i = 0; i < rows.rows; i++) scaled.values[i * rows.columns + j] = (shares[i]! - centre) / spread;
  }
  if (constant.length === rows.columns) return tooLittle("varying columns", 0, 1);
  return { kind: "standardised", rows: scaled, means, deviations, constant };
}
