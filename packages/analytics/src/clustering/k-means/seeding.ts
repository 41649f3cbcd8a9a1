import { type Matrix, rowOf, takeRows } from "../../statistics/matrix.ts";
import { drawBelow, type Random } from "../../statistics/random.ts";

/**
 * **Question:** which k rows are good places to begin a grouping from?
 *
 * **Formula:** k-means++: the first at random; each next with a chance in proportion to its squared distance from the
 * nearest one chosen, so that the same place is never chosen twice.
 *
 * **Source:** D. Arthur, S. Vassilvitskii, k-means++: the advantages of careful seeding (2007).
 * **Shapes:** k × d. **Complexity:** O(n · k · d). **Needs:** at least k different rows.
 *
 * @example seedCentres(matrixOf([[0], [0], [5]]), 2, randomFrom(1)) // one row 0 and one row 5, in either order
 */
export function seedCentres(rows: Matrix, k: number, random: Random): Matrix {
  const { rows: count, columns, values } = rows;
  const chosen = [drawBelow(random, count)];
  const distances = new Float64Array(count).fill(Infinity);
  while (chosen.length < k) {
    const last = rowOf(rows, chosen.at(-1)!);
    let total = 0;
    for (let i = 0, at = 0; i < count; i++) {
      let square = 0;
      for (let j = 0; j < columns; j++, at++) square += (values[at]! - last[j]!) ** 2;
      if (square < distances[i]!) distances[i] = square;
      total += distances[i]!;
    }
    chosen.push(drawWeighted(distances, total * random()));
  }
  return takeRows(rows, chosen);
}

/** Where the running sum of the weights passes `place`; the last weight above 0 where rounding keeps it from passing. */
function drawWeighted(weights: Float64Array, place: number): number {
  let [sum, last] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i]!;
    last = i;
    if (sum > place) return i;
  }
  return last;
}
