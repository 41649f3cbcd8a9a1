/** A symmetric matrix A in its factors: A = L·D·Lᵀ with L below the diagonal. `skipped` columns follow from earlier ones. */
export type Factored = { readonly size: number; readonly lower: Float64Array; readonly skipped: readonly number[] };

/** A column whose own part is not above this share of its diagonal is nothing but rounding. */
const rounding = 1e-14;

/**
 * **Question:** how is a system of equations with a symmetric matrix solved, when some of them may say the same?
 *
 * **Formula:** A = L·D·Lᵀ, column by column; a column whose pivot is not above `nothing` of its diagonal is skipped, which
 * gives its unknown the value 0.
 * **Source:** G. Golub, C. Van Loan, Matrix Computations, 4th ed., 4.1 (2013).
 * **Shapes:** `matrix` is size × size, row after row, its lower half is read. **Complexity:** O(size³ / 6).
 *
 * @example solve(factor(Float64Array.of(4, 2, 2, 3), 2), [8, 7]) // [1.25, 1.5]
 */
export function factor(matrix: Float64Array, size: number, nothing = rounding): Factored {
  const lower = matrix.slice();
  const skipped: number[] = [];
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k]! ** 2 * lower[k * size + k]!;
    if (!(pivot > nothing * matrix[j * size + j]!)) {
      skipped.push(j);
      // An infinite pivot: its inverse is 0, and so is all that is divided by it.
      pivot = Infinity;
    }
    lower[j * size + j] = pivot === Infinity ? 0 : pivot;
    for (let i = j + 1; i < size; i++) {
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]! * lower[k * size + k]!;
      lower[i * size + j] = rest / pivot;
    }
  }
  return { size, lower, skipped };
}

/** The x for which A·x = `right`, A as factored; 0 for the skipped columns. */
export function solve({ size, lower }: Factored, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
  for (let i = 0; i < size; i++) x[i] = lower[i * size + i]! > 0 ? x[i]! / lower[i * size + i]! : 0;
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
  }
  return x;
}

/** The inverse of the matrix that was factored, row after row; rows and columns of the skipped ones are 0. */
export function inverse(factored: Factored): Float64Array {
  const { size } = factored;
  const made = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size);
    if (!factored.skipped.includes(j)) unit[j] = 1;
    const column = solve(factored, unit);
    for (let i = 0; i < size; i++) made[i * size + j] = column[i]!;
  }
  return made;
}
