/**
 * **Question:** which x solves A·x = y, where A is symmetric and positive?
 *
 * **Formula:** Cholesky, A = L·Lᵀ, then forwards and backwards. **Source:** A.-L. Cholesky (published 1924).
 *
 * **Units:** `square` n × n, row after row, its lower half given; both arguments are overwritten, and `right` becomes x.
 * **Complexity:** O(n³ / 3). **Too little data:** none here; whoever asks adds a ridge, so that A is positive.
 *
 * @example solvePositive([4, 0; 2, 3], [8, 7]) // [1.25, 1.5]
 */
export function solvePositive(square: Float64Array, right: Float64Array, n: number): Float64Array {
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) {
      const factor = square[j * n + k]!;
      for (let i = j; i < n; i++) square[i * n + j]! -= square[i * n + k]! * factor;
    }
    const root = Math.sqrt(square[j * n + j]!);
    for (let i = j; i < n; i++) square[i * n + j]! /= root;
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) right[i]! -= square[i * n + k]! * right[k]!;
    right[i]! /= square[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) right[i]! -= square[k * n + i]! * right[k]!;
    right[i]! /= square[i * n + i]!;
  }
  return right;
}
