/** Numbers in rows and columns, row after row in one array: value (i, j) stands at i × columns + j. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float64Array };

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

/** From plain rows, all of one length. */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const made = zeros(rows.length, columns);
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns) throw new RangeError(`Row ${i} has ${row.length} values instead of ${columns}.`);
    made.values.set(row, i * columns);
  }
  return made;
}

export const rowOf = ({ columns, values }: Matrix, row: number): Float64Array =>
  values.subarray(row * columns, (row + 1) * columns);

export function columnOf({ rows, columns, values }: Matrix, column: number): Float64Array {
  const found = new Float64Array(rows);
  for (let i = 0; i < rows; i++) found[i] = values[i * columns + column]!;
  return found;
}

/** The chosen rows, in the order given. */
export function takeRows(matrix: Matrix, chosen: ArrayLike<number>): Matrix {
  const taken = zeros(chosen.length, matrix.columns);
  for (let i = 0; i < chosen.length; i++) taken.values.set(rowOf(matrix, chosen[i]!), i * matrix.columns);
  return taken;
}
