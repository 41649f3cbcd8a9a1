import type { Matrix } from "../statistics/matrix.ts";

/**
 * Columns made comparable: z = (x − centre) / scale, only the values that are not 0, row after row. Place 0 of each row is
 * the constant 1; column j stands at place j + 1.
 */
export type SparseRows = {
  readonly rows: number;
  /** One more than the columns. */
  readonly places: number;
  readonly starts: Int32Array;
  readonly placeOf: Int32Array;
  readonly values: Float64Array;
  readonly centres: Float64Array;
  /** The deviation (population); 0 for a constant column, which has no values. */
  readonly scales: Float64Array;
};

/**
 * **Question:** how do columns of any magnitude become comparable, without making work out of the many dummies that are 0?
 *
 * **Formula:** scale = the column's deviation; centre = the value that more than half of the rows have, or else the mean.
 * A majority value is a median, so it lies within one deviation of the mean, and the fit stays as well conditioned.
 * **Source:** R. S. Boyer, J S. Moore, MJRTY (1981) for the majority.
 * **Complexity:** O(rows × columns). **Limits:** a value that is not a finite number is refused.
 */
export function sparseRows({ rows, columns, values }: Matrix): SparseRows {
  const centres = new Float64Array(columns);
  const scales = new Float64Array(columns);
  const places: number[] = [];
  let count = rows;
  for (let j = 0; j < columns; j++) {
    const { centre, scale, off } = measure(values, j, columns);
    centres[j] = centre;
    scales[j] = scale;
    if (scale > 0) {
      places.push(j);
      count += off;
    }
  }
  const starts = new Int32Array(rows + 1);
  const placeOf = new Int32Array(count);
  const found = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < rows; i++) {
    starts[i] = at;
    found[at++] = 1;
    for (const j of places) {
      const off = values[i * columns + j]! - centres[j]!;
      if (off === 0) continue;
      placeOf[at] = j + 1;
      found[at++] = off / scales[j]!;
    }
  }
  starts[rows] = at;
  return { rows, places: columns + 1, starts, placeOf, values: found, centres, scales };
}

/** Below this share of the largest value a deviation is rounding: the column is constant. */
const rounding = 1e-13;

/** Centre and deviation of one column, and how many rows are off the centre. */
function measure(values: Float64Array, column: number, columns: number) {
  let [largest, total, candidate, lead, rows] = [0, 0, 0, 0, 0];
  for (let at = column; at < values.length; at += columns) {
    const value = values[at]!;
    if (!Number.isFinite(value))
      throw new RangeError(`Column ${column} holds ${value} in row ${rows}: only finite numbers can be weighed.`);
    largest = Math.max(largest, Math.abs(value));
    if (lead === 0) candidate = value;
    lead += value === candidate ? 1 : -1;
    rows += 1;
  }
  // Sums are of value / largest, so that even squares of huge numbers stay finite.
  let same = 0;
  for (let at = column; at < values.length; at += columns) {
    total += values[at]! / largest;
    if (values[at] === candidate) same += 1;
  }
  let squares = 0;
  for (let at = column; at < values.length; at += columns) squares += (values[at]! / largest - total / rows) ** 2;
  const share = Math.sqrt(squares / rows);
  if (!(largest > 0 && share > rounding) || same === rows) return { centre: candidate, scale: 0, off: 0 };
  const majority = same > rows / 2;
  return {
    centre: majority ? candidate : (total / rows) * largest,
    scale: share * largest,
    off: majority ? rows - same : rows,
  };
}

/** Σ z·β of one row. */
export function scoreAt({ starts, placeOf, values }: SparseRows, row: number, weights: Float64Array): number {
  let score = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) score += values[at]! * weights[placeOf[at]!]!;
  return score;
}
