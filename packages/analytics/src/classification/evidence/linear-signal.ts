import type { Matrix } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import { factor, solve } from "../cholesky.ts";
import { permutationTest } from "./permutation-test.ts";

/**
 * **Question:** have the columns, added up with any weights, more to do with the outcome than chance explains?
 *
 * **Formula:** the share of the outcomes' variance that a linear regression on all columns explains (Rao's score test of a
 * logistic regression is n times that), against shuffles of the outcomes: exact for any number of rows, and it leaves no
 * row out. **Source:** C. R. Rao (1948); by permutation E. Pitman (1937).
 * **Shapes:** rows of encoded columns, an outcome (1 or 0) per row. **Units:** p, the chance of as much by chance.
 * **Complexity:** O(rounds × rows × columns). **Too little data:** no more rows than columns explain everything in any
 * order: p is 1.
 *
 * @example linearSignal(matrixOf([[1], [2], [3], [4], [5], [6]]), [0, 0, 0, 1, 1, 1], 999, random) // about 2 of 20: 0.1
 */
export function linearSignal(x: Matrix, outcomes: ArrayLike<number>, rounds: number, random: Random): number {
  const { rows, columns } = x;
  const centred = centre(x);
  const squares = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = centred[i * columns + j]!;
      if (value === 0) continue;
      for (let k = 0; k <= j; k++) squares[j * columns + k]! += value * centred[i * columns + k]!;
    }
  }
  const factored = factor(squares, columns, 1e-10);
  return permutationTest(explained, outcomes, rounds, random).p;

  function explained(order: Float64Array): number {
    const together = new Float64Array(columns);
    for (let i = 0; i < rows; i++) {
      if (order[i] !== 1) continue;
      for (let j = 0; j < columns; j++) together[j]! += centred[i * columns + j]!;
    }
    const weights = solve(factored, together);
    // Rounding must not tell orders apart that explain everything.
    const found = weights.reduce((sum, weight, j) => sum + weight * together[j]!, 0);
    return Number(found.toPrecision(9));
  }
}

function centre({ rows, columns, values }: Matrix): Float64Array {
  const centred = values.slice();
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += values[i * columns + j]!;
    for (let i = 0; i < rows; i++) centred[i * columns + j]! -= sum / rows;
  }
  return centred;
}
