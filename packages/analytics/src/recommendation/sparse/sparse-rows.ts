/**
 * A table of numbers that is mostly empty, row after row: row `r` holds `values[at]` in column `columnOf[at]` for `at` from
 * `starts[r]` to `starts[r + 1]` − 1, columns ascending, each at most once.
 */
export type SparseRows = {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
};

/** Lines as they come: one row and one column each, by code; a negative code belongs to nothing and is left out. */
export type Lines = {
  readonly rows: number;
  readonly columns: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** What stands there; without values each line counts 1. */
  readonly value?: ArrayLike<number>;
};

/**
 * **Question:** how is a long list of purchases or ratings kept so that each customer's are found at once?
 *
 * **Formula:** two stable counting sorts, by column and then by row. Lines of one place are summed, or the last one stands.
 *
 * **Source:** compressed sparse rows; D. Knuth, The Art of Computer Programming 3, 5.2 (1973) for the sort.
 *
 * **Units:** `row` below `rows`, `column` below `columns`. **Complexity:** O(lines + rows + columns), in typed arrays.
 *
 * **Too little data:** no lines give rows that are all empty.
 *
 * @example sparseRows({ rows: 2, columns: 3, row: [1, 0, 1], column: [2, 1, 2] }) // row 0: column 1 is 1; row 1: column 2 is 2
 */
export function sparseRows(lines: Lines, repeated: "sum" | "last" = "sum"): SparseRows {
  const { rows, columns, row, column, value } = lines;
  if (row.length !== column.length || (value && value.length !== row.length))
    throw new RangeError("Each line needs a row, a column and a value.");
  const order = sortedBy(row, rows, sortedBy(column, columns, linesWithBoth(lines)));
  const starts = new Int32Array(rows + 1);
  const columnOf = new Int32Array(order.length);
  const values = new Float64Array(order.length);
  let size = 0;
  let lastRow = -1;
  for (const line of order) {
    const amount = value ? value[line]! : 1;
    if (row[line] === lastRow && columnOf[size - 1] === column[line]) {
      values[size - 1] = repeated === "sum" ? values[size - 1]! + amount : amount;
      continue;
    }
    lastRow = row[line]!;
    columnOf[size] = column[line]!;
    values[size++] = amount;
    starts[lastRow + 1]!++;
  }
  for (let r = 0; r < rows; r++) starts[r + 1]! += starts[r]!;
  return { rows, columns, starts, columnOf: columnOf.slice(0, size), values: values.slice(0, size) };
}

/** Rows and columns changed about: who bought it, instead of what they bought. */
export function transposed({ rows, columns, starts, columnOf, values }: SparseRows): SparseRows {
  const turnedStarts = new Int32Array(columns + 1);
  for (const column of columnOf) turnedStarts[column + 1]!++;
  for (let c = 0; c < columns; c++) turnedStarts[c + 1]! += turnedStarts[c]!;
  const next = turnedStarts.slice();
  const rowOf = new Int32Array(columnOf.length);
  const turnedValues = new Float64Array(columnOf.length);
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = next[columnOf[at]!]!++;
      rowOf[place] = row;
      turnedValues[place] = values[at]!;
    }
  }
  return { rows: columns, columns: rows, starts: turnedStarts, columnOf: rowOf, values: turnedValues };
}

/** The columns that a row holds, ascending. */
export const columnsIn = ({ starts, columnOf }: SparseRows, row: number): Int32Array =>
  columnOf.subarray(starts[row], starts[row + 1]);

/** How many columns a row holds. */
export const sizeOf = ({ starts }: SparseRows, row: number): number => starts[row + 1]! - starts[row]!;

/** The value at a row and column, or undefined where nothing stands: by halving. */
export function valueAt({ starts, columnOf, values }: SparseRows, row: number, column: number): number | undefined {
  let [low, high] = [starts[row]!, starts[row + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (columnOf[middle] === column) return values[middle];
    if (columnOf[middle]! < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function linesWithBoth({ row, column, rows, columns }: Lines): Int32Array {
  const kept = new Int32Array(row.length);
  let size = 0;
  for (let i = 0; i < row.length; i++) {
    if (row[i]! >= rows || column[i]! >= columns) throw new RangeError("A code lies beyond the rows or columns.");
    if (row[i]! >= 0 && column[i]! >= 0) kept[size++] = i;
  }
  return kept.slice(0, size);
}

function sortedBy(key: Int32Array, keys: number, order: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const i of order) next[key[i]! + 1]!++;
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!;
  const sorted = new Int32Array(order.length);
  for (const i of order) sorted[next[key[i]!]!++] = i;
  return sorted;
}
