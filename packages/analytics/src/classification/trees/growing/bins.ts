import { columnOf, type Matrix } from "../../../statistics/matrix.ts";

/** Features as small whole numbers, row after row: value (i, f) fell into bin codes[i × columns + f] of its column. */
export type Bins = {
  readonly rows: number;
  readonly columns: number;
  readonly codes: Uint8Array;
  /** Of each column, ascending: a value ≤ thresholds[f][b] and above the one before lies in bin b; above all, in the last. */
  readonly thresholds: readonly Float64Array[];
};

/** The most bins a column can have beside the one for missing values, whose code comes after theirs. */
const mostOfAll = 255;

/** The code of a missing value in a column. */
export const missingCode = ({ thresholds }: Bins, column: number): number => thresholds[column]!.length + 1;

/**
 * **Question:** how coarse may a feature be read, so that each split is found in a few hundred steps?
 *
 * **Formula:** where a column has at most `mostBins` different values, one bin for each; else each bin takes the next values
 * until it holds its share of the rows left, so that bins are about as full as each other. The threshold between two bins
 * lies half-way between the last value below and the first above it.
 *
 * **Source:** G. Ke et al., LightGBM (2017), for the way; quantiles as of old. What counts is only the order of the values, so
 * any growing transform of a column gives the same codes.
 *
 * **Units:** `mostBins` from 2 to 255. A value that is not a finite number is missing, and has a bin of its own after the rest.
 * **Complexity:** O(n log n) for each column.
 *
 * **Too little data:** a column without two different values gets no threshold, and no tree can split it.
 *
 * @example binFeatures(matrixOf([[1], [2], [NaN], [4]])) // codes 0, 1, 3, 2; thresholds 1.5, 3
 */
export function binFeatures(features: Matrix, mostBins = mostOfAll): Bins {
  if (!(mostBins >= 2 && mostBins <= mostOfAll)) throw new RangeError("A column takes from 2 to 255 bins.");
  const { rows, columns } = features;
  const codes = new Uint8Array(rows * columns);
  const thresholds = Array.from({ length: columns }, (_, f) => {
    const values = columnOf(features, f);
    const borders = bordersOf(values.filter(Number.isFinite).sort(), mostBins);
    for (let i = 0; i < rows; i++) {
      codes[i * columns + f] = Number.isFinite(values[i]!) ? binOf(borders, values[i]!) : borders.length + 1;
    }
    return borders;
  });
  return { rows, columns, codes, thresholds };
}

function bordersOf(sorted: Float64Array, mostBins: number): Float64Array {
  let different = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i]! > sorted[i - 1]!) different++;
  const borders: number[] = [];
  const each = different <= mostBins;
  let begin = 0;
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) continue;
    const binsLeft = mostBins - borders.length;
    if (!each && (i - begin) * binsLeft < sorted.length - begin) continue;
    borders.push(between(sorted[i - 1]!, sorted[i]!));
    begin = i;
  }
  return Float64Array.from(borders);
}

/** Half-way, or the lower one where no number lies between; halved first, as the sum of two large numbers may overflow. */
function between(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle < high ? middle : low;
}

function binOf(borders: Float64Array, value: number): number {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= borders[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
